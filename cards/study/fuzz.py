"""A little chance in the intervals, so that cards learned together part; always the same chance."""

import hashlib
from math import floor, inf

# How far an interval may move: a day, and these shares of its parts. Published by Anki.
_PARTS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
_SHORTEST = 2.5


def fuzzed(days: int, *, card_key: str, reps: int, longest: int) -> int:
    """Move an interval inside its bounds, by a share that depends on the card and its answers.

    The share is the same for every rating, so a better rating never gives a shorter interval.
    """
    low, high = bounds(days, longest=longest)
    return low + floor(_share(card_key, reps) * (high - low + 1))


def bounds(days: int, *, longest: int) -> tuple[int, int]:
    """Find the shortest and the longest interval that may be given for this one."""
    if days < _SHORTEST:
        return days, days
    reach = 1.0 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _PARTS)
    low, high = floor(days - reach + 0.5), floor(days + reach + 0.5)
    return min(low, longest), min(high, longest)


def _share(card_key: str, reps: int) -> float:
    """Draw a number from 0 up to 1 from the card's key and the number of its answers."""
    digest = hashlib.sha256(f"{card_key}:{reps}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
