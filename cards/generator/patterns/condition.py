"""A claim with its condition, its year or its place asks "When …?" or "Where …?"."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim

_PLACES = frozenset({"in", "at", "on", "inside", "near", "along", "within"})
_HAPPENING = language.listed(
    "occur happen live reside originate dwell settle land sit lie begin start"
)
_DONE_SOMEWHERE = language.listed(
    "bear found build discover make sign fight find bury crown hold produce grow mine kill execute"
)
_TELLING_LITTLE = language.listed("come go get fall change move follow turn appear arise grow end")
_MONTH = re.compile(rf"(?:(?:early|mid|late|\d+)[ -])?(?:{language.MONTHS})(?: \d\d?)?")
"""A month of no year."""
_CONDITIONS = {"if": "under what condition", "unless": "under what condition"}


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the condition a claim holds under, or for the year of an event."""
    for claim in claims:
        if claim.clause is None or claim.left or claim.clause.opening:
            continue
        for part in (*claim.clause.parts, *claim.clause.tails):
            asked = _asked(claim.clause, part)
            if asked:
                question = realise.question(asked, realise.holder_phrase(claim))
                yield ask(claim, question, realise.answer_of(realise.written(part)))


def _asked(clause: Clause, part: Part) -> str:
    others = [other for other in clause.parts if other is not part]
    if _has_rivals(clause, part):
        return ""
    has_year = any(other.role is PartRole.TIME for other in (*others, *clause.tails))
    if part.role is PartRole.CONDITION and part.lead != "until" and not has_year:
        wh = _CONDITIONS.get(part.lead, "when")
        return f"{wh} {realise.inverted(clause, others)}"
    if part.role is PartRole.TIME and part.lead in {"in", "on", "from"}:
        when = "in which year" if re.fullmatch(r"\d{4}|\d{3,4} BC", part.text) else "when"
        return f"{when} {realise.inverted(clause, others)}"
    if part.role is PartRole.TIME and part.lead in {"by", "since"}:
        return f"{part.lead} when {realise.inverted(clause, others)}"
    if _is_place(clause, part):
        return f"where {realise.inverted(clause, others)}"
    return ""


def _has_rivals(clause: Clause, part: Part) -> bool:
    """Whether "when" may mean two things: a vague verb alone, a past event and its year."""
    is_vague = clause.parts in {(), (part,)} and clause.lemma in _TELLING_LITTLE
    is_dated = part.lead == "when" and re.search(r"\d{3,4}", part.text) is not None
    is_dated = is_dated or _MONTH.fullmatch(part.text) is not None
    return (is_vague and part.lead != "if") or (is_dated and clause.tag == "VBD")


def _is_place(clause: Clause, part: Part) -> bool:
    """Whether a phrase says where something takes place."""
    if not clause.parts or part is not clause.parts[-1]:
        return False
    is_passive = realise.is_passive(clause) and clause.lemma in _DONE_SOMEWHERE
    if is_passive and part.lead in {"in", "at", "near"} and part.noun and part.noun.is_name:
        return not part.noun.head.endswith(("ish", "ese", "atin", "reek"))
    takes_place = clause.lemma == "take" and clause.parts[0].text == "place"
    return part.lead in _PLACES and (takes_place or clause.lemma in _HAPPENING)


CONDITION = Pattern(
    name="condition", label="When or where, from a condition, a year, a place", propose=propose
)
