from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from cards.model import Line, Person, PersonRole, Rating, Tier
from studyapp.services import library, study
from tests.builders import NOW, make_chapter, make_document, make_id, make_note
from tests.studyapp.readings import (
    changed,
    kept,
    make_answer,
    make_cloze,
    make_draft,
    make_reading,
)


def counts(report):
    return (report.new, report.changed, report.unchanged, report.gone)


def notes(db):
    with db.reading() as session:
        return library.notes(session).notes


def test_a_document_is_kept_with_everything_its_notes_have(db):
    note = make_note(
        generator=7,
        reasons=("one fact",),
        tags=("bees", "way"),
        distractors=("By scent.", "By sound.", "No."),
    )
    report = kept(db, make_reading(note))
    (found,) = notes(db)
    assert found.note == note
    assert (found.place.source_id, found.place.chapter_number) == (report.source_id, 1)
    assert found.place.starts_at_seconds == 0.0
    assert [card.memory for card in found.cards] == [None]


def test_what_became_of_each_line_is_kept_and_comes_back_by_undo(db):
    reading = make_reading()
    chapter = reading.document.chapters[1]
    point = chapter.bullets[0].passage
    lines = (Line(chapter.title, 2, why="a title"), Line(point, 2, keys=("k",), why=""))
    report = kept(db, replace(reading, lines=lines))
    assert told(db, report) == [(), (Line(chapter.title, 2, why="a title"), Line(point, 2))]
    again = kept(db, replace(reading, lines=(Line(point, 2, why="too open"),)))
    assert told(db, report) == [(), (Line(point, 2, why="too open"),)]
    with db.transaction() as session:
        library.undo(session, undo_id=again.undo_id, now=NOW)
    assert told(db, report) == [(), (Line(chapter.title, 2, why="a title"), Line(point, 2))]


def told(db, report):
    with db.reading() as session:
        view = library.source(session, report.source_id, now=NOW)
    return [chapter.lines for chapter in view.chapters]


def test_the_same_document_again_changes_nothing(db):
    first = kept(db)
    again = kept(db)
    assert counts(first) == (3, 0, 0, 0)
    assert counts(again) == (0, 0, 3, 0)
    assert again.undo_id is None
    assert again.source_id == first.source_id


def test_a_cloze_has_a_card_for_each_of_its_numbers(db):
    kept(db, make_reading(make_cloze("{{c1::Bees}} and {{c1::ants}} eat {{c3::nectar}}.")))
    assert [card.ordinal for card in notes(db)[0].cards] == [0, 2]


def test_drafts_are_kept_and_counted_but_not_asked(db):
    report = kept(db, make_reading(make_draft()))
    assert report.drafts == 1
    with db.reading() as session:
        assert library.notes(session).total == 1
        assert study.next_question(session, now=NOW) is None


def test_new_words_arrive_and_progress_stays(db):
    reading = make_reading()
    kept(db, reading)
    card = notes(db)[0].cards[0]
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
    report = kept(db, changed(reading, 0, answer="With a dance."))
    found = notes(db)[0]
    assert counts(report) == (0, 1, 2, 0)
    assert found.note.answer == "With a dance."
    assert found.cards[0].memory.reps == 1


def test_the_users_own_words_win(db):
    reading = make_reading()
    kept(db, reading)
    with db.transaction() as session:
        library.edit_note(
            session, notes(db)[0].id, question="Mine?", answer="Mine.", context="", now=NOW
        )
    report = kept(db, changed(reading, 0, answer="Theirs."))
    assert counts(report) == (0, 0, 3, 0)
    assert notes(db)[0].note.answer == "Mine."


def test_a_note_that_is_gone_stays_and_is_counted_once(db):
    reading = make_reading()
    kept(db, reading)
    shorter = replace(reading, notes=reading.notes[:2])
    assert counts(kept(db, shorter)) == (0, 0, 2, 1)
    assert counts(kept(db, shorter)) == (0, 0, 2, 0)
    assert len(notes(db)) == 3
    assert counts(kept(db, reading)) == (0, 0, 3, 0)


def test_a_removed_note_is_not_brought_back_by_its_document(db):
    kept(db)
    with db.transaction() as session:
        library.remove_note(session, notes(db)[0].id, now=NOW)
    kept(db)
    assert len(notes(db)) == 2


def test_a_removed_document_comes_back_with_its_progress(db):
    report = kept(db)
    card = notes(db)[0].cards[0]
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
        library.remove_source(session, report.source_id, now=NOW)
    assert notes(db) == ()
    assert kept(db).source_id == report.source_id
    assert notes(db)[0].cards[0].memory.reps == 1


@pytest.mark.parametrize("tier", list(Tier))
def test_an_accepted_draft_is_never_made_a_draft_again(db, tier):
    reading = make_reading(make_draft())
    kept(db, reading)
    with db.transaction() as session:
        library.accept_note(session, notes(db)[0].id, now=NOW)
    kept(db, changed(reading, 0, tier=tier))
    assert notes(db)[0].note.tier is Tier.READY


def test_a_draft_found_better_is_made_ready(db):
    reading = make_reading(make_draft())
    kept(db, reading)
    report = kept(db, changed(reading, 0, tier=Tier.READY))
    assert counts(report) == (0, 1, 0, 0)
    with db.reading() as session:
        assert study.next_question(session, now=NOW) is not None


def test_chapters_are_known_again_by_their_titles(db):
    reading = make_reading()
    kept(db, reading)
    document = make_document(
        make_chapter("A new beginning"),
        *reading.document.chapters,
        title=reading.document.title,
    )
    moved = tuple(replace(note, chapter=note.chapter + 1) for note in reading.notes)
    report = kept(db, replace(reading, document=document, notes=moved))
    with db.reading() as session:
        view = library.source(session, report.source_id, now=NOW)
    assert [chapter.title for chapter in view.chapters] == [
        "A new beginning",
        "Chapter 1",
        "Chapter 2",
    ]
    assert counts(report) == (0, 0, 3, 0)
    assert [len(chapter.notes) for chapter in view.chapters] == [0, 2, 1]


def test_a_lost_chapter_is_shown_while_it_has_notes(db):
    reading = make_reading()
    kept(db, reading)
    document = make_document(reading.document.chapters[1], title=reading.document.title)
    kept(db, replace(reading, document=document, notes=()))
    with db.reading() as session:
        source_id = library.find_source(session, "bees")
        view = library.source(session, source_id, now=NOW)
    assert [(chapter.number, chapter.title) for chapter in view.chapters] == [
        (1, "Chapter 2"),
        (2, "Chapter 1"),
    ]


def test_another_document_is_another_source(db):
    kept(db)
    report = kept(db, make_reading(title="The life of ants"))
    assert counts(report) == (3, 0, 0, 0)
    assert len(notes(db)) == 6


def test_what_a_document_says_of_itself_is_undone_too(db):
    reading = make_reading()
    kept(db, reading)
    told = replace(
        reading.document,
        people=(Person("Ada Field", PersonRole.GUEST),),
        published_on=date(2026, 1, 2),
        tags=("bees",),
        media_url="https://example.org/bees",
    )
    for day in (date(2026, 1, 2), date(2026, 1, 3)):
        kept(db, replace(reading, document=replace(told, published_on=day)))
    with db.transaction() as session:
        assert library.notes(session).notes[0].place.media_url == "https://example.org/bees"
        library.undo(session, now=NOW)
        days = session.execute(text("SELECT published_on FROM source")).scalars().all()
        library.undo(session, now=NOW)
        assert library.notes(session).notes[0].place.media_url is None
    assert [str(day) for day in days] == ["2026-01-02"]


def test_samples_come_once(db):
    samples = (make_reading(title="One"), make_reading(title="Two"))
    with db.transaction() as session:
        library.keep_samples(session, samples, now=NOW)
        library.remove_samples(session, now=NOW)
        library.keep_samples(session, samples, now=NOW)
        assert library.sources(session, now=NOW) == ()
        assert library.had_sources(session)


def test_a_card_whose_blank_is_gone_is_suspended_with_its_memory(db):
    reading = make_reading(make_cloze())
    kept(db, reading)
    second = notes(db)[0].cards[1]
    with db.transaction() as session:
        study.answer_cards(
            session, (make_answer(make_id(), second.id, rating=Rating.EASY),), now=NOW
        )
    kept(db, changed(reading, 0, question="{{c1::Bees}} eat nectar."))
    assert notes(db)[0].cards[1].memory.reps == 1
    assert notes(db)[0].cards[1].suspended
