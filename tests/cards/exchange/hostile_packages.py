"""Packages that lie, burst, climb out of their folder or never end; made when asked for."""

import io
import zipfile
from collections.abc import Callable
from itertools import chain

import zstandard

from tests.cards.exchange.made_packages import (
    CARD,
    NOTE,
    archive,
    cloze_type,
    database,
    note_type,
    one_note,
    package,
)

META_MODERN = b"\x08\x03"
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>b</a>"
FOR_EVER = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"

Maker = Callable[[], bytes]


def _deflate_bomb() -> bytes:
    return package(bytes(300_000_000))


def _zstd(size: int, **options: int) -> bytes:
    parameters = zstandard.ZstdCompressionParameters(**options)
    writer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    zeros = bytes(1 << 20)
    parts = [writer.compress(zeros) for _ in range(size >> 20)]
    return modern(b"".join([*parts, writer.flush()]))


def modern(collection: bytes, *, meta: bytes = META_MODERN) -> bytes:
    """Make a package of today's form, with the stub for older ones beside it."""
    return archive(
        {"meta": meta, "collection.anki21b": collection, "collection.anki2": database()},
        method=zipfile.ZIP_STORED,
    )


def _lying_header() -> bytes:
    """Declare a tenth of what is there, in the archive's directory as before the member."""
    honest = database()
    size, lie = (len(honest) // part for part in (1, 10))
    return package(honest).replace(size.to_bytes(4, "little"), lie.to_bytes(4, "little"))


def _with_members(*names: str) -> bytes:
    return archive({"collection.anki2": database(), "media": b"{}"} | dict.fromkeys(names, b"x"))


def _symlink(name: str) -> bytes:
    packed = io.BytesIO(package())
    with zipfile.ZipFile(packed, "a") as file:
        link = zipfile.ZipInfo(name)
        link.create_system, link.external_attr = 3, 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    return packed.getvalue()


def _encrypted() -> bytes:
    whole = bytearray(package())
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.find(start)
        while at >= 0:
            whole[at + flags] |= 1
            at = whole.find(start, at + 4)
    return bytes(whole)


def _scrambled() -> bytes:
    whole = bytearray(database(notes=[(n, *NOTE[1:]) for n in range(500)]))
    for at in range(4096, len(whole), 97):
        whole[at] ^= 0xA5
    return package(bytes(whole))


def _same_name_twice() -> bytes:
    return archive({"collection.anki2": database(), "collection.anki3": b"no database"}).replace(
        b"collection.anki3", b"collection.anki2"
    )


def _many_cards() -> bytes:
    return package(cards=((n, *CARD[1:]) for n in range(100_001)))


def _one_deep(depth: int) -> str:
    return "[" * depth + "]" * depth


def _wrong_types() -> bytes:
    odd = [None, b"\xff\xfe", 1.5, "x" * 9, -1, 2**62]
    return package(
        notes=[
            (n, odd[n % 6], 7, 0, 0, odd[(n + 1) % 6], odd[(n + 2) % 6], None, None, None, None)
            for n in range(36)
        ],
        cards=[(n, n, odd[n % 6], odd[(n // 6) % 6], *CARD[4:]) for n in range(36)],
    )


def _template(front: str, field: str = "x") -> bytes:
    return one_note(field, "Back", model=note_type(front=front))


HTML = {
    "comments never closed": "<!--" * 120_000,
    "quotes never closed": "<a href='" * 50_000,
    "quotes in turn": "<a b='\"' c=\"'" * 30_000,
    "tags never closed": "<div " * 80_000,
    "tags only": "<b></b>" * 60_000,
    "blocks only": "<div>" * 90_000,
    "scripts never closed": "<script>" * 60_000,
    "drawings never closed": "<svg>" * 90_000,
    "preformatted never closed": "<pre>" * 90_000,
    "ends of scripts": "<script>" + "</script " * 50_000,
    "blanks": "<pre>" + " " * 400_000 + "x",
    "equals signs": "<a " + "= " * 200_000,
    "a number without end": "&#" + "9" * 400_000 + ";",
    "entities": "&lt;" * 120_000,
    "ampersands": "&" * 490_000,
    "pictures": "<img src=" * 50_000,
    "no-break spaces": "&nbsp;" * 80_000,
    "marks of our own": "\ufdd0" * 400_000,
    "half characters": "&#xd800;\\ud800" * 20_000,
    "letters with marks": "e" + "\u0301" * 400_000,
    "TeX": "[$]" * 160_000 + "[latex]" * 100,
}
CLOZE = {
    "never closed": "{{c1::" * 80_000,
    "closed once": "{{c1::" * 80_000 + "}}",
    "nested": "{{c1::a " * 40_000 + "}}" * 40_000,
    "numbers too high": "{{c999::a " * 40_000 + "}}",
    "several numbers": "{{c1,2,3::a}} " * 30_000,
    "empty": "{{c1::}}" * 50_000,
    "masks": "{{c1::image-occlusion:rect:left=.1}}" * 5_000,
}
CORPUS: dict[str, Maker] = {
    "deflate bomb": _deflate_bomb,
    "zstd bomb": lambda: _zstd(1 << 30),
    "zstd window": lambda: _zstd(1 << 28, window_log=27, compression_level=1),
    "zstd cut short": lambda: modern(zstandard.compress(database())[:-100]),
    "zstd is none": lambda: modern(database()),
    "lying header": _lying_header,
    "traversal": lambda: _with_members("../../x", "/abs", "..\\x", "C:\\x", "a/../../b", "."),
    "traversal by the collection": lambda: archive({"../collection.anki2": database()}),
    "symlink": lambda: _symlink("0"),
    "symlink for a collection": lambda: _symlink("collection.anki21"),
    "encrypted": _encrypted,
    "packed with lzma": lambda: archive({"collection.anki2": database()}, method=zipfile.ZIP_LZMA),
    "members without end": lambda: package() + b"PK\x01\x02" * 50_001,
    "one name twice": _same_name_twice,
    "nested zip": lambda: archive({"collection.anki2": package()}),
    "empty archive": lambda: b"PK\x03\x04 collection.anki2",
    "half of it": lambda: package()[: len(package()) // 2],
    "nearly all of it": lambda: package()[:-10],
    "media map is no JSON": lambda: archive({"collection.anki2": database(), "media": b"{"}),
    "media map leads out": lambda: archive(
        {"collection.anki2": database(), "media": b'{"0": "../../etc/passwd"}', "0": b"x"}
    ),
    "newer package": lambda: modern(b"", meta=b"\x08\x04"),
    "garbled meta": lambda: modern(b"", meta=b"\xff" * 40),
    "empty meta": lambda: modern(b"", meta=b""),
    "endless meta": lambda: modern(b"", meta=b"\x12\xff\xff\xff\xff\x0f"),
    "collection is missing": lambda: archive({"meta": META_MODERN, "collection.anki2": database()}),
    "not SQLite": lambda: package(b"This is no database. " * 500),
    "empty database": lambda: package(b""),
    "half a database": lambda: package(database()[:6_000]),
    "scrambled database": _scrambled,
    "newer schema": lambda: package(version=99),
    "older schema": lambda: package(version=2),
    "no schema": lambda: package(version="eleven"),
    "tables of another schema": lambda: package(version=18),
    "no row": lambda: package(script="DELETE FROM col"),
    "no notes table": lambda: package(script="DROP TABLE notes"),
    "no cards table": lambda: package(script="DROP TABLE cards"),
    "schema is no text": lambda: package(
        database().replace(b"CREATE TABLE notes (", b"CREATE TABLE n\xff\xfees (")
    ),
    "no columns": lambda: package(script="DROP TABLE notes; CREATE TABLE notes (id);"),
    "notes are a view": lambda: package(
        script=f"DROP TABLE notes; CREATE VIEW notes AS {FOR_EVER} SELECT x AS id FROM n;"
    ),
    "reviews are a view": lambda: package(
        script=f"DROP TABLE revlog; CREATE VIEW revlog AS {FOR_EVER} SELECT x AS id FROM n;"
    ),
    "triggers": lambda: package(
        script="CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM cards; END;"
    ),
    "computed columns": lambda: package(
        script="ALTER TABLE notes ADD COLUMN x AS (printf('%.*c', 3000000, 'x'));"
    ),
    "virtual tables": lambda: package(
        script="DROP TABLE revlog; CREATE VIRTUAL TABLE revlog USING fts5(id);"
    ),
    "models are no JSON": lambda: package(models="{"),
    "models are deep": lambda: package(models=_one_deep(200_000)),
    "models are a list": lambda: package(models="[]"),
    "models hold lists": lambda: package(models='{"7": []}'),
    "a model without fields": lambda: package(models='{"7": {"name": "x"}}'),
    "a number without end": lambda: package(models='{"7": ' + "9" * 100_000 + "}"),
    "models by name": lambda: package(models='{"seven": {}}'),
    "models are long": lambda: package(models='{"7": "' + "x" * 7_000_000 + '"}'),
    "names of half characters": lambda: package(decks='{"5": {"name": "a\\ud800::\\u0000::b"}}'),
    "a name without end": lambda: package(decks={"5": {"name": "long " * 100_000}}),
    "a name of colons": lambda: package(decks={"5": {"name": "::" * 100_000}}),
    "wrong types": _wrong_types,
    "giant field": lambda: one_note("x" * 3_000_000, "Back"),
    "giant row": lambda: one_note("x" * 5_000_000, "Back"),
    "fields without end": lambda: one_note(*["x"] * 200_000),
    "much text": lambda: package(
        notes=[(n, f"g{n}", *NOTE[2:6], "😀" * 90_000, *NOTE[7:]) for n in range(1, 121)],
        cards=[(n, n, *CARD[2:]) for n in range(1, 121)],
    ),
    "many cards": _many_cards,
    "one guid for all": lambda: package(
        notes=[(n, "same", *NOTE[2:]) for n in range(1, 200)],
        cards=[(n, n, *CARD[2:]) for n in range(1, 200)],
    ),
    "no guid": lambda: package(notes=[(1, "", *NOTE[2:])]),
    "no cards": lambda: package(cards=[]),
    "cards of no template": lambda: package(
        cards=[(n, 1, 5, n * 10**6 - 1, *CARD[4:]) for n in range(3)]
    ),
    "notes of no type": lambda: package(notes=[(*NOTE[:2], 404, *NOTE[3:])]),
    "script everywhere": lambda: package(
        notes=[(1, SCRIPT, 7, 0, 0, SCRIPT, f"{SCRIPT}a\x1f{SCRIPT}b", SCRIPT, 0, 0, SCRIPT)],
        models={"7": note_type(front=SCRIPT + "{{Front}}", back=SCRIPT + "{{Back}}", name=SCRIPT)},
        decks={"5": {"name": SCRIPT}},
    ),
    "deep conditions": lambda: _template("{{#Front}}" * 20_000 + "{{Front}}"),
    "conditions never closed": lambda: _template("{{^Front}}" * 90 + "{{Front}}"),
    "ends without conditions": lambda: _template("{{/Front}}" * 90 + "{{Front}}"),
    "a field many times": lambda: _template("{{Front}}" * 90, "x" * 400_000),
    "a template without end": lambda: _template("{{" * 900_000),
    "lines in a template": lambda: _template("{{Front}}<hr " * 100_000),
    "odd names": lambda: _template("{{}}{{ }}{{:}}{{#}}{{/}}{{type:}}{{cloze:}}{{Front}}"),
} | {
    f"{kind}: {name}": maker
    for kind, name, maker in chain(
        (
            ("field", name, lambda text=text: one_note(text + "a", text))
            for name, text in HTML.items()
        ),
        (
            ("template", name, lambda text=text: _template(text + "{{Front}}"))
            for name, text in HTML.items()
        ),
        (
            ("cloze", name, lambda text=text: one_note(text, "", model=cloze_type()))
            for name, text in CLOZE.items()
        ),
    )
}
