"""Which day inside its bounds an interval takes: the lightest, or the card's own draw.

Cards learned together part by a draw that is always the same: it hangs on the card and on how often
it was answered. What was chosen once and written down stays, as long as the bounds hold it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, inf

# How far an interval may move: a day, and these shares of its parts. Published by Anki.
_PARTS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
_SHORTEST = 2.5
MOST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Window:
    """The intervals that may be given on a study day; `share`, from 0 up to 1, is the draw."""

    study_day: date
    low: int
    high: int
    share: float

    @property
    def own(self) -> int:
        """The draw: the same share for every rating, so a better one is never shorter."""
        return self.low + floor(self.share * (self.high - self.low + 1))

    def day(self, interval: int) -> date:
        """Tell the day an interval leads to."""
        return self.study_day + timedelta(days=interval)


Choose = Callable[[Window], int]
Load = Callable[[Sequence[date]], Mapping[date, int]]


def window(days: int, *, study_day: date, card_key: str, reps: int, longest: int) -> Window:
    """Open the window around an interval for a card answered so often."""
    low, high = bounds(days, longest=longest)
    return Window(study_day, low, high, draw(f"{card_key}:{reps}"))


def bounds(days: int, *, longest: int) -> tuple[int, int]:
    """Find the shortest and the longest interval that may be given for this one."""
    if days < _SHORTEST:
        return days, days
    reach = 1.0 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _PARTS)
    low, high = floor(days - reach + 0.5), floor(days + reach + 0.5)
    return min(low, longest), min(high, longest)


def drawn(choices: Window) -> int:
    """Take the card's own draw."""
    return choices.own


def recorded(interval: int | None) -> Choose:
    """Take what was chosen before; the draw, where the bounds don't hold it."""

    def choose(choices: Window) -> int:
        is_held = interval is not None and choices.low <= interval <= choices.high
        return interval if is_held and interval is not None else choices.own

    return choose


def lightest(load: Load, *, easy_days: frozenset[int] = frozenset(), at_least: int = 0) -> Choose:
    """Take the day with the fewest cards, an easy weekday (Monday is 0) only if there is no other.

    Among equals the card's own draw goes before. Later days are emptier only because their cards
    are still to come, so each counts a little heavier, or intervals would grow by a thirtieth.
    """

    def choose(choices: Window) -> int:
        days = [one for one in _spread(choices) if one >= at_least]
        if len(days) <= 1:
            return days[0] if days else min(max(choices.low, at_least), choices.high)
        cards = load([choices.day(one) for one in days])
        weights = {}
        for one in days:
            day = choices.day(one)
            weights[one] = (day.weekday() in easy_days, cards.get(day, 0) ** 2 * one)
        least = min(weights.values())
        light = [one for one in days if weights[one] == least]
        return choices.own if choices.own in light else light[floor(choices.share * len(light))]

    return choose


def draw(seed: str) -> float:
    """Draw a number from 0 up to 1; the same seed draws the same one."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:6], "big") / 2**48


def _spread(choices: Window) -> list[int]:
    """List the days of a window; of a long one as many as are looked at, the draw among them."""
    width = choices.high - choices.low + 1
    if width <= MOST_DAYS:
        return list(range(choices.low, choices.high + 1))
    shift = choices.share * MOST_DAYS % 1
    return [
        choices.low + floor((number + shift) * width / MOST_DAYS) for number in range(MOST_DAYS)
    ]
