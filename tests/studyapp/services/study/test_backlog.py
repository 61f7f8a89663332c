from datetime import timedelta

import pytest

from cards.model import Rating
from studyapp.errors import ConflictError
from studyapp.services import library, study, upkeep
from tests.builders import NOW, make_id
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

BREAK = {"days": 60}


@pytest.fixture
def after_a_break(db, clock):
    """Ninety cards learned, then two months of nothing; five more are new."""
    kept(db, make_reading(*make_notes(95)))
    with db.transaction() as session:
        notes = library.notes(session, limit=95).notes
        for note in notes[:90]:
            given = make_answer(make_id(), note.cards[0].id, rating=Rating.EASY)
            study.answer_cards(session, (given,), now=NOW)
    return clock.turn(**BREAK)


def today(db, now):
    with db.reading() as session:
        return study.today(session, now=now)


def test_new_cards_wait_while_much_is_overdue(db, after_a_break):
    found = today(db, after_a_break)
    assert found.new_wait
    assert (found.counts.due, found.counts.new) == (90, 0)


def test_new_cards_are_asked_for_a_day_if_wished(db, after_a_break, clock):
    with db.transaction() as session:
        study.ask_new_anyway(session, now=after_a_break)
    found = today(db, after_a_break)
    assert (found.new_wait, found.counts.new) == (False, 5)
    assert today(db, clock.turn(days=1)).counts.new == 0


def test_a_few_overdue_cards_hold_nothing_back(db, clock):
    kept(db, make_reading(*make_notes(25)))
    with db.transaction() as session:
        for note in library.notes(session).notes[:20]:
            given = make_answer(make_id(), note.cards[0].id, rating=Rating.EASY)
            study.answer_cards(session, (given,), now=NOW)
    found = today(db, clock.turn(**BREAK))
    assert (found.new_wait, found.backlog, found.counts.new) == (False, None, 5)


def test_a_backlog_is_spread_over_days_the_most_forgotten_first(db, after_a_break, clock):
    offered = today(db, after_a_break).backlog
    assert (offered.cards, offered.days, offered.a_day) == (90, 9, 10)
    with db.transaction() as session:
        study.spread_backlog(session, now=after_a_break)
    found = today(db, after_a_break)
    assert found.backlog is None
    assert found.counts.due == 10
    assert [number for _, number in found.week] == [10] * 7
    assert today(db, clock.turn(days=1)).counts.due == 20
    assert today(db, clock.turn(days=7)).counts.due == 90
    assert upkeep.check(db).is_sound


def test_spreading_is_undone_in_one_go(db, after_a_break):
    before = today(db, after_a_break)
    with db.transaction() as session:
        undo_id = study.spread_backlog(session, now=after_a_break)
        for asked in study.queue(session, now=after_a_break, limit=3):
            given = make_answer(make_id(), asked.card.id, rating=Rating.EASY)
            study.answer_cards(session, (given,), now=after_a_break)
        assert library.undo(session, undo_id=undo_id, now=after_a_break) == (
            "spreading 90 cards over 9 days."
        )
    assert today(db, after_a_break).counts.due == before.counts.due - 3


def test_there_is_nothing_to_spread_on_a_usual_day(session):
    with pytest.raises(ConflictError, match="no backlog"):
        study.spread_backlog(session, now=NOW + timedelta(days=1))
