"""An Anki package read: the questions in it, as plain values, whatever Anki it comes from.

What is in a package is never trusted: it is read within limits, and nothing of it is run or stored
under a name it gives. Only what is asked is read; the learner's progress stays in the package.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cards.exchange.package_archive import is_package as is_package
from cards.exchange.package_archive import unpack_collection
from cards.exchange.package_database import has_table, opened
from cards.exchange.package_limits import LIMITS, Limits, too_much
from cards.exchange.package_notes import LeftOut, PackedNote, RawNote, Unpacker
from cards.exchange.package_types import Shapes, shapes
from cards.exchange.plain_text import clean

_DATABASE = "collection.db"
_DEFAULT_DECK = ("Default",)
_BETWEEN_FIELDS = "\x1f"


@dataclass(frozen=True, slots=True)
class Placed:
    """A note of ours and the deck its first card is in, as levels from the outermost."""

    deck: tuple[str, ...]
    note: PackedNote


@dataclass(frozen=True, slots=True)
class Package:
    """What is in a package: its notes in Anki's order of decks and, inside, of learning.

    `anki_notes` counts the notes as Anki does; `left_out` counts cards that are none of ours.
    """

    notes: tuple[Placed, ...]
    anki_notes: int
    reviews: int
    suspended: int
    left_out: tuple[tuple[LeftOut, int], ...]

    @property
    def cards(self) -> int:
        """How many cards there are to ask."""
        return sum(placed.note.cards for placed in self.notes)

    @property
    def decks(self) -> tuple[tuple[str, ...], ...]:
        """The decks that hold a note, in order."""
        return tuple(dict.fromkeys(placed.deck for placed in self.notes))


def read_package(content: bytes, *, folder: Path | None = None, limits: Limits = LIMITS) -> Package:
    """Read an .apkg or .colpkg. Its database is put into a folder of its own and removed again.

    Raises ExchangeError for what is damaged, too large, too new or no package at all.
    """
    with tempfile.TemporaryDirectory(prefix="studyapp-", dir=folder) as place:
        path = Path(place) / _DATABASE
        unpack_collection(content, path, limits=limits)
        with opened(path, limits=limits) as connection:
            return _Reading(connection, limits).package()


@dataclass(frozen=True, slots=True)
class _Card:
    ordinal: int
    deck: int
    position: int | None  # among new cards, as Anki will show them


class _Reading:
    """One database being read."""

    def __init__(self, connection: sqlite3.Connection, limits: Limits) -> None:
        self.connection = connection
        self.limits = limits
        self.shapes: Shapes = shapes(connection, limits=limits)
        self.unpacker = Unpacker()
        self.cards: dict[int, list[_Card]] = {}
        self.notes = self.suspended = 0

    def package(self) -> Package:
        """Read everything and put it in order."""
        self._read_cards()
        found: list[tuple[tuple[str, ...], int, Placed]] = []
        characters = 0
        for number, raw in self._raw_notes():
            for note in self.unpacker.notes(raw):
                characters += sum(map(len, (note.question, note.answer, note.more, note.quote)))
                if characters > self.limits.characters:
                    raise too_much("more characters of text", self.limits.characters)
                card = self._first_card(number, note)
                deck = self.shapes.decks.get(card.deck) or _DEFAULT_DECK
                position = number if card.position is None else card.position
                found.append((tuple(map(str.casefold, deck)), position, Placed(deck, note)))
        found.sort(key=lambda one: one[:2])
        return Package(
            notes=tuple(placed for _, _, placed in found),
            anki_notes=self.notes,
            reviews=self._reviews(),
            suspended=self.suspended,
            left_out=tuple((+self.unpacker.left_out).most_common()),
        )

    def _first_card(self, number: int, note: PackedNote) -> _Card:
        cards = self.cards[number]
        return next((card for card in cards if card.ordinal == note.ordinal), cards[0])

    def _read_cards(self) -> None:
        """Read the cards by their notes. Cards lent to a filtered deck belong to their own."""
        query = """SELECT CAST(nid AS INTEGER), CAST(ord AS INTEGER),
            CASE WHEN odid <> 0 THEN CAST(odid AS INTEGER) ELSE CAST(did AS INTEGER) END,
            CASE WHEN type = 0 THEN CAST(due AS INTEGER) END, queue = -1 FROM cards"""
        are_all_new = True
        for count, row in enumerate(self.connection.execute(query), 1):
            if count > self.limits.cards:
                raise too_much(f"more than {self.limits.cards:,} cards", self.limits.cards)
            number, ordinal, deck, position, is_suspended = row
            are_all_new &= position is not None
            self.suspended += bool(is_suspended)
            self.cards.setdefault(number, []).append(_Card(ordinal or 0, deck or 0, position))
        for number, cards in self.cards.items():
            by_ordinal = {card.ordinal: card for card in cards if card.ordinal >= 0}
            self.cards[number] = [
                card if are_all_new else _Card(card.ordinal, card.deck, None)
                for _, card in sorted(by_ordinal.items())
            ]

    def _raw_notes(self) -> Iterator[tuple[int, RawNote]]:
        query = """SELECT CAST(id AS INTEGER), COALESCE(CAST(guid AS TEXT), ''),
            CAST(mid AS INTEGER), COALESCE(CAST(tags AS TEXT), ''),
            COALESCE(CAST(flds AS TEXT), '') FROM notes ORDER BY id"""
        characters = 0
        for count, (number, guid, kind, tags, text) in enumerate(self.connection.execute(query), 1):
            self.notes = count
            characters += len(text)
            self._refuse_too_much(count, text, characters)
            note_type = self.shapes.types.get(kind)
            cards = self.cards.get(number)
            if note_type is None or not cards:
                self.unpacker.left_out[LeftOut.UNKNOWN] += len(cards or ())
                continue
            yield (
                number,
                RawNote(
                    guid=guid or str(number),
                    type=note_type,
                    fields=tuple(text.split(_BETWEEN_FIELDS)[: len(note_type.fields)]),
                    tags=_tags(tags),
                    ordinals=tuple(card.ordinal for card in cards),
                ),
            )

    def _refuse_too_much(self, notes: int, text: str, characters: int) -> None:
        limits = self.limits
        if notes > limits.notes:
            raise too_much(f"more than {limits.notes:,} notes", limits.notes)
        if len(text) > limits.field_characters:
            raise too_much(f"a note of {len(text):,} characters", limits.field_characters)
        if characters > limits.raw_characters:
            raise too_much("more characters of fields", limits.raw_characters)

    def _reviews(self) -> int:
        if not has_table(self.connection, "revlog"):
            return 0
        (count,) = self.connection.execute("SELECT count(*) FROM revlog").fetchone()
        return int(count)


def _tags(text: str) -> tuple[str, ...]:
    """Split tags at blanks; they are words of a person, so only their spelling is kept."""
    words = (clean(word) for word in text.split())
    return tuple(sorted({word for word in words if word}))
