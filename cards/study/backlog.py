"""What has piled up: when it is too much for new cards, and how it is spread over days."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from cards.model import Memory
from cards.study import scheduler

LEAST_A_DAY = 10
MOST_DAYS = 30


def bearable(usual: float) -> int:
    """Tell how many overdue cards two usual days hold; with more, new cards wait."""
    return round(2 * max(LEAST_A_DAY, usual))


def days_for(cards: int, *, usual: float) -> int:
    """Tell over how many usual days cards are spread."""
    return min(MOST_DAYS, ceil(cards / max(LEAST_A_DAY, usual)))


def spread(
    cards: Sequence[tuple[str, Memory]],
    *,
    today: date,
    days: int,
    parameters: tuple[float, ...] | None = None,
) -> dict[str, int]:
    """Give each card, by its id, a day from 0 on; the most forgotten go first, days hold alike."""
    by_recall = sorted(
        (scheduler.recall(memory, today, parameters), card_id) for card_id, memory in cards
    )
    return {card_id: place * days // len(cards) for place, (_, card_id) in enumerate(by_recall)}
