"""The Anki package, looked at without Anki; the numbers are those of the list it must satisfy."""

import getpass
import io
import json
import socket
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cards.errors import ExchangeError
from cards.exchange.apkg import export
from cards.exchange.apkg_names import guid
from cards.model import Deck, NoteKind
from tests.builders import make_deck, make_id, make_kept_note, make_note, make_place

MADE = datetime(2026, 3, 1, 9, 30, 0, 500_000, tzinfo=UTC)


def archive(deck: Deck) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(export(deck)))


def rows(deck: Deck, query: str) -> list[tuple]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(archive(deck).read("collection.anki2"))
        return database.execute(query).fetchall()


def lessons(count: int) -> Deck:
    return make_deck(
        *[
            make_kept_note(make_note(f"Q{n}?"), id=f"note-{n}", created_at=MADE, changed_at=MADE)
            for n in range(count)
        ]
    )


def test_03_equal_content_is_equal_bytes_whatever_the_hour():
    with archive(lessons(3)) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert export(lessons(3)) == export(lessons(3))


def test_08_identity_is_the_note_and_its_kind_and_nothing_else():
    kept = make_kept_note(id="one")
    moved = replace(
        kept,
        note=make_note("Other words?", "Other answer"),
        place=make_place(source_title="Other", chapter_number=9),
        created_at=MADE,
    )
    query = "select guid from notes"
    assert rows(make_deck(kept), query) == rows(make_deck(moved), query)
    assert guid("one", NoteKind.BASIC) != guid("one", NoteKind.CLOZE)
    assert len({guid(make_id(), kind) for kind in NoteKind for _ in range(500)}) == 1000


def test_a_note_is_as_old_as_its_last_change():
    kept = make_kept_note(created_at=MADE, changed_at=MADE + timedelta(days=2))
    ((changed,),) = rows(make_deck(kept), "select mod from notes")
    assert changed == int((MADE + timedelta(days=2)).timestamp())


def test_ids_are_the_times_of_making_each_used_once():
    text = "{{c1::a}} {{c2::b}}"
    cloze = make_kept_note(make_note(text, "a", kind=NoteKind.CLOZE), created_at=MADE)
    old = make_kept_note(created_at=MADE - timedelta(days=9))
    deck = replace(lessons(3), notes=(cloze, *lessons(3).notes, old))
    made = int(MADE.timestamp() * 1000)
    assert rows(deck, "select id from notes order by rowid")[1:] == [(made + n,) for n in range(4)]
    cards = rows(deck, "select c.id, c.due from cards c order by c.id")
    assert cards[0] == (made - 9 * 86_400_000, 5)
    assert [position for _, position in cards] == [5, 1, 1, 2, 3, 4]
    assert len({card for card, _ in cards}) == 6


def test_24_older_readers_find_what_they_know():
    with archive(lessons(2)) as packed:
        assert packed.namelist() == ["collection.anki2", "media"]
        assert json.loads(packed.read("media")) == {}
        assert all(m.compress_type == zipfile.ZIP_DEFLATED for m in packed.infolist())
    assert rows(lessons(2), "select ver from col") == [(11,)]


def test_25_nothing_private_is_inside():
    secret = make_kept_note(make_note("Secret?"))
    deck = replace(lessons(3), reviews=(), title="Private title")
    content = archive(deck).read("collection.anki2")
    private = [getpass.getuser(), socket.gethostname(), str(Path.cwd()), str(Path.home())]
    for word in [*private, deck.title, secret.id, deck.notes[0].cards[0].id]:
        assert len(word) < 4 or word.encode() not in content
    assert rows(deck, "select count(*) from revlog") == [(0,)]


def test_an_unused_note_type_stays_out():
    ((stored,),) = rows(lessons(1), "select models from col")
    assert [kind["name"] for kind in json.loads(stored).values()] == ["StudyApp Basic"]


@pytest.mark.parametrize("question", ["", "  \n", "\x00"])
def test_a_card_without_a_question_is_named_and_refused(question):
    kept = make_kept_note(make_note(question), place=make_place(chapter_title="Why bees"))
    with pytest.raises(ExchangeError, match=r"Why bees.*no question"):
        export(make_deck(kept))


def test_a_hundred_chapters_are_numbered_so_that_they_sort():
    deck = make_deck(*[make_kept_note(place=make_place(chapter_number=n)) for n in (1, 99, 100)])
    ((stored,),) = rows(deck, "select decks from col")
    names = sorted(deck["name"] for deck in json.loads(stored).values() if "::" in deck["name"])
    assert [name.split("::")[1][:4] for name in names] == ["001 ", "099 ", "100 "]
