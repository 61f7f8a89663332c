"""Shuffles that a seed decides, the same on every machine."""

from collections.abc import Iterable
from hashlib import sha256

from cards.study.modes.mode import Seed


def shuffled(texts: Iterable[str], seed: Seed) -> tuple[str, ...]:
    """Order texts by the seed alone, however they came."""
    return tuple(sorted(texts, key=lambda text: sha256(f"{seed}\n{text}".encode()).digest()))


def number(seed: Seed, below: int) -> int:
    """Draw a number from 0 on."""
    return int.from_bytes(sha256(seed.encode()).digest()[:8]) % below
