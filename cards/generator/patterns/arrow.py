"""Two steps, "S → P", ask what happens when S; a happening asks what it led to."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Clause
from cards.generator import kinds, labels, realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.language import VerbForm
from cards.model import Candidate, Chapter, Claim

_CHANGES = language.listed(
    """mutation loss lack deficiency deficit increase decrease rise fall drop growth collapse
    failure damage shortage excess overdose exposure infection inhibition injury stress
    overload leak"""
)
_MARKS = re.compile(r"[:;=/+]|\be\.g\.|\bvs\b")
_LONGEST_ANSWER_IN_WORDS = 12


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for what stands behind the arrow, by what stands before it."""
    for claim in claims:
        if claim.form is not ClaimForm.STEPS or len(claim.members) != 2:
            continue
        before, after = claim.members
        is_short = len(after.split()) <= _LONGEST_ANSWER_IN_WORDS
        asked = _asked(claim, before) if is_short and not _MARKS.search(before) else ""
        if asked and not _MARKS.search(after):
            answer = labels.shortest_gloss(after)
            yield ask(claim, realise.question(asked), realise.answer_of(answer))


def _asked(claim: Claim, before: str) -> str:
    if claim.clause is not None:
        return f"what {_happens(claim.clause)} when {_told(claim.clause)}"
    name = kinds.with_the(before)
    if kinds.is_happening(before) and name.startswith("the "):
        return f"what did {name} lead to"
    head = kinds.head_of(before)
    is_change = head in _CHANGES and len(before.split()) > 1 and "," not in before
    if not is_change:
        return ""
    if re.search(r"\b1\d{3}$", before) and " of " in before:
        return f"what did the {before.removeprefix('the ')} lead to"
    return f"what does {_with_article(before, head)} lead to"


def _happens(clause: Clause) -> str:
    return "happened" if clause.tag == VerbForm.PAST or "was" in clause.auxiliaries else "happens"


def _told(clause: Clause) -> str:
    subject = clause.subject.text
    if clause.subject.head.islower() and re.match(r"[A-Z][a-z]+ ", subject):
        subject = subject[0].lower() + subject[1:]
    return f"{subject} {realise.said(clause)}"


def _with_article(phrase: str, head: str) -> str:
    """Put "a" before "lamin A mutation"; "loss of water" stays bare."""
    is_bare = head not in {"mutation", "deficiency", "leak", "shortage", "rise", "fall", "drop"}
    if is_bare or re.match(r"(?:an?|the)\s", phrase):
        return phrase
    return f"{'an' if re.match('[aeiou]', phrase) else 'a'} {phrase}"


ARROW = Pattern(name="arrow", label="What an arrow leads to", propose=propose)
