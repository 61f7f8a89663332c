from datetime import timedelta

import pytest

from cards.model import Rating
from studyapp.errors import NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, TODAY, make_id, make_note
from tests.studyapp.readings import kept, make_answer, make_reading

TOMORROW = TODAY + timedelta(days=1)


def only_card(session):
    (note,) = library.notes(session).notes
    return note.cards[0]


def asked(session, now):
    question = study.next_question(session, now=now)
    return question and question.card.id


def due_one(db, clock):
    """Keep one card and answer it, so that it is due now."""
    kept(db, make_reading(make_note()))
    with db.transaction() as session:
        card = only_card(session)
        study.answer_cards(
            session, (make_answer(make_id(), card.id, rating=Rating.EASY),), now=clock()
        )
        clock.at += timedelta(days=only_card(session).memory.interval_days)
    return card.id


def test_a_buried_card_rests_until_its_study_day_comes(session, clock):
    library.keep(session, make_reading(make_note()), now=NOW)
    card_id = asked(session, NOW)
    library.bury_card(session, card_id, now=NOW)
    assert only_card(session).buried_until == TOMORROW
    assert asked(session, NOW) is None
    assert study.today(session, now=NOW).next_due_at == clock.at.replace(day=11, hour=4)
    assert asked(session, clock.at.replace(day=11, hour=3, minute=59)) is None
    assert asked(session, clock.at.replace(day=11, hour=4)) == card_id


def test_burying_can_be_undone(session):
    library.keep(session, make_reading(make_note()), now=NOW)
    card_id = asked(session, NOW)
    undo_id = library.bury_card(session, card_id, now=NOW)
    assert library.undo(session, undo_id=undo_id, now=NOW).startswith("burying “")
    assert asked(session, NOW) == card_id


def test_a_buried_card_counts_as_due_on_the_day_it_comes_back(db, clock):
    card_id = due_one(db, clock)
    with db.transaction() as session:
        assert library.sources(session, now=clock())[0].due == 1
        library.bury_card(session, card_id, now=clock())
        summary = study.today(session, now=clock())
        assert [number for _, number in summary.week] == [0, 1, 0, 0, 0, 0, 0]
        assert summary.week[1][0] == summary.next_due_at.date()
        assert library.sources(session, now=clock())[0].due == 0
        assert asked(session, clock.turn(days=1)) == card_id


def test_a_card_on_a_step_can_be_buried(session, clock):
    library.keep(session, make_reading(make_note()), now=NOW)
    card_id = asked(session, NOW)
    study.answer_cards(session, (make_answer(make_id(), card_id, rating=Rating.AGAIN),), now=NOW)
    library.bury_card(session, card_id, now=NOW)
    assert asked(session, clock.turn(minutes=2)) is None
    assert asked(session, clock.turn(days=1)) == card_id


def test_a_flag_is_set_and_taken_off(session):
    library.keep(session, make_reading(make_note()), now=NOW)
    card_id = only_card(session).id
    undo_id = library.flag_card(session, card_id, flagged=True, now=NOW)
    assert only_card(session).flagged
    library.undo(session, undo_id=undo_id, now=NOW)
    assert not only_card(session).flagged
    library.flag_card(session, card_id, flagged=True, now=NOW)
    library.flag_card(session, card_id, flagged=False, now=NOW)
    assert not only_card(session).flagged


@pytest.mark.parametrize("deed", [library.bury_card, library.flag_card])
def test_an_unknown_card_is_not_found(session, deed):
    more = {"flagged": True} if deed is library.flag_card else {}
    with pytest.raises(NotFoundError, match="no card"):
        deed(session, make_id(), now=NOW, **more)
