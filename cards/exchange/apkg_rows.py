"""Numbers in an Anki package: the ids of notes and cards, and a card's row as Anki keeps it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cards.exchange.apkg_fields import Content
from cards.model import KeptNote

EASE = 2500  # Anki's starting ease; under FSRS it means nothing


@dataclass(frozen=True, slots=True)
class Numbers:
    """The ids of a note and of its cards."""

    note: int
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CardRow:
    """How a card is scheduled, in Anki's own columns. The defaults are those of a new card."""

    due: int
    type: int = 0
    queue: int = 0
    interval: int = 0
    factor: int = 0
    reps: int = 0
    lapses: int = 0
    left: int = 0
    data: str = ""


def milliseconds(moment: datetime) -> int:
    """Count milliseconds since 1970, the form of Anki's ids."""
    return int(moment.timestamp() * 1000)


def numbers(notes: Sequence[KeptNote], contents: Sequence[Content]) -> list[Numbers]:
    """Give ids to notes and cards by the time they were made, in the order of the notes."""
    found = [Numbers(0, ())] * len(notes)
    last_note = last_card = 0
    for index in sorted(range(len(notes)), key=lambda at: (notes[at].created_at, at)):
        made = milliseconds(notes[index].created_at)
        last_note = max(made, last_note + 1)
        first_card = max(made, last_card + 1)
        last_card = first_card + len(contents[index].ordinals) - 1
        found[index] = Numbers(last_note, tuple(range(first_card, last_card + 1)))
    return found


def card_numbers(
    notes: Iterable[KeptNote], contents: Iterable[Content], ids: Iterable[Numbers]
) -> dict[str, int]:
    """Find the number in the package of each of our cards that is there."""
    found: dict[str, int] = {}
    for kept, made, number in zip(notes, contents, ids, strict=True):
        by_ordinal = dict(zip(made.ordinals, number.cards, strict=True))
        found |= {c.id: by_ordinal[c.ordinal] for c in kept.cards if c.ordinal in by_ordinal}
    return found
