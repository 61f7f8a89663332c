from datetime import date, timedelta

from cards.model import Rating
from studyapp.services import study
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.readings import kept, make_answer, make_draft, make_notes, make_reading
from tests.studyapp.services.study.test_asking import answer, limit, study_all


def test_an_empty_library_has_a_quiet_day(session):
    today = study.today(session, now=NOW)
    assert (today.counts.left, today.done, today.next_due_at) == (0, 0, None)
    assert [number for _, number in today.week] == [0] * 7
    assert [day for day, _ in today.week] == [TODAY + timedelta(days=ahead) for ahead in range(7)]


def test_what_is_done_and_left_adds_up(db):
    kept(db, make_reading(*make_notes(3), make_draft()))
    with db.transaction() as session:
        assert study.today(session, now=NOW).seconds_left == 24
        card = study.next_question(session, now=NOW).card
        given = make_answer(make_id(), card.id, duration_ms=3000, rating=Rating.EASY)
        study.answer_cards(session, (given,), now=NOW)
        today = study.today(session, now=NOW)
        assert (today.done, today.counts.new, today.seconds_left) == (1, 2, 6)
        study.undo_review(session, now=NOW)
        assert study.today(session, now=NOW).done == 0


def test_an_overdue_card_counts_for_today(db, clock):
    kept(db, make_reading(*make_notes(1)))
    with db.transaction() as session:
        study_all(session, NOW)
        (later,) = [day for day, number in study.today(session, now=NOW).week if number] or [None]
        assert later is None or later > date(2026, 3, 10)
        today = study.today(session, now=clock.turn(days=100))
    assert today.week[0][1] == 1
    assert today.counts.due == 1


def test_the_next_card_is_now_while_there_is_one(db):
    kept(db)
    with db.reading() as session:
        assert study.today(session, now=NOW).next_due_at == NOW


def test_the_next_card_after_a_done_day_is_the_first_due_one(db):
    kept(db, make_reading(*make_notes(1)))
    with db.transaction() as session:
        asked = study.next_question(session, now=NOW)
        answer(session, asked.card.id, NOW, Rating.EASY)
        memory = study.question(session, asked.card.id, now=NOW).card.memory
        next_at = study.today(session, now=NOW).next_due_at
    assert next_at.date() == memory.due_day
    assert (next_at.hour, next_at.minute) == (4, 0)


def test_what_is_over_the_limit_waits_until_tomorrow(db):
    kept(db, make_reading(*make_notes(3)))
    with db.transaction() as session:
        limit(session, new_per_day=1)
        study_all(session, NOW)
        next_at = study.today(session, now=NOW).next_due_at
    assert next_at == NOW.replace(hour=4) + timedelta(days=1)
