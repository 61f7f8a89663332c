"""A happening or a law with its year asks "When did … take place?", "From which year …?"."""

import re
from collections.abc import Iterator, Sequence

from cards.clause import ClaimForm
from cards.generator import dates, kinds, realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim

_FEWEST_WORDS = 3


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the date on a label whose noun tells what kind of thing happened then."""
    for claim in claims:
        is_label = claim.form is ClaimForm.LABEL and claim.left is not None
        if not is_label or claim.left is None or not dates.is_date(claim.aside):
            continue
        asked = _asked(kinds.with_the(claim.left.text), claim.aside)
        if asked and dates.is_past(claim.aside):
            answer = dates.written(claim.aside)
            if asked.startswith("from"):
                answer = f"from {answer.removeprefix('in ')}"
            yield ask(claim, realise.question(asked), realise.answer_of(answer))


def _asked(name: str, date: str) -> str:
    is_many = kinds.head_of(name).endswith("s") and not kinds.head_of(name).endswith("ss")
    if (
        not re.search(r"[A-Z]| of ", name)
        or not name.startswith("the ")
        or len(name.split()) < _FEWEST_WORDS
    ):
        return ""
    if kinds.is_fought(name):
        return f"when {'were' if is_many else 'was'} {name} fought"
    if kinds.is_happening(name):
        return f"when did {name} take place"
    if kinds.is_writing(name) and not dates.is_span(date):
        return f"from which year {'do' if is_many else 'does'} {name} date"
    return ""


DATED = Pattern(name="dated", label="A happening and its year", propose=propose)
