"""How well a chapter is known: how much was seen, how much of that is recalled, how much lasts."""

from collections.abc import Sequence
from dataclasses import dataclass

DURABLE_DAYS = 21


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a card that was answered: its recall today and its stability."""

    recall: float
    stability_days: float


@dataclass(frozen=True, slots=True)
class Mastery:
    """A set of cards in three figures, never blended: mastery is coverage times recall of seen."""

    cards: int
    mastery: float
    coverage: float
    recall_of_seen: float | None
    durable: float


def mastery(cards: Sequence[Seen | None]) -> Mastery:
    """Sum up active cards; None is a card never answered."""
    seen = [card for card in cards if card is not None]
    total = max(1, len(cards))
    recalled = sum(card.recall for card in seen)
    return Mastery(
        cards=len(cards),
        mastery=recalled / total,
        coverage=len(seen) / total,
        recall_of_seen=recalled / len(seen) if seen else None,
        durable=sum(card.stability_days >= DURABLE_DAYS for card in seen) / total,
    )
