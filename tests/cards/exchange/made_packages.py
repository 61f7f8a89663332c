"""Anki packages made by hand, as small as can be, to be well-formed or wicked in one respect."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import closing

NOTE = (1, "guid-1", 7, 0, 0, " a b ", "Front?\x1fBack.", "", 0, 0, "")
CARD = (1, 1, 5, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, "")
SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt, mod, scm, ver, dty, usn, ls,
    conf text, models text, decks text, dconf text, tags text);
CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer,
    tags text, flds text, sfld text, csum integer, flags integer, data text);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer,
    usn integer, type integer, queue integer, due integer, ivl integer, factor integer,
    reps integer, lapses integer, left integer, odue integer, odid integer, flags integer,
    data text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time, type);
"""


def note_type(*, front="{{Front}}", back="{{FrontSide}}<hr id=answer>{{Back}}", kind=0, **changes):
    """Describe a note type of schema 11 with one template."""
    fields = changes.pop("fields", ("Front", "Back"))
    return {
        "name": "Basic",
        "type": kind,
        "flds": [{"name": name, "ord": order} for order, name in enumerate(fields)],
        "tmpls": [{"name": "Card 1", "ord": 0, "qfmt": front, "afmt": back}],
    } | changes


def cloze_type():
    """Describe Anki's own cloze note type."""
    return note_type(
        front="{{cloze:Text}}", back="{{cloze:Text}}<br>{{Extra}}", kind=1, fields=("Text", "Extra")
    )


def database(
    *,
    notes: Iterable[Sequence] = (NOTE,),
    cards: Iterable[Sequence] = (CARD,),
    models: object = None,
    decks: object = None,
    version: object = 11,
    script: str = "",
) -> bytes:
    """Make a collection; JSON that is given as text stays as it is. The script runs at the end."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        written = [
            value if isinstance(value, str) else json.dumps(value)
            for value in (models or {"7": note_type()}, decks or {"5": {"name": "Deck"}})
        ]
        connection.execute(
            "INSERT INTO col VALUES (1,0,0,0,?,0,0,0,'{}',?,?,'{}','{}')", (version, *written)
        )
        connection.executemany(f"INSERT INTO notes VALUES ({','.join('?' * 11)})", notes)
        connection.executemany(f"INSERT INTO cards VALUES ({','.join('?' * 18)})", cards)
        connection.commit()
        connection.executescript(script)
        return connection.serialize()


def archive(members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members under the names given, whatever they are."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return packed.getvalue()


def package(content: bytes | None = None, /, **options: object) -> bytes:
    """Make a legacy package of a database, or of one made with the options of `database`."""
    collection = database(**options) if content is None else content
    return archive({"collection.anki2": collection, "media": b"{}"})


def one_note(*fields: str, model: object = None) -> bytes:
    """Make a package with one note of these fields."""
    note = (*NOTE[:6], "\x1f".join(fields), *NOTE[7:])
    return package(notes=[note], models={"7": model} if model else None)
