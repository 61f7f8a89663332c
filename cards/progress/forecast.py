"""What is coming: cards due on each day, and what is left over from before."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cards due by day, today first; the backlog was due before today."""

    backlog: int
    days: tuple[tuple[date, int], ...]


def forecast(due_days: Iterable[date], *, today: date, days: int = 30) -> Forecast:
    """Count due cards on each coming day; the caller leaves out new and suspended ones."""
    counted = Counter(due_days)
    coming = [today + timedelta(days=ahead) for ahead in range(days)]
    return Forecast(
        backlog=sum(cards for day, cards in counted.items() if day < today),
        days=tuple((day, counted[day]) for day in coming),
    )
