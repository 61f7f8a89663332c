"""What somebody stresses the need for, or the value of, is asked for, with its count."""

from collections.abc import Iterator, Sequence

from cards.clause import ClaimForm
from cards.generator import asking, realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the thing behind "stresses the need for"; a list says how many."""
    for claim in claims:
        if claim.form is ClaimForm.STANCE and claim.left is not None and claim.holder:
            wh = asking.wh_phrase(claim.left)
            question = realise.question(f"{wh} does {claim.holder} {claim.naming}")
            yield ask(claim, question, realise.answer_of(claim.left.text))


STANCE = Pattern(name="stance", label="What somebody stresses", propose=propose)
