"""A line of the form "X as Y" asks what X is held to be, and what is held to be Y."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask
from cards.generator.patterns.ranked import is_ranked
from cards.generator.soundness import STANDING_FOR
from cards.model import Candidate, Chapter, Claim

_INSTEAD = re.compile(
    r"^(.+?),?\s+(?:rather than|instead of|and not|not(?! necessarily))\s+(?:as\s+)?(.+)$"
)
_ARTICLED = re.compile(r"(?:an?|the)\s")
_DESCRIBING = language.listed("describe characterize characterise portray depict")
_OBJECTING = language.listed("critique criticize criticise dismiss reject")
_ASKING = dict.fromkeys(_OBJECTING, "on what grounds") | dict.fromkeys(_DESCRIBING, "how")
_FEWEST_WORDS_SAID = 2


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for Y against what it is not; ask for X when Y says enough."""
    for claim in claims:
        if claim.form is not ClaimForm.ROLE or claim.left is None:
            continue
        if claim.left.text in STANDING_FOR or is_ranked(claim.right_text):
            continue
        if claim.naming == "call" or " " in claim.naming:
            yield from _by_its_verb(claim, claim.left.text)
            continue
        instead = _INSTEAD.match(claim.right_text)
        if instead:
            question = realise.question(_seen(claim, claim.left.text), f"if not as {instead[2]}")
            yield ask(claim, question, realise.answer_of(f"as {instead[1]}"))
        elif claim.right is not None:
            yield from _both_ways(claim, claim.left.text, claim.right.text)
        is_ground = claim.naming in _DESCRIBING or not _ARTICLED.match(claim.right_text)
        if not instead and claim.holder and is_ground and claim.naming in _ASKING:
            question = realise.question(
                f"{_ASKING[claim.naming]} does {claim.holder} {claim.naming} {claim.left.text}"
            )
            yield ask(claim, question, realise.answer_of(f"as {claim.right_text}"))


def _by_its_verb(claim: Claim, left: str) -> Iterator[Candidate]:
    """Ask what is called so, how it is described, or what it is attributed to."""
    verb, _, link = claim.naming.partition(" ")
    if link:
        question = realise.question(f"{link} what does {claim.holder} {verb} {left}")
        yield ask(claim, question, realise.answer_of(claim.right_text))
        return
    called = f"what does {claim.holder} {verb} {claim.right_text}"
    yield ask(claim, realise.question(called), realise.answer_of(left))
    if " " not in claim.right_text:
        question = realise.question(f"how does {claim.holder} describe {left}")
        yield ask(claim, question, realise.answer_of(f"as {claim.right_text}"))


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
