"""What a package says of its notes' shapes and decks, whichever of Anki's schemas it is kept in."""

import sqlite3
from dataclasses import dataclass

from cards.errors import ExchangeError
from cards.exchange import package_schema11, package_schema15
from cards.exchange.package_limits import Limits, damaged
from cards.exchange.package_shapes import NoteType

_OLDEST, _TABLES_SINCE, _NEWEST = 11, 15, 18


@dataclass(frozen=True, slots=True)
class Shapes:
    """Note types and decks by their numbers; a deck's name is in levels, outermost first."""

    types: dict[int, NoteType]
    decks: dict[int, tuple[str, ...]]


def shapes(connection: sqlite3.Connection, *, limits: Limits) -> Shapes:
    """Read them. Raises ExchangeError."""
    row = connection.execute("SELECT CAST(ver AS INTEGER) FROM col").fetchone()
    version = row[0] if row else None
    if not isinstance(version, int) or version < _OLDEST:
        raise damaged("its collection is older than any Anki since 2012 writes")
    if version > _NEWEST:
        raise ExchangeError(
            f"This Anki package was made by a newer Anki (schema {version}, known here to "
            f"{_NEWEST}); export it with “Support older Anki versions” ticked."
        )
    schema = package_schema15 if version >= _TABLES_SINCE else package_schema11
    return Shapes(
        types=schema.note_types(connection, limits=limits),
        decks=schema.decks(connection, limits=limits),
    )
