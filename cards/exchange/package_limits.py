"""How much of an Anki package is taken, so that no package can fill the memory or the disk.

A package beyond a limit is refused whole. The figures are far above what people make and learn;
text is what is kept of a package, so it has the tightest one.
"""

from dataclasses import dataclass

from cards.errors import ExchangeError


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of everything. Bytes are of the archive or its database, characters of fields."""

    packed_bytes: int = 256_000_000
    members: int = 50_000
    declared_bytes: int = 2_000_000_000
    database_bytes: int = 200_000_000
    growth: int = 100  # times the packed size …
    growth_is_fine_below: int = 16_000_000  # … but small databases may be as empty as they like
    zstd_window_bytes: int = 1 << 25
    row_bytes: int = 4_000_000
    shape_bytes: int = 6_000_000  # note types and decks; as JSON they grow thirtyfold in memory
    decks: int = 20_000
    notes: int = 50_000
    cards: int = 100_000
    field_characters: int = 500_000
    raw_characters: int = 40_000_000
    characters: int = 10_000_000
    steps: int = 30_000_000  # of SQLite's machine; a second or two of its work


LIMITS = Limits()


def damaged(what: str) -> ExchangeError:
    """Say that a package is broken."""
    return ExchangeError(f"This Anki package cannot be read: {what}; export it from Anki again.")


def too_much(what: str, most: int) -> ExchangeError:
    """Say which limit a package goes beyond."""
    return ExchangeError(
        f"This Anki package holds too much: {what}, and at most {most:,} are taken; "
        "export its decks one by one."
    )
