"""Anki packages in a library: kept, renewed, undone, and our own exports brought home."""

import shutil
from dataclasses import replace

import pytest

from cards.exchange.package_document import document_of
from cards.exchange.packages import read_package
from cards.model import Source
from studyapp.config import load
from studyapp.db import Database
from studyapp.services import export, library
from tests.builders import NOW, make_note
from tests.cards.exchange.hostile import HOSTILE
from tests.cards.exchange.test_packages import fixture
from tests.studyapp.readings import kept, make_cloze, make_notes, make_reading


def bring(db, content: bytes, name: str = "deck.apkg", **options):
    return kept(db, library.prepare(Source(name, content), **options))


def counts(report):
    return (report.new, report.changed, report.unchanged, report.gone)


def notes(db, source_id=None):
    with db.reading() as session:
        return library.notes(session, source_id=source_id, limit=1000).notes


def exported(db, source_id=None) -> bytes:
    with db.reading() as session:
        return export.export_deck(session, "anki", now=NOW, source_id=source_id).content


def words(db):
    return [
        (
            one.note.kind,
            one.note.question,
            one.note.answer,
            one.note.context,
            one.note.distractors,
            one.note.tags,
            one.place.source_title,
            one.place.chapter_title,
        )
        for one in notes(db)
    ]


def test_a_package_is_kept_with_its_cards_chapters_and_tags(db):
    report = bring(db, fixture("modern_plain.apkg"))
    assert counts(report) == (11, 0, 0, 0)
    found = notes(db)
    assert sum(len(one.cards) for one in found) == 13
    assert {one.place.chapter_title for one in found} == {
        "Machine learning",
        "Energy-based models",
        "Vision › Video prediction",
    }
    assert {tag for one in found for tag in one.note.tags} >= {"ml::vision", "日本語"}


def test_the_same_notes_in_any_form_change_nothing(db):
    first = bring(db, fixture("modern_plain.apkg"))
    again = bring(db, fixture("legacy_plain.apkg"))
    assert again.source_id == first.source_id
    assert counts(again) == (0, 0, 11, 0)


def test_an_edit_in_anki_comes_along_and_doubles_nothing(db):
    bring(db, fixture("genanki_v1.apkg"))
    ids = {one.id for one in notes(db)}
    report = bring(db, fixture("genanki_v2_edited.apkg"))
    assert counts(report) == (1, 1, 2, 0)
    assert ids < {one.id for one in notes(db)}


def test_an_import_is_undone_whole(db):
    report = bring(db, fixture("modern_plain.apkg"))
    with db.transaction() as session:
        library.undo(session, undo_id=report.undo_id, now=NOW)
    assert notes(db) == ()


def test_a_package_is_known_by_its_content_and_may_be_named(db):
    report = bring(db, fixture("modern_plain.apkg"), name="notes.txt", title="My cards")
    assert report.title == "My cards"


@pytest.fixture
def other_db(tmp_path_factory, sqlite_template, clock):
    """Open a second library, an empty one."""
    folder = tmp_path_factory.mktemp("other")
    shutil.copy(sqlite_template, folder / "studyapp.db")
    database = Database.open(load(data_dir=folder, database_url="", zone="UTC"), clock=clock)
    yield database
    database.close()


def test_our_own_export_comes_home_word_for_word(db, other_db):
    odd = [
        make_note(text, f"Back: {text}", key=f"{number:020d}", tags=("a::b", "c"))
        for number, text in enumerate(HOSTILE, 100)
    ]
    more = [
        make_cloze(),
        replace(make_cloze("{{c1::std::vector}} grows"), answer="std::vector", key="e" * 20),
        make_note("Which?", "A", key="f" * 20, distractors=("B", "C <b>", "D\\")),
    ]
    kept(db, make_reading(*make_notes(4), *odd, *more))
    bring(other_db, exported(db))
    expected = [
        one
        if one[1] != "{{c1::Bees}} eat {{c2::nectar}}."
        else (*one[:2], "Bees; nectar", *one[3:])
        for one in words(db)
    ]
    assert sorted(words(other_db)) == sorted(expected)


def test_home_again_it_has_the_same_decks(db, other_db):
    kept(db, make_reading(*make_notes(4)))
    bring(other_db, exported(db))
    decks = [read_package(exported(one)).decks for one in (db, other_db)]
    assert decks[0] == decks[1]


def test_our_own_export_in_its_own_library_is_a_source_beside_it(db):
    first = kept(db, make_reading())
    report = bring(db, exported(db))
    assert report.source_id != first.source_id
    assert counts(report) == (3, 0, 0, 0)


def test_notes_gone_from_the_package_stay_and_are_counted(db):
    bring(db, fixture("genanki_v2_edited.apkg"))
    document, found = document_of(read_package(fixture("genanki_v1.apkg")), name="x")
    report = kept(db, library.Reading(Source("x", b""), document, found))
    assert report.gone == 1
    assert len(notes(db)) == 4
