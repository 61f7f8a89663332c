"""Note types and decks since schema 15, today's form: tables, with protobuf in their cells."""

import sqlite3

from cards.exchange import package_protobuf as protobuf
from cards.exchange.package_database import has_table
from cards.exchange.package_limits import Limits, damaged, too_much
from cards.exchange.package_shapes import NoteType, Template, deck_levels

_TABLES = ("notetypes", "fields", "templates", "decks")
_KIND, _CLOZE = 1, 1
_FRONT, _BACK = 1, 2
_BETWEEN_LEVELS = "\x1f"

Row = tuple[int, str, bytes]


def note_types(connection: sqlite3.Connection, *, limits: Limits) -> dict[int, NoteType]:
    """Read the note types. Raises ExchangeError."""
    for name in _TABLES:
        if not has_table(connection, name):
            raise damaged(f"its collection has no table “{name}”")
    fields: dict[int, list[str]] = {}
    for owner, name, _ in _rows(connection, "ntid", "name", "fields ORDER BY ntid, ord", limits):
        fields.setdefault(owner, []).append(name)
    templates: dict[int, list[Template]] = {}
    for owner, _, config in _rows(
        connection, "ntid", "config", "templates ORDER BY ntid, ord", limits
    ):
        template = Template(protobuf.text(config, _FRONT), protobuf.text(config, _BACK))
        templates.setdefault(owner, []).append(template)
    return {
        number: NoteType(
            name=name,
            is_cloze=protobuf.whole(config, _KIND) == _CLOZE,
            fields=tuple(fields.get(number, ())),
            templates=tuple(templates.get(number, ())),
        )
        for number, name, config in _rows(connection, "id", "config", "notetypes", limits)
    }


def decks(connection: sqlite3.Connection, *, limits: Limits) -> dict[int, tuple[str, ...]]:
    """Read the decks' names. Raises ExchangeError."""
    return {
        number: deck_levels(name, _BETWEEN_LEVELS)
        for number, name, _ in _rows(connection, "id", "name", "decks", limits)
    }


def _rows(
    connection: sqlite3.Connection, key: str, blob: str, table: str, limits: Limits
) -> list[Row]:
    """Fetch number, name and one more column as bytes, or refuse a table that has no end."""
    query = (
        f"SELECT CAST({key} AS INTEGER), COALESCE(CAST(name AS TEXT), ''), "  # noqa: S608  # our own names
        f"COALESCE(CAST({blob} AS BLOB), x'') FROM {table}"
    )
    found: list[Row] = []
    size = 0
    for row in connection.execute(query):
        found.append(row)
        size += len(row[1]) + len(row[2])
        if len(found) > limits.decks:
            raise too_much("more decks or fields than that", limits.decks)
        if size > limits.shape_bytes:
            raise too_much("more bytes of note types and decks", limits.shape_bytes)
    return found
