"""Two claims of one line with the same verb ask how their subjects differ."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cards import language
from cards.clause import Clause, PartRole
from cards.generator import realise, splitting
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim, NoteKind

_IN_BRACKETS = re.compile(
    r"^([^():;]+?) \(([^()]+)\),? (?:vs\.?|versus|as against) ([^():;]+?) \(([^()]+)\)$"
)
_WITH_COLONS = re.compile(r"^([^():;]+): ([^:;]+); ([^():;]+): ([^:;]+)$")
_LONGEST_SIDE_IN_WORDS = 4
_COMPARED = frozenset({PartRole.OBJECT, PartRole.PREPOSITION})


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for both sides at once; the answer gives both."""
    yield from _side_by_side(chapter)
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


def _side_by_side(chapter: Chapter) -> Iterator[Candidate]:
    """Ask how A and B differ, from "A (a) vs. B (b)" and "A: a; B: b"."""
    for bullet in chapter.bullets:
        text = splitting.unwrapped(bullet.passage.text)
        found = _IN_BRACKETS.match(text) or _WITH_COLONS.match(text)
        if found is None:
            continue
        one, what, other, that = (group.strip() for group in found.groups())
        if _are_short(one, other) and not re.search(r"\d", one + other) and not what[:1].isdigit():
            question = realise.question(f"how do {_small(one)} and {_small(other)} differ")
            answer = realise.answer_of(f"{one}: {what}; {_small(other)}: {that}")
            yield Candidate(NoteKind.BASIC, question, answer, bullet.passage)


def _are_short(one: str, other: str) -> bool:
    return max(len(one.split()), len(other.split())) <= _LONGEST_SIDE_IN_WORDS


def _small(name: str) -> str:
    """Lower the first letter of an ordinary word."""
    first = re.split(r"[\s-]", name)[0]
    return name[0].lower() + name[1:] if first[1:].islower() and language.is_common(first) else name


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
