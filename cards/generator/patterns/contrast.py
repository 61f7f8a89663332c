"""Two claims of one line with the same verb ask how their subjects differ."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cards.clause import Clause, PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_COMPARED = frozenset({PartRole.OBJECT, PartRole.PREPOSITION})


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for both sides at once; the answer gives both."""
    for (left, one), (right, other) in pairwise(full_claims(claims)):
        if left.passage == right.passage and _are_comparable(one, other):
            stranded = one.parts[0].lead
            question = realise.question(
                f"how do {one.subject.text} and {other.subject.text} differ in what they",
                *one.auxiliaries,
                one.lemma,
                stranded,
            )
            yield ask(left, question, realise.answer_of(f"{_said(one)}; {_said(other)}"))


def _are_comparable(one: Clause, other: Clause) -> bool:
    same_verb = one.lemma == other.lemma != "be" and one.auxiliaries == other.auxiliaries
    if not same_verb or one.subject.text == other.subject.text:
        return False
    if one.is_negated or other.is_negated or len(one.parts) != 1 or len(other.parts) != 1:
        return False
    same_lead = one.parts[0].lead == other.parts[0].lead
    return same_lead and {part.role for part in (*one.parts, *other.parts)} <= _COMPARED


def _said(clause: Clause) -> str:
    verbs = [*clause.auxiliaries, clause.verb]
    return " ".join([clause.subject.text, *verbs, *(realise.written(p) for p in clause.parts)])


CONTRAST = Pattern(name="contrast", label="How two things differ", propose=propose)
