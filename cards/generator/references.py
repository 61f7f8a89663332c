"""What "it" and "they" stand for: the subject just before, or the claim is dropped."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards import language
from cards.clause import Clause, Noun
from cards.generator.attribution import is_reporting
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


def with_full_names(claims: Sequence[Claim], said: str) -> tuple[Claim, ...]:
    """Write "the circulation" as "the overturning circulation", where the chapter has it so."""
    return tuple(_with_full_name(claim, said) for claim in claims)


def _with_full_name(claim: Claim, said: str) -> Claim:
    clause = claim.clause
    bare = re.fullmatch(r"the ([a-z]+)", clause.subject.text) if clause else None
    if clause is None or bare is None or claim.left:
        return claim
    fuller = {
        found.group(1).lower()
        for found in re.finditer(rf"\b[Tt]he ((?:[\w-]+ ){{1,2}}{bare[1]})\b", said)
        if all(map(language.is_content, found.group(1).split()))
    }
    if len(fuller) != 1:
        return claim
    subject = replace(clause.subject, text=f"the {fuller.pop()}")
    text = claim.text.replace(clause.subject.text, subject.text, 1)
    return replace(claim, text=text, clause=replace(clause, subject=subject))


def _antecedent(claim: Claim, clause: Clause, before: Sequence[Claim]) -> Noun | None:
    own = [c for c in before if c.passage == claim.passage]
    end = claim.passage.start
    near = [c for c in before if 0 <= end - c.passage.end <= _FARTHEST_IN_CHARACTERS]
    for group in (own, near):
        subjects = [noun for c in group if c.clause and not c.left for noun in _told_of(c.clause)]
        fitting = [noun for noun in subjects if _fits(noun, clause.subject)]
        if fitting:
            return fitting[0] if len({noun.text for noun in fitting}) == 1 else None
    return None


def _told_of(clause: Clause) -> tuple[Noun, ...]:
    """Name what a sentence is about: its subject, or what somebody proposes or points to."""
    if is_reporting(clause.lemma) and clause.subject.is_name:
        return tuple(part.noun for part in clause.parts[:1] if part.noun)
    return (clause.subject,)


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
