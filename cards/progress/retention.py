"""How much is still known when it is asked for: the share passed, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from cards.model import Rating

FEWEST_TO_SHOW = 20
MATURE_DAYS = 21
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Retention:
    """A share of answers passed, with Wilson's 95 % interval around it.

    Without answers the share is 0 and the interval all there is, from 0 to 1.
    """

    passed: int
    n: int
    share: float
    low: float
    high: float

    @property
    def is_shown(self) -> bool:
        """Whether there are enough answers for the share to mean something."""
        return self.n >= FEWEST_TO_SHOW


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer that stands, with what the card looked like before it.

    `elapsed_days` counts from the card's answer before; None when there was none. `interval_days`
    is the interval the card had been given, 0 while it was being learned.
    """

    rating: Rating
    elapsed_days: int | None
    interval_days: int

    @property
    def is_scored(self) -> bool:
        """Whether it tests memory: the first answer of a later day than the one before."""
        return self.elapsed_days is not None and self.elapsed_days >= 1

    @property
    def is_mature(self) -> bool:
        """Whether the card had reached an interval of three weeks."""
        return self.interval_days >= MATURE_DAYS


def retention(passed: int, n: int) -> Retention:
    """Put Wilson's interval around a share of answers passed."""
    if n == 0:
        return Retention(passed=0, n=0, share=0.0, low=0.0, high=1.0)
    share = passed / n
    middle = share + _Z**2 / (2 * n)
    spread = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    scale = 1 + _Z**2 / n
    return Retention(
        passed=passed,
        n=n,
        share=share,
        low=max(0.0, (middle - spread) / scale),
        high=min(1.0, (middle + spread) / scale),
    )


def true_retention(answers: Iterable[Graded]) -> Retention:
    """Measure retention over the scored answers among these; passed is anything but Again."""
    scored = [answer for answer in answers if answer.is_scored]
    return retention(sum(answer.rating > Rating.AGAIN for answer in scored), len(scored))
