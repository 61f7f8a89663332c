from dataclasses import replace
from operator import attrgetter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.db import Database
from studyapp.errors import ConflictError, NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note
from tests.studyapp.readings import (
    changed,
    kept,
    make_answer,
    make_cloze,
    make_draft,
    make_reading,
)


def everything(session):
    """Take a picture of the library."""
    sources = library.sources(session, now=NOW)
    views = tuple(library.source(session, source.id, now=NOW) for source in sources)
    return views, library.notes(session, limit=1000), study.counts(session, now=NOW)


def answer(session, card_id):
    study.answer_cards(session, (make_answer(make_id(), card_id),), now=NOW)


def test_an_import_is_undone_without_a_trace(db):
    with db.transaction() as session:
        before = everything(session)
        report = library.keep(session, make_reading(), now=NOW)
        said = library.undo(session, undo_id=report.undo_id, now=NOW)
        assert said == "the import of “The life of bees”."
        assert everything(session) == before
        assert not library.had_sources(session)


def test_an_undone_import_keeps_answers_for_the_next_time(db):
    with db.transaction() as session:
        report = library.keep(session, make_reading(), now=NOW)
        card = study.next_question(session, now=NOW).card
        answer(session, card.id)
        library.undo(session, now=NOW)
        assert library.sources(session, now=NOW) == ()
        assert len(list(study.reviews(session))) == 1
        assert library.keep(session, make_reading(), now=NOW).source_id == report.source_id
        assert study.question(session, card.id, now=NOW).card.memory.reps == 1


def test_an_undone_second_import_puts_answered_notes_aside(db):
    reading = make_reading()
    short = replace(reading, notes=reading.notes[:1])
    with db.transaction() as session:
        library.keep(session, short, now=NOW)
        library.keep(session, reading, now=NOW)
        late = library.notes(session).notes[2]
        answer(session, late.cards[0].id)
        library.undo(session, now=NOW)
        assert library.notes(session).total == 1
        library.keep(session, reading, now=NOW)
        assert library.note(session, late.id).cards[0].memory.reps == 1


def test_undo_works_after_a_restart(settings):
    db = Database.open(settings)
    kept(db)
    with db.transaction() as session:
        note = library.notes(session).notes[0]
        library.remove_note(session, note.id, now=NOW)
    db.close()
    db = Database.open(settings)
    with db.transaction() as session:
        library.undo(session, now=NOW)
        assert library.note(session, note.id) == note
    db.close()


def test_a_deed_is_undone_once(db):
    with db.transaction() as session:
        report = library.keep(session, make_reading(), now=NOW)
        library.undo(session, undo_id=report.undo_id, now=NOW)
        with pytest.raises(ConflictError, match="Already undone"):
            library.undo(session, undo_id=report.undo_id, now=NOW)
        with pytest.raises(NotFoundError, match="nothing to undo"):
            library.undo(session, now=NOW)


def test_an_older_deed_on_the_same_words_waits_for_the_newer(db):
    kept(db)
    with db.transaction() as session:
        note_id = library.notes(session).notes[0].id
        words = {"answer": "A.", "context": "", "now": NOW}
        first = library.edit_note(session, note_id, question="One?", **words)
        second = library.edit_note(session, note_id, question="Two?", **words)
        with pytest.raises(ConflictError, match="Undo the newer change first"):
            library.undo(session, undo_id=first, now=NOW)
        assert library.note(session, note_id).note.question == "Two?"
        library.undo(session, undo_id=second, now=NOW)
        library.undo(session, undo_id=first, now=NOW)
        assert library.note(session, note_id).note.question == "How do bees tell the way?"


def test_an_import_another_one_was_built_on_is_not_pulled_away(db):
    reading = make_reading()
    with db.transaction() as session:
        first = library.keep(session, replace(reading, notes=reading.notes[:1]), now=NOW)
        library.keep(session, reading, now=NOW)
        before = everything(session)
        with pytest.raises(ConflictError, match="newer"):
            library.undo(session, undo_id=first.undo_id, now=NOW)
        assert everything(session) == before


def test_undo_leaves_progress_alone(db):
    kept(db)
    with db.transaction() as session:
        card = study.next_question(session, now=NOW).card
        library.suspend_card(session, card.id, suspended=True, now=NOW)
        answer(session, card.id)
        library.undo(session, now=NOW)
        found = study.question(session, card.id, now=NOW).card
        assert (found.suspended, found.memory.reps) == (False, 1)


def _notes(session):
    """List the notes in an order that a second run gives too; ids are random."""
    key = attrgetter("place.source_title", "note.key")
    return sorted(library.notes(session).notes, key=key)


def _edit(session, pick):
    note = pick(_notes(session))
    question = f"{note.note.question} really {{{{c3::now}}}}"
    library.edit_note(session, note.id, question=question, answer="A.", context="", now=NOW)


def _accept(session, pick):
    library.accept_note(session, pick(_notes(session)).id, now=NOW)


def _remove_note(session, pick):
    library.remove_note(session, pick(_notes(session)).id, now=NOW)


def _remove_source(session, pick):
    library.remove_source(
        session,
        pick(sorted(library.sources(session, now=NOW), key=lambda source: source.title)).id,
        now=NOW,
    )


def _suspend(session, pick):
    card = pick(pick(_notes(session)).cards)
    try:
        library.suspend_card(session, card.id, suspended=not card.suspended, now=NOW)
    except library.noting.BadInputError:
        library.suspend_card(session, card.id, suspended=True, now=NOW)


def _import(session, pick):
    reading = make_reading(*_NOTES, title=pick(("One", "Two")), chapters=pick((2, 3)))
    reading = replace(reading, notes=reading.notes[: pick((1, 2, 3, 4))])
    reading = changed(reading, 0, answer=pick(("A.", "B.")), chapter=pick((1, 2)))
    report = library.keep(session, reading, now=NOW)
    return report.undo_id is not None


_NOTES = (make_note(), make_cloze(), make_draft(), make_note("What do bees eat?", "Nectar."))
_DEEDS = (_import, _edit, _accept, _remove_note, _remove_source, _suspend)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_undoing_every_deed_ends_where_it_began(db, data):
    def pick(values):
        return data.draw(st.sampled_from(values))

    with db.transaction() as session:
        pictures = []
        for deed in data.draw(st.lists(st.sampled_from(_DEEDS), max_size=12)):
            if deed is not _import and not library.notes(session).notes:
                continue
            before = everything(session)
            if deed(session, pick) is not False:
                pictures.append(before)
        while pictures:
            library.undo(session, now=NOW)
            assert everything(session) == pictures.pop()
