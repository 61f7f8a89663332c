from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from cards.model import Rating, Stage
from studyapp.errors import BadInputError, ConflictError, NotFoundError
from studyapp.services import account, library, study
from tests.builders import NOW, TODAY, make_id, make_note
from tests.studyapp.readings import kept, make_answer, make_reading


@pytest.fixture
def card(db):
    """The only card of a library."""
    kept(db, make_reading(make_note()))
    with db.reading() as session:
        return library.notes(session).notes[0].cards[0]


def log(session):
    return list(study.reviews(session))


def test_an_answer_is_one_line_in_the_log_and_one_step_of_memory(db, card):
    given = make_answer(make_id(), card.id, duration_ms=4000)
    with db.transaction() as session:
        (recorded,) = study.answer_cards(session, (given,), now=NOW)
        (line,) = log(session)
    assert (recorded.id, recorded.duplicate) == (given.id, False)
    assert recorded.card.memory.stage is Stage.LEARNING
    assert recorded.card.memory.due_at == NOW + timedelta(minutes=10)
    assert (line.id, line.card_id, line.rating) == (given.id, card.id, Rating.GOOD)
    assert (line.answered_at, line.study_day, line.duration_ms) == (NOW, TODAY, 4000)
    assert (line.mode, line.voids, line.affects_schedule) == ("flip", None, True)


def test_the_button_promises_what_pressing_it_gives(db, card, clock):
    for rating in (Rating.EASY, Rating.GOOD, Rating.AGAIN, Rating.HARD, Rating.GOOD):
        now = clock.turn(days=9)
        with db.transaction() as session:
            asked = study.question(session, card.id, now=now)
            promised = {choice.rating: choice.interval for choice in asked.choices}[rating]
            answer = make_answer(make_id(), card.id, rating=rating)
            (recorded,) = study.answer_cards(session, (answer,), now=now)
        memory = recorded.card.memory
        waits = memory.due_at - now if memory.due_at else timedelta(days=memory.interval_days)
        assert waits == promised


def test_the_same_answer_again_changes_nothing(db, card):
    given = make_answer(make_id(), card.id)
    with db.transaction() as session:
        (first,) = study.answer_cards(session, (given,), now=NOW)
    with db.transaction() as session:
        (again,) = study.answer_cards(session, (given,), now=NOW + timedelta(days=1))
        assert len(log(session)) == 1
    assert (again.duplicate, again.card) == (True, first.card)


def test_the_same_answer_twice_in_one_batch_counts_once(db, card):
    given = make_answer(make_id(), card.id)
    with db.transaction() as session:
        first, second = study.answer_cards(session, (given, given), now=NOW)
        assert len(log(session)) == 1
    assert (first.duplicate, second.duplicate) == (False, True)
    assert second.card.memory.reps == 1


def test_an_id_is_the_same_in_capitals(db, card):
    given = make_answer("0190abcd-0000-7000-8000-0000000000ef", card.id)
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=NOW)
        shouted = make_answer(given.id.upper(), card.id.upper())
        assert study.answer_cards(session, (shouted,), now=NOW)[0].duplicate


@pytest.mark.parametrize("changes", [{"rating": Rating.EASY}, {"card_id": make_id()}])
def test_an_id_used_for_something_else_is_a_conflict(db, card, changes):
    given = make_answer(make_id(), card.id)
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=NOW)
        other = make_answer(given.id, changes.get("card_id", card.id))
        other = make_answer(other.id, other.card_id, rating=changes.get("rating", Rating.GOOD))
        with pytest.raises(ConflictError, match="already used"):
            study.answer_cards(session, (other,), now=NOW)


def test_an_unknown_card_spoils_the_batch_and_stores_nothing(db, card):
    answers = (make_answer(make_id(), card.id), make_answer(make_id(), make_id()))
    with pytest.raises(NotFoundError, match="no card"), db.transaction() as session:
        study.answer_cards(session, answers, now=NOW)
    with db.reading() as session:
        assert log(session) == []


def test_answers_arrive_in_any_order_and_count_in_order_of_time(db):
    kept(db, make_reading(make_note(), make_note("Other?", "Yes.")))
    days = [NOW - timedelta(days=back) for back in (9, 6, 1)]
    ratings = (Rating.GOOD, Rating.AGAIN, Rating.EASY)
    with db.transaction() as session:
        one, other = (kept.cards[0] for kept in library.notes(session).notes)
        answers = [
            make_answer(make_id(), card.id, rating=rating, answered_at=at)
            for card in (one, other)
            for rating, at in zip(ratings, days, strict=True)
        ]
        study.answer_cards(session, tuple(answers[:3]), now=NOW)
        for answer in (answers[5], answers[3], answers[4]):
            study.answer_cards(session, (answer,), now=NOW)
        first = study.question(session, one.id, now=NOW).card.memory
        second = study.question(session, other.id, now=NOW).card.memory
    assert (first.stability, first.difficulty) == (second.stability, second.difficulty)
    assert (first.reps, second.reps, first.lapses, second.lapses) == (3, 3, 0, 0)
    assert first.last_at == second.last_at == days[2]


def test_a_clock_a_little_ahead_is_held_back(db, card):
    given = make_answer(make_id(), card.id, answered_at=NOW + timedelta(minutes=4))
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=NOW)
        assert log(session)[0].answered_at == NOW


def test_a_clock_set_back_a_year_gives_no_negative_interval(db, card, clock):
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
        now = clock.turn(days=-365)
        answer = make_answer(make_id(), card.id, rating=Rating.EASY)
        (recorded,) = study.answer_cards(session, (answer,), now=now)
        (asked,) = [study.question(session, card.id, now=now)]
    assert recorded.card.memory.interval_days >= 0
    assert all(choice.interval > timedelta(0) for choice in asked.choices)


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [("2026-03-29T01:59:59+00:00", "2026-03-29T02:00:00+00:00", 1)],
)
def test_the_study_day_turns_at_four_in_the_users_zone(db, card, before, after, days):
    moments = [type(NOW).fromisoformat(moment) for moment in (before, after)]
    with db.transaction() as session:
        wanted = account.preferences(session)
        account.change_preferences(
            session,
            account.Preferences("Europe/Berlin", 4, wanted.limits, wanted.single_keys),
        )
        for moment in moments:
            study.answer_cards(session, (make_answer(make_id(), card.id),), now=moment)
        first, second = log(session)
        offsets = session.execute(text("SELECT utc_offset_minutes FROM review ORDER BY seq"))
        assert offsets.scalars().all() == [120, 120]
    assert (second.study_day - first.study_day).days == days


def test_a_new_wish_for_retention_leaves_history_as_it_was(db, card, clock):
    with db.transaction() as session:
        answer = make_answer(make_id(), card.id, rating=Rating.EASY)
        (before,) = study.answer_cards(session, (answer,), now=NOW)
        wanted = account.preferences(session)
        limits = type(wanted.limits)(desired_retention=0.8)
        account.change_preferences(session, account.Preferences("UTC", 4, limits, True))
        now = clock.turn(days=1)
        late = make_answer(make_id(), card.id, rating=Rating.EASY)
        study.answer_cards(session, (late,), now=now)
        undone = study.undo_review(session, now=now)
    assert undone.card.memory == before.card.memory


def test_undo_takes_back_the_last_answer(db, card, clock):
    with db.transaction() as session:
        first = make_answer(make_id(), card.id)
        (before,) = study.answer_cards(session, (first,), now=NOW)
        second = make_answer(make_id(), card.id, rating=Rating.AGAIN)
        study.answer_cards(session, (second,), now=clock.turn(minutes=10))
        undone = study.undo_review(session, now=clock.turn(minutes=1))
        lines = log(session)
    assert (undone.id, undone.card) == (second.id, before.card)
    assert [line.voids for line in lines] == [None, None, second.id]
    assert lines[2].rating is None


def test_undo_goes_back_to_the_beginning(db, card):
    with db.transaction() as session:
        for rating in Rating:
            answer = make_answer(make_id(), card.id, rating=rating)
            study.answer_cards(session, (answer,), now=NOW)
        for _ in Rating:
            undone = study.undo_review(session, now=NOW)
        assert undone.card.is_new
        with pytest.raises(NotFoundError, match="no answer to take back"):
            study.undo_review(session, now=NOW)


def test_an_answer_is_taken_back_once(db, card):
    given = make_answer(make_id(), card.id)
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=NOW)
        assert not study.undo_review(session, now=NOW, review_id=given.id).duplicate
        assert study.undo_review(session, now=NOW, review_id=given.id).duplicate
        assert study.answer_cards(session, (given,), now=NOW)[0].duplicate
        assert len(log(session)) == 2
        for wrong in (make_id(), log(session)[1].id):
            with pytest.raises(NotFoundError):
                study.undo_review(session, now=NOW, review_id=wrong)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"id": "1"}, "no UUID"),
        ({"id": "0190000000007000800000000000abcd"}, "no UUID"),
        ({"id": "x" * 36}, "no UUID"),
        ({"answered_at": NOW + timedelta(minutes=6)}, "in the future"),
        ({"answered_at": NOW.replace(tzinfo=None)}, "no zone"),
        ({"answered_at": NOW.replace(year=1969)}, "before 1970"),
        ({"duration_ms": -1}, "below 0"),
        ({"mode": "Flip it!"}, "no mode's name"),
    ],
)
def test_what_makes_no_sense_is_refused(db, card, changes, problem):
    answer = replace(make_answer(make_id(), card.id), **changes)
    with db.transaction() as session, pytest.raises(BadInputError, match=problem):
        study.answer_cards(session, (answer,), now=NOW)


def test_every_fault_of_a_batch_is_named(db, card):
    answers = (make_answer("one", card.id), make_answer("two", card.id, duration_ms=-5))
    with db.transaction() as session, pytest.raises(BadInputError, match=r"one.*two.*-5"):
        study.answer_cards(session, answers, now=NOW)


@pytest.mark.parametrize(
    "deed", ["UPDATE review SET rating = 4", "DELETE FROM review", "UPDATE review SET voids = id"]
)
def test_the_log_can_only_grow(db, card, deed):
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
    with pytest.raises(DBAPIError, match="append-only"), db.transaction() as session:
        session.execute(text(deed))
    with db.reading() as session:
        assert [line.rating for line in log(session)] == [Rating.GOOD]


def test_an_answer_for_a_removed_card_still_counts(db, card):
    with db.transaction() as session:
        library.remove_note(session, library.notes(session).notes[0].id, now=NOW)
        (recorded,) = study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
    assert recorded.card.memory.reps == 1
