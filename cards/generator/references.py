"""What "it" and "they" stand for: the subject just before, or the claim is dropped."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards.clause import Clause, Noun
from cards.generator.soundness import STANDING_FOR
from cards.model import Claim

_FARTHEST_IN_CHARACTERS = 2
_LONGEST_IN_WORDS = 8
_EMPTY = frozenset({"be", "seem", "appear", "take", "turn", "happen", "make", "follow"})
_OPENS_NEWS = re.compile(r"\b(?:that|to|how|why|whether)\b")


def resolved(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Put the subject of the sentence before in the place of "it" and "they"; drop what has none.

    Only where all subjects of that sentence that would fit are one and the same.
    """
    kept: list[Claim] = []
    for claim in claims:
        clause = claim.clause
        if clause is None or claim.left or clause.subject.text not in STANDING_FOR:
            kept.append(claim)
            continue
        subject = None if _is_empty(claim, clause) else _antecedent(claim, clause, kept)
        if subject is not None:
            kept.append(_with_subject(claim, clause, subject))
    return tuple(kept)


def _antecedent(claim: Claim, clause: Clause, before: Sequence[Claim]) -> Noun | None:
    own = [c for c in before if c.passage == claim.passage]
    end = claim.passage.start
    near = [c for c in before if 0 <= end - c.passage.end <= _FARTHEST_IN_CHARACTERS]
    for group in (own, near):
        subjects = [c.clause.subject for c in group if c.clause and not c.left]
        fitting = [noun for noun in subjects if _fits(noun, clause.subject)]
        if fitting:
            return fitting[0] if len({noun.text for noun in fitting}) == 1 else None
    return None


def _fits(noun: Noun, pronoun: Noun) -> bool:
    if noun.text in STANDING_FOR or len(noun.text.split()) > _LONGEST_IN_WORDS:
        return False
    if pronoun.text in {"he", "she"}:
        return noun.is_person and noun.is_name
    if pronoun.text == "it":
        return not noun.is_plural and not noun.is_person
    return noun.is_plural


def _is_empty(claim: Claim, clause: Clause) -> bool:
    """Whether "it" stands for nothing: "it is hard to …", "it takes years to …"."""
    is_it = clause.subject.text == "it"
    return is_it and clause.lemma in _EMPTY and _OPENS_NEWS.search(claim.text) is not None


def _with_subject(claim: Claim, clause: Clause, subject: Noun) -> Claim:
    text = re.sub(rf"\b{clause.subject.text}\b", subject.text, claim.text, count=1, flags=re.I)
    return replace(claim, text=text, clause=replace(clause, subject=subject))
