"""Names and ids in an Anki package: decks, tags and the identity of a note."""

import hashlib
import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterable

from cards.exchange.plain_text import clean
from cards.model import KeptNote, NoteKind, Place

_NAMESPACE = "studyapp.note.1"
_DECK_NAMESPACE = "studyapp.deck.1"
_LONGEST_NAME = 120
_UNTITLED = "Untitled"
_SPACE = re.compile(r"\s+")
_COLONS = re.compile("::+")


def guid(note_id: str, kind: NoteKind) -> str:
    """Give a note's identity in Anki: its permanent id and its kind, never its words."""
    digest = hashlib.sha256(f"{_NAMESPACE}|{kind}|{note_id}".encode()).digest()
    return urlsafe_b64encode(digest[:9]).decode()


def deck_id(name: str) -> int:
    """Make a deck's number; Anki goes by the name and gives its own number."""
    digest = hashlib.sha256(f"{_DECK_NAMESPACE}|{name}".encode()).digest()
    return 10**12 + (int.from_bytes(digest[:8], "big") >> 25)


def deck_names(notes: Iterable[KeptNote]) -> dict[tuple[str, int], str]:
    """Name a deck `source::NN chapter` for each (source id, chapter number) there is."""
    places = {(kept.place.source_id, kept.place.chapter_number): kept.place for kept in notes}
    titles = _source_titles(places.values())
    highest: dict[str, int] = {}
    for source_id, number in places:
        highest[source_id] = max(number, highest.get(source_id, 0))
    return {
        key: f"{titles[key[0]]}::{_numbered(place, width=len(str(highest[key[0]])))}"
        for key, place in places.items()
    }


def level(title: str) -> str:
    """Make one level of a deck's name: never empty, never read as two."""
    name = _COLONS.sub("∷", _SPACE.sub(" ", clean(unicodedata.normalize("NFC", title))))
    name = name.strip(" :")
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1].rstrip(" :") + "…"
    return name


def tags(words: Iterable[str], *, spellings: dict[str, str]) -> list[str]:
    """Make Anki's tags: no spaces, levels by `::`, one spelling of each level per package.

    The spellings met so far are kept in the mapping, which the caller hands on.
    """
    made = {_one_spelling(levels, spellings) for levels in map(_tag_levels, words) if levels}
    return sorted(made)


def _source_titles(places: Iterable[Place]) -> dict[str, str]:
    """Name each source's deck; two sources of one title are told apart by a number."""
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for place in places:
        if place.source_id in titles:
            continue
        title = level(place.source_title) or _UNTITLED
        name, copy = title, 1
        while name.casefold() in taken:
            copy += 1
            name = f"{title} ({copy})"
        taken.add(name.casefold())
        titles[place.source_id] = name
    return titles


def _numbered(place: Place, *, width: int) -> str:
    return f"{place.chapter_number:0{max(2, width)}} {level(place.chapter_title)}".rstrip()


def _tag_levels(word: str) -> list[str]:
    text = clean(unicodedata.normalize("NFC", word))
    levels = [_SPACE.sub("_", part.strip(" \t\n:")) for part in text.split("::")]
    return [part for part in levels if part]


def _one_spelling(levels: list[str], spellings: dict[str, str]) -> str:
    path = ""
    for part in levels:
        longer = f"{path}::{part}" if path else part
        path = spellings.setdefault(longer.casefold(), longer)
    return path
