from dataclasses import replace

import pytest

from cards.model import Limits, Rating
from studyapp.services import account, library, progress, study, upkeep
from tests.builders import NOW, make_id
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading


@pytest.fixture
def card_ids(db):
    """Keep two cards and know them well: nothing is due for days."""
    kept(db, make_reading(*make_notes(2)))
    with db.transaction() as session:
        found = [note.cards[0].id for note in library.notes(session).notes]
        for card_id in found:
            answer(session, card_id, NOW)
    return found


def answer(session, card_id, now):
    given = make_answer(make_id(), card_id, rating=Rating.EASY)
    study.answer_cards(session, (given,), now=now)


def streak(session, now):
    return progress.when_studied(session, now=now).streak


def days_to_first_due(session, now):
    return (study.today(session, now=now).next_due_at - now).days + 1


def test_days_on_which_nothing_is_due_keep_the_run(db, card_ids, clock):
    with db.reading() as session:
        days = days_to_first_due(session, NOW)
        assert days > 2
        assert streak(session, clock.turn(days=days - 1)) == days
        assert streak(session, clock.turn(days=1)) == days  # due today: still to be kept
        assert streak(session, clock.turn(days=1)) == 0  # was due yesterday


def test_a_rest_day_is_kept_when_study_goes_on_and_never_worked_out_again(db, card_ids, clock):
    with db.transaction() as session:
        days = days_to_first_due(session, NOW)
        now = clock.turn(days=days)
        answer(session, card_ids[0], now)
        assert streak(session, now) == days + 1
        study.bring_due(session, [card_ids[1]], now=now)  # moves its due day to the present
        assert streak(session, now) == days + 1
    assert upkeep.check(db).is_sound


def test_a_day_on_which_cards_waited_is_no_rest(db, card_ids, clock):
    with db.transaction() as session:
        now = clock.turn(days=days_to_first_due(session, NOW) + 1)
        answer(session, card_ids[0], now)
        assert streak(session, now) == 1


def test_what_is_brought_later_takes_no_rest_day_back(db, card_ids, clock):
    now = clock.turn(days=2)
    with db.transaction() as session:
        library.keep(session, make_reading(*make_notes(5), title="More"), now=now)
        assert streak(session, now) == 2
    with db.reading() as session:
        assert study.next_question(session, now=now) is not None


def test_new_cards_that_wait_are_no_rest_but_with_none_a_day_they_are(db, clock):
    kept(db, make_reading(*make_notes(2)))
    with db.transaction() as session:
        answer(session, library.notes(session).notes[0].cards[0].id, NOW)
        now = clock.turn(days=2)
        assert streak(session, now) == 0
        wanted = replace(account.preferences(session), limits=Limits(new_per_day=0))
        account.change_preferences(session, wanted)
        assert streak(session, now) == 3
