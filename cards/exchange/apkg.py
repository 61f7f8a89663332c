"""A deck as an Anki package that may be imported again and again without harm.

The rules are those of Anki's own importer: a note is known by its GUID, renewed only when its
`mod` is later, and its cards are never moved. So nothing in here depends on the time of export.
"""

import io
import json
import sqlite3
import zipfile
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import astuple
from typing import Any

import genanki

from cards.exchange import apkg_templates as look
from cards.exchange.apkg_fields import Content, content
from cards.exchange.apkg_names import deck_id, deck_names, guid, tags
from cards.exchange.apkg_progress import Progress, make_progress
from cards.exchange.apkg_rows import CardRow, Numbers, card_numbers, numbers
from cards.exchange.exporter import Exporter
from cards.model import Deck, KeptNote, NoteKind

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_DEFAULT_DECK = 1


def export(deck: Deck, *, with_progress: bool = False) -> bytes:
    """Write the deck as an .apkg. Raises ExchangeError for a note without a question.

    With progress it is for moving house once: Anki takes progress only for cards it has not got.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        _Package(deck, with_progress=with_progress).write_to_db(connection.cursor())
        connection.commit()
        database = connection.serialize()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(_member("collection.anki2"), database)
        archive.writestr(_member("media"), b"{}")
    return packed.getvalue()


class _Model(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type that is as old as its template, not as the export."""

    def to_json(
        self, timestamp: float = look.CHANGED_AT, deck_id: int = _DEFAULT_DECK
    ) -> dict[str, Any]:  # Any: the values of Anki's JSON
        return dict(super().to_json(timestamp, deck_id))


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note that brings its own ids, its own date and its cards' rows."""

    def __init__(self, kept: KeptNote, made: Content, ids: Numbers, *, words: list[str]) -> None:
        super().__init__(
            model=_MODELS[made.kind],
            fields=list(made.fields),
            tags=words,
            guid=guid(kept.id, made.kind),
        )
        self.ids = ids
        self.ordinals = made.ordinals
        self.changed_at = int(kept.changed_at.timestamp())

    def write_to_db(self, cursor: sqlite3.Cursor, deck: int, rows: Iterable[CardRow]) -> None:
        """Write the note and its cards."""
        head = (self.ids.note, self.guid, self.model.model_id, self.changed_at, -1)
        body = (self._format_tags(), self._format_fields(), self.sort_field, 0, 0, "")
        cursor.execute("INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,?,?,?)", head + body)
        for card_id, ordinal, row in zip(self.ids.cards, self.ordinals, rows, strict=True):
            where = (card_id, self.ids.note, deck, ordinal, self.changed_at, -1)
            when = (row.type, row.queue, row.due, row.interval, row.factor, row.reps, row.lapses)
            cursor.execute(
                "INSERT INTO cards VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (*where, *when, row.left, 0, 0, 0, row.data),
            )


class _Package(genanki.Package):  # type: ignore[misc]  # genanki has no types
    """All decks, note types, notes and cards of one of our decks."""

    def __init__(self, deck: Deck, *, with_progress: bool) -> None:
        super().__init__([])
        self.notes = deck.notes
        self.contents = [content(kept) for kept in deck.notes]
        self.ids = numbers(deck.notes, self.contents)
        found = card_numbers(deck.notes, self.contents, self.ids)
        self.progress = make_progress(deck, found) if with_progress else None

    def write_to_db(self, cursor: sqlite3.Cursor) -> None:
        """Fill an empty database with the tables and rows of a collection."""
        super().write_to_db(cursor, 0.0, iter(()))
        names = deck_names(self.notes)
        self._write_decks(cursor, names.values())
        self._write_models(cursor, {made.kind for made in self.contents})
        spellings: dict[str, str] = {}
        for position, kept in enumerate(self.notes, 1):
            made = self.contents[position - 1]
            words = tags(kept.note.tags, spellings=spellings)
            note = _Note(kept, made, self.ids[position - 1], words=words)
            where = deck_id(names[kept.place.source_id, kept.place.chapter_number])
            note.write_to_db(cursor, where, self._rows(kept, made, position))
        if self.progress:
            self._write_progress(cursor, self.progress)

    def _rows(self, kept: KeptNote, made: Content, position: int) -> list[CardRow]:
        """Schedule a note's cards: as new ones, or as the learner left them."""
        cards = {card.ordinal: card for card in kept.cards} if self.progress else {}
        return [
            self.progress.row(cards[ordinal], position=position)
            if self.progress and ordinal in cards
            else CardRow(position)
            for ordinal in made.ordinals
        ]

    def _write_progress(self, cursor: sqlite3.Cursor, progress: Progress) -> None:
        (stored,) = cursor.execute("SELECT conf FROM col").fetchone()
        conf = json.dumps(json.loads(stored) | progress.conf)
        cursor.execute("UPDATE col SET crt = ?, conf = ?", (progress.made_at, conf))
        cursor.executemany(
            "INSERT INTO revlog VALUES(?,?,-1,?,?,?,?,?,?)", [astuple(row) for row in progress.log]
        )

    def _write_decks(self, cursor: sqlite3.Cursor, names: Collection[str]) -> None:
        (stored,) = cursor.execute("SELECT decks FROM col").fetchone()
        decks = json.loads(stored)
        parents = {name.split("::")[0] for name in names}
        for name in sorted({*names, *parents}):
            decks[str(deck_id(name))] = genanki.Deck(deck_id(name), name).to_json()
        cursor.execute("UPDATE col SET decks = ?", (json.dumps(decks),))

    def _write_models(self, cursor: sqlite3.Cursor, kinds: set[NoteKind]) -> None:
        models = {str(_MODELS[kind].model_id): _MODELS[kind].to_json() for kind in sorted(kinds)}
        cursor.execute("UPDATE col SET models = ?", (json.dumps(models),))


def _member(name: str) -> zipfile.ZipInfo:
    """Describe a file in the archive without saying when or where it was packed."""
    member = zipfile.ZipInfo(name, _NO_TIME)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3
    member.external_attr = 0o600 << 16
    return member


_MODELS = {
    NoteKind.BASIC: _Model(
        look.BASIC_ID,
        look.BASIC_NAME,
        look.basic_fields(),
        [look.basic_template()],
        look.STYLE,
    ),
    NoteKind.CLOZE: _Model(
        look.CLOZE_ID,
        look.CLOZE_NAME,
        look.cloze_fields(),
        [look.cloze_template()],
        look.STYLE,
        genanki.Model.CLOZE,
    ),
}

ANKI = Exporter("anki", "Anki package", "apkg", "application/octet-stream", export)
