import json

import pytest

from cards.exchange import EXPORTERS
from cards.model import Rating
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services import export, library, study
from tests.builders import NOW, make_id
from tests.studyapp.readings import kept, make_answer, make_draft, make_notes, make_reading


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_every_format_leaves_with_a_name_and_the_same_bytes_again(db, exporter):
    report = kept(db)
    with db.reading() as session:
        files = [
            export.export_deck(
                session, exporter.name, now=NOW, source_id=report.source_id, with_progress=True
            )
            for _ in range(2)
        ]
    assert files[0] == files[1]
    assert files[0].notes == 3
    assert files[0].media_type == exporter.media_type
    assert files[0].filename == f"The life of bees.{exporter.extension.lstrip('.')}"


def test_the_whole_library_leaves_in_one_file(db):
    kept(db, make_reading(title="One"))
    kept(db, make_reading(title="Two"))
    with db.reading() as session:
        assert export.export_deck(session, "json", now=NOW).notes == 6


def test_drafts_and_removed_notes_stay_at_home(db):
    kept(db, make_reading(*make_notes(3), make_draft()))
    with db.transaction() as session:
        library.remove_note(session, library.notes(session).notes[0].id, now=NOW)
        assert export.export_deck(session, "csv", now=NOW).notes == 2


def test_progress_travels_only_when_asked(db):
    kept(db)
    with db.transaction() as session:
        card = study.next_question(session, now=NOW).card
        for rating in (3, 4):
            given = make_answer(make_id(), card.id, rating=Rating(rating))
            study.answer_cards(session, (given,), now=NOW)
        study.undo_review(session, now=NOW)
        with_it = export.export_deck(session, "json", now=NOW, with_progress=True).content
        without = export.export_deck(session, "json", now=NOW).content
    assert len(json.loads(with_it)["reviews"]) == 1
    assert "reviews" not in json.loads(without)


def test_what_cannot_be_exported_is_named(db):
    with db.reading() as session:
        with pytest.raises(BadInputError, match="no cards to export"):
            export.export_deck(session, "anki", now=NOW)
        with pytest.raises(BadInputError, match="anki, csv, json, html"):
            export.export_deck(session, "pdf", now=NOW)
        with pytest.raises(NotFoundError, match="no source"):
            export.export_deck(session, "anki", now=NOW, source_id=make_id())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ('What? "Bees": #258', "What Bees #258"),
        ("Ünïcode 漢字", "Ünïcode 漢字"),
        ("???", "deck"),
        ("x" * 300, "x" * 80),
        ("a\r\nb", "a b"),
    ],
)
def test_a_file_is_named_so_that_every_system_takes_it(db, title, name):
    report = kept(db, make_reading(title=title))
    with db.reading() as session:
        file = export.export_deck(session, "csv", now=NOW, source_id=report.source_id)
    assert file.filename == f"{name}.csv"
