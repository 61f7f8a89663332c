"""Note types and decks in schema 11, the form older Ankis share: JSON in the one row of `col`."""

import json
import sqlite3
from typing import Any

from cards.exchange.package_limits import Limits, damaged
from cards.exchange.package_shapes import NoteType, Template, deck_levels

_CLOZE = 1
Json = dict[str, Any]  # Any: whatever stands in JSON


def note_types(connection: sqlite3.Connection, *, limits: Limits) -> dict[int, NoteType]:
    """Read the note types. Raises ExchangeError."""
    stored = _column(connection, "models", limits)
    return {_number(key): _note_type(model) for key, model in stored.items()}


def decks(connection: sqlite3.Connection, *, limits: Limits) -> dict[int, tuple[str, ...]]:
    """Read the decks' names. Raises ExchangeError."""
    stored = _column(connection, "decks", limits)
    return {_number(key): deck_levels(_text(deck, "name"), "::") for key, deck in stored.items()}


def _column(connection: sqlite3.Connection, name: str, limits: Limits) -> dict[str, Json]:
    """Parse the objects a column of `col` holds by number."""
    query = f"SELECT CAST({name} AS TEXT) FROM col WHERE length({name}) <= ?"  # noqa: S608  # our own names
    row = connection.execute(query, (limits.shape_bytes,)).fetchone()
    if row is None:
        raise damaged("the list of its note types or decks is missing or too long")
    try:
        found = json.loads(row[0] or "")
    except (ValueError, RecursionError) as error:
        raise damaged("the list of its note types or decks is garbled") from error
    if not isinstance(found, dict) or not all(isinstance(one, dict) for one in found.values()):
        raise damaged("the list of its note types or decks is garbled")
    return found


def _note_type(model: Json) -> NoteType:
    return NoteType(
        name=_text(model, "name"),
        is_cloze=model.get("type") == _CLOZE,
        fields=tuple(_text(field, "name") for field in _in_order(model, "flds")),
        templates=tuple(
            Template(_text(template, "qfmt"), _text(template, "afmt"))
            for template in _in_order(model, "tmpls")
        ),
    )


def _in_order(model: Json, name: str) -> list[Json]:
    """List fields or templates by their own numbers, where they have them."""
    parts = model.get(name)
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        raise damaged("a note type in it is garbled")
    orders = [part.get("ord") for part in parts]
    if not all(isinstance(order, int) for order in orders):
        return parts
    return sorted(parts, key=lambda part: int(part["ord"]))


def _text(part: Json, name: str) -> str:
    value = part.get(name, "")
    return value if isinstance(value, str) else ""


def _number(key: str) -> int:
    if not key.lstrip("-").isascii() or not key.lstrip("-").isdigit() or len(key) > 20:
        raise damaged("a note type or deck in it has no number")
    return int(key)
