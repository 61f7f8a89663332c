"""Match: several cards at once, each to be given its answer out of the answers of all."""

from collections.abc import Sequence
from dataclasses import replace

from cards.model import Card, Rating
from cards.study.modes import choice
from cards.study.modes.choice import right_option, verdict
from cards.study.modes.mode import Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.shuffling import shuffled

FEWEST, MOST = 3, 8


def together(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Give each card of a group the answers of the others for its wrong ones.

    Cards with the same answer would be right for each other: only the first of them is kept.
    """
    kept = {right_option(card).casefold(): card for card in reversed(cards)}
    group = [card for card in cards if kept[right_option(card).casefold()] is card][:MOST]
    return tuple(
        replace(
            card,
            note=replace(
                card.note,
                distractors=tuple(right_option(other) for other in group if other is not card),
            ),
        )
        for card in group
    )


def fits(card: Card) -> bool:
    """Ask a card of a group, with enough others beside it."""
    return card.ordinal == 0 and len(card.note.distractors) >= FEWEST - 1


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the question; with one seed the options stand in one order for the whole group."""
    shown = choice.prompt(card, seed)
    return replace(shown, options=shuffled((right_option(card), *card.note.distractors), seed))


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Compare the answer given to the card with its own."""
    del seed
    return verdict(card, response, is_right=response.text == right_option(card))


MATCH = Mode(
    name="match",
    label="Match",
    fits=fits,
    prompt=prompt,
    judge=judge,
    answer=choice.answer,
    is_recall=False,
    highest=Rating.GOOD,
)
