"""What a wished recall costs: reviews a day, from the cards there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.study import scheduler

DIAL = (0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Workload:
    """Reviews a day, once all cards come at intervals for this recall."""

    retention: float
    reviews_a_day: float


def workloads(
    stabilities: Sequence[float],
    *,
    retentions: Sequence[float] = DIAL,
    parameters: tuple[float, ...] | None = None,
) -> tuple[Workload, ...]:
    """Tell the cost of each recall; a card that is forgotten is asked once more."""
    return tuple(
        Workload(wished, sum(_a_day(one, wished, parameters) for one in stabilities))
        for wished in retentions
    )


def _a_day(stability: float, retention: float, parameters: tuple[float, ...] | None) -> float:
    days = scheduler.days_until(retention, stability=stability, parameters=parameters)
    return (2 - retention) / max(1.0, days)
