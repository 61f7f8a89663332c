"""When somebody studied: answers a day, days in a row, minutes."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median


@dataclass(frozen=True, slots=True)
class Studied:
    """A study day with answers: their number, the first (in UTC), and the clock's offset then."""

    day: date
    answers: int
    first_at: datetime
    offset_minutes: int


LONGEST_ANSWER_MS = 60_000
_DAY = timedelta(days=1)


def heatmap(study_days: Iterable[date], *, until: date, days: int = 365) -> dict[date, int]:
    """Count answers on each of the last days, oldest first, days without any included.

    `study_days` holds the stored study day of each answer that stands.
    """
    counted = Counter(study_days)
    shown = [until - age * _DAY for age in reversed(range(days))]
    return {day: counted[day] for day in shown}


def streak(
    studied: Set[date], *, today: date, rested: Set[date] = frozenset[date]()
) -> tuple[int, bool]:
    """Count the days in a row up to today, and tell whether today is still to be kept.

    A day with nothing due counts as kept (`rested`), but a run begins with a day of study.
    """
    kept = studied | rested
    is_at_risk = today not in kept
    day = today - _DAY if is_at_risk else today
    length = run = 0
    while day in kept:
        run += 1
        length = run if day in studied else length
        day -= _DAY
    return length, is_at_risk and length > 0


def passed_over(days: Iterable[Studied], *, rollover_hour: int) -> set[date]:
    """Find the days a traveller to the east never had: by the clock left behind they were kept."""
    days = sorted(days, key=lambda one: one.day)
    found = set()
    for before, after in pairwise(days):
        missing = before.day + _DAY
        there = after.first_at + timedelta(minutes=before.offset_minutes, hours=-rollover_hour)
        if after.day == missing + _DAY and there.date() <= missing:
            found.add(missing)
    return found


def minutes(durations_ms: Iterable[int | None]) -> float:
    """Add up the time answers took; one left open counts as a minute, one untimed as nothing."""
    return sum(_capped(durations_ms)) / 60_000


def minutes_a_day(answers: Iterable[tuple[date, int | None]]) -> float:
    """Average the minutes over the days that have answers; answers are study day and duration."""
    by_day: dict[date, list[int | None]] = {}
    for day, duration_ms in answers:
        by_day.setdefault(day, []).append(duration_ms)
    return sum(minutes(taken) for taken in by_day.values()) / len(by_day) if by_day else 0.0


def seconds_an_answer(durations_ms: Iterable[int | None]) -> float | None:
    """Take the median time of an answer; None when none was timed."""
    capped = _capped(durations_ms)
    return median(capped) / 1000 if capped else None


def _capped(durations_ms: Iterable[int | None]) -> list[int]:
    """Cut idle time off the durations that were taken."""
    return [min(ms, LONGEST_ANSWER_MS) for ms in durations_ms if ms is not None]
