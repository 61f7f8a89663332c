"""A claim with "from A to B" asks how something changes, or how far it rises or falls."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import amounts, realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_CHANGING = language.listed(
    "change shift turn develop evolve transform switch grow widen narrow mature convert translate"
)
_MEASURED = language.listed(
    """rise fall drop increase decrease shrink grow climb sink expand decline raise cut reduce lower
    lift extend jump plunge go"""
)
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|zero)\b")


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for both ends at once."""
    for claim, clause in full_claims(claims):
        ends, others = _ends(clause)
        asked = _asked(clause, ends) if ends else ""
        if asked and not clause.is_negated:
            said = realise.inverted(clause, [*others, *realise.kept_tails(clause)])
            front = realise.fronted(clause)
            question = realise.question(front, asked, said, realise.holder_phrase(claim))
            yield ask(claim, question, realise.answer_of(ends))


def _ends(clause: Clause) -> tuple[str, list[Part]]:
    """Find "from A to B", in one part or two, and what stands beside it."""
    for place, part in enumerate(clause.parts):
        if part.lead != "from":
            continue
        before, behind = list(clause.parts[:place]), list(clause.parts[place + 1 :])
        if " to " in part.text:
            return f"from {part.text}", [*before, *behind]
        if behind and behind[0].lead in {"to", "into"} and behind[0].role is PartRole.PREPOSITION:
            to = behind[0]
            return f"from {part.text} {to.lead} {to.text}", [*before, *behind[1:]]
    return "", []


def _asked(clause: Clause, ends: str) -> str:
    """Choose between "how far", for numbers, and "how"; a way from place to place is neither."""
    first, _, second = ends.removeprefix("from ").partition(" to ")
    if amounts.is_moment(first) or re.search(r"\b[A-Z][a-z]", ends):
        return ""
    if clause.lemma in _MEASURED and _NUMBER.search(first) and _NUMBER.search(second):
        return "how far"
    return "how" if clause.lemma in _CHANGING else ""


CHANGE = Pattern(name="change", label="How something changes, from what to what", propose=propose)
