"""A claim with its reason, "X because Y", asks "Why X?"."""

from collections.abc import Iterator, Sequence

from cards.clause import PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, sentences
from cards.model import Candidate, Chapter, Claim


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask why; the reason behind "because" or "due to" answers."""
    for claim, clause in sentences(claims):
        for tail in clause.tails:
            if tail.role is PartRole.REASON:
                asked = realise.inverted(clause, clause.parts)
                question = realise.question("why", asked, realise.holder_phrase(claim))
                yield ask(claim, question, realise.answer_of(realise.written(tail)))


CAUSE = Pattern(name="cause", label="Why, from a stated reason", propose=propose)
