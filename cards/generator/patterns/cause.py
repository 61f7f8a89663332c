"""A claim with its reason or its purpose, "X because Y", "X to do Y", asks "Why X?"."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, sentences
from cards.model import Candidate, Chapter, Claim

_MOST_COMMAS = 2
_MEASURING = re.compile(r"\b(?:enough|too|so|such|sufficient|insufficient)\b")
_AIMS = re.compile(r"\b(?:can|could|may|might|would|will)\b(?! (?:not|never|no)\b)(?!not\b|[’']t)")
_TAKES_AN_INFINITIVE = language.listed(
    """ask tell allow enable cause force lead help let want require teach encourage permit order
    persuade expect invite need take have be cost give get make train program persuade advise warn
    forbid urge oblige compel tempt prompt leave find want like prefer seem appear tend
    try begin start continue fail refuse agree decide hope plan learn manage choose offer promise
    use seek intend set prove turn happen come go close likely put"""
)


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask why; the reason behind "because" or "due to", or the purpose behind "to", answers."""
    for claim, clause in sentences(claims):
        reasons = [t for t in clause.tails if t.role in {PartRole.REASON, PartRole.PURPOSE}]
        for tail in reasons:
            if tail.text.count(",") <= _MOST_COMMAS and not _is_consequence(tail):
                yield _asked(claim, clause, clause.parts, realise.written(tail))
        purpose = None if reasons or clause.is_negated else _purpose(clause)
        if purpose:
            yield _asked(claim, clause, clause.parts[:-1], purpose.text)


def _asked(claim: Claim, clause: Clause, parts: Sequence[Part], reason: str) -> Candidate:
    asked = realise.inverted(clause, parts)
    question = realise.question("why", asked, realise.holder_phrase(claim))
    return ask(claim, question, realise.answer_of(reason))


def _is_consequence(tail: Part) -> bool:
    """Whether "so that" tells what comes of it, not what it is done for."""
    return tail.lead.endswith("so that") and not _AIMS.search(tail.text)


def _purpose(clause: Clause) -> Part | None:
    """Find a last "to do Y" that no verb or noun before it asks for."""
    if len(clause.parts) < 2 or clause.lemma in _TAKES_AN_INFINITIVE:
        return None
    *before, last = clause.parts
    if any(_MEASURING.search(part.text) for part in before):
        return None
    is_purpose = last.role is PartRole.OTHER and re.match(r"to (?!be\b)[a-z]", last.text)
    is_last = all(part.role is not PartRole.OTHER for part in before)
    return last if is_purpose and is_last else None


CAUSE = Pattern(name="cause", label="Why, from a stated reason or purpose", propose=propose)
