"""A claim that compares, "A costs more life than B", asks which of the two it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cards import language
from cards.clause import Clause, Part
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_THAN = re.compile(
    r"(?P<what>(?:.+ )?(?:(?:more|less|fewer) [\w -]+|better|worse|[a-z]{3,}er(?: [\w -]+)?))"
    r" than (?P<other>[\w’' -]+?)(?: (?:do|does|did|is|are|was|were))?"
)
_NO_COMPARISON = re.compile(r"\b(?:rather|other|either|whether|no more|number)\b")
_NO_SIDE = re.compile(
    r"\b(?:and|or|not|no|every|any|all|ever|before|usual|expected|others?|those|that|this|it|its|they|their|he|his"
    r"|she|her|we|you|one|most|half)\b|\d"
)
_LONGEST_SIDE_IN_WORDS = 5


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Name both sides in the question, so that one of them is the only answer."""
    for claim, clause in full_claims(claims):
        subject = clause.subject.text
        parts, other = _without_other(clause)
        if other and not clause.is_negated and _is_side(subject) and _is_side(other):
            one, two = sorted((subject, other), key=str.lower)
            asked = f"which {realise.predicate(clause, parts)}, {one} or {two}"
            holder = realise.holder_phrase(claim).removeprefix(", ")
            opening = realise.fronted(clause) or (f"{holder}," if holder else "")
            yield ask(claim, realise.question(opening, asked), realise.answer_of(subject))


def _without_other(clause: Clause) -> tuple[tuple[Part, ...], str]:
    """Take "than B" off the clause's last part; "" where it holds no comparison."""
    if not clause.parts or clause.tails:
        return (), ""
    *parts, last = clause.parts
    than = _THAN.fullmatch(last.text)
    if than is None or _NO_COMPARISON.search(than["what"]):
        return (), ""
    return (*parts, replace(last, text=than["what"], noun=None)), than["other"]


def _is_side(text: str) -> bool:
    is_short = len(text.split()) <= _LONGEST_SIDE_IN_WORDS
    return is_short and not _NO_SIDE.search(text.lower()) and bool(language.content_stems(text))


COMPARED = Pattern(name="compared", label="Which of two things it is more of", propose=propose)
