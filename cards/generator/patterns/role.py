"""A line of the form "X as Y" asks what X is held to be, and what is held to be Y."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim

_INSTEAD = re.compile(
    r"^(.+?),?\s+(?:rather than|instead of|and not|not(?! necessarily))\s+(?:as\s+)?(.+)$"
)
_FEWEST_WORDS_SAID = 2


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for Y against what it is not; ask for X when Y says enough."""
    for claim in claims:
        if claim.form is not ClaimForm.ROLE or claim.left is None:
            continue
        instead = _INSTEAD.match(claim.right_text)
        if instead:
            question = realise.question(_seen(claim, claim.left.text), f"if not as {instead[2]}")
            yield ask(claim, question, realise.answer_of(f"as {instead[1]}"))
        elif claim.right is not None:
            yield from _both_ways(claim, claim.left.text, claim.right.text)


def _seen(claim: Claim, left: str) -> str:
    if claim.holder:
        return f"how does {claim.holder} {claim.naming} {left},"
    return f"how {'are' if claim.left and claim.left.is_plural else 'is'} {left} to be seen,"


def _both_ways(claim: Claim, left: str, right: str) -> Iterator[Candidate]:
    if claim.holder:
        forward = f"what does {claim.holder} {claim.naming} {left} as"
        backward = f"what does {claim.holder} {claim.naming} as"
    else:
        forward = f"what {'are' if claim.left and claim.left.is_plural else 'is'} {left} seen as"
        backward = "what is seen as"
    if right.startswith("the "):
        yield ask(claim, realise.question(forward), realise.answer_of(right))
    if len(language.content_stems(right)) >= _FEWEST_WORDS_SAID:
        yield ask(claim, realise.question(backward, right), realise.answer_of(left))


ROLE = Pattern(name="role", label="X as Y", propose=propose)
