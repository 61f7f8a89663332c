"""What state a card is in, for counting: new, learning, young, mature, leech or suspended."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from cards.model import Card, Stage
from cards.progress.retention import MATURE_DAYS

LEECH_LAPSES = 6


class State(StrEnum):
    """Where a card stands; each card is in exactly one."""

    NEW = "new"
    LEARNING = "learning"
    YOUNG = "young"
    MATURE = "mature"
    LEECH = "leech"
    SUSPENDED = "suspended"


def state_of(card: Card) -> State:
    """Tell a card's state. Suspended goes before all others, a leech before its age."""
    if card.suspended:
        return State.SUSPENDED
    if card.memory is None:
        return State.NEW
    if card.memory.lapses >= LEECH_LAPSES:
        return State.LEECH
    if card.memory.stage is not Stage.REVIEW:
        return State.LEARNING
    return State.MATURE if card.memory.interval_days >= MATURE_DAYS else State.YOUNG


def count_states(cards: Iterable[Card]) -> dict[State, int]:
    """Count cards by state; every state is named, also those without cards."""
    counted = Counter(state_of(card) for card in cards)
    return {state: counted[state] for state in State}
