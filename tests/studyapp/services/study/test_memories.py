from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from cards.model import Rating
from cards.study.fitting import Fit
from studyapp.errors import NotFoundError
from studyapp.services import account, library, study, upkeep
from studyapp.services.account import Preferences
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.learners import FORGETFUL
from tests.studyapp.readings import kept, make_answer, make_cloze, make_notes, make_reading

MINUTES = st.integers(min_value=0, max_value=60 * 24 * 90)
ANSWER = st.tuples(st.just("answer"), st.integers(0, 3), st.sampled_from(Rating), MINUTES)
UNDO = st.tuples(st.just("undo"), st.integers(0, 20))
REPEAT = st.tuples(st.just("repeat"), st.integers(0, 20))
ADAPT = st.tuples(st.sampled_from(["use_fit", "drop_fit", "move_due_days", "undo_deed"]))
RETENTION = st.tuples(st.just("retention"), st.sampled_from([0.8, 0.9, 0.95]))
_SETTINGS = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def card_ids(db):
    kept(db, make_reading(*make_notes(2), make_cloze()))
    with db.reading() as session:
        notes = library.notes(session).notes
    return [card.id for note in notes for card in note.cards]


class Learner:
    """Does what a step says, in a transaction of its own."""

    def __init__(self, db, card_ids):
        self.db = db
        self.card_ids = card_ids
        self.answers = []
        self.deeds = []

    def do(self, step):
        with self.db.transaction() as session:
            getattr(self, step[0])(session, *step[1:])

    def answer(self, session, card, rating, minutes):
        at = NOW - timedelta(minutes=minutes)
        answer = make_answer(make_id(), self.card_ids[card], rating=rating, answered_at=at)
        self.answers.append(answer)
        study.answer_cards(session, (answer,), now=NOW)

    def undo(self, session, back):
        review_id = self.answers[-1 - back].id if back < len(self.answers) else None
        try:
            study.undo_review(session, now=NOW, review_id=review_id)
        except NotFoundError:
            assert not self.answers or review_id is None

    def repeat(self, session, back):
        if back < len(self.answers):
            before = picture(session)
            assert study.answer_cards(session, (self.answers[-1 - back],), now=NOW)[0].duplicate
            assert picture(session) == before

    def retention(self, session, wanted):
        now = account.preferences(session)
        limits = type(now.limits)(desired_retention=wanted)
        account.change_preferences(session, Preferences(now.zone, 4, limits, now.single_keys))

    def use_fit(self, session):
        self.deeds.append(study.use_fit(session, Fit(500, FORGETFUL, 1.0), now=NOW))

    def drop_fit(self, session):
        self.deeds.append(study.drop_fit(session, now=NOW))

    def move_due_days(self, session):
        # later than some answers that are still to come
        self.deeds.append(study.move_due_days(session, now=NOW - timedelta(days=30)))
        assert study.preview_due_days(session, now=NOW - timedelta(days=30)).cards == 0

    def undo_deed(self, session):
        if (deed_id := self.deeds.pop() if self.deeds else None) is not None:
            library.undo(session, undo_id=deed_id, now=NOW)


def picture(session):
    return (
        [kept.cards for kept in library.notes(session).notes],
        list(study.reviews(session)),
    )


@_SETTINGS
@given(
    steps=st.lists(st.one_of(ANSWER, ANSWER, ANSWER, UNDO, REPEAT, RETENTION, ADAPT), max_size=25)
)
def test_stored_memory_is_the_replay_of_the_log(db, card_ids, steps):
    learner = Learner(db, card_ids)
    for step in steps:
        learner.do(step)
    assert upkeep.check(db).problems == ()


@_SETTINGS
@given(
    answers=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(Rating), MINUTES), min_size=1, max_size=12
    ),
    order=st.randoms(use_true_random=False),
)
def test_the_order_of_arrival_moves_at_most_the_due_day(db, answers, order):
    memories = []
    for title in ("One", "Two"):
        title = f"{title} {make_id()}"
        kept(db, make_reading(*make_notes(2), make_cloze(), title=title))
        with db.transaction() as session:
            source_id = library.find_source(session, title)
            notes = library.notes(session, source_id=source_id).notes
            ids = [card.id for note in notes for card in note.cards]
            different = {minutes: (card, rating) for card, rating, minutes in answers}
            batch = [
                make_answer(
                    make_id(), ids[card], rating=rating, answered_at=NOW - timedelta(minutes=late)
                )
                for late, (card, rating) in different.items()
            ]
            order.shuffle(batch)
            for answer in batch:
                study.answer_cards(session, (answer,), now=NOW)
            notes = library.notes(session, source_id=source_id).notes
            memories.append([card.memory for note in notes for card in note.cards])
    for one, other in zip(*memories, strict=True):
        assert without_due_day(one) == without_due_day(other)


def without_due_day(memory):
    """Leave out what the load of other days decides; it lies in the same bounds either way."""
    return memory and replace(memory, due_day=TODAY, interval_days=0)


def test_a_wrong_memory_is_found_and_remade(db, card_ids):
    with db.transaction() as session:
        answer = make_answer(make_id(), card_ids[0])
        (right,) = study.answer_cards(session, (answer,), now=NOW)
        session.execute(text("UPDATE card SET stability = 99 WHERE state > 0"))
        session.execute(text("UPDATE card SET active = (1 = 0)"))
    found = upkeep.check(db)
    assert len(found.problems) == 2
    assert "1 cards remember something else" in found.problems[0]
    healed = upkeep.rebuild(db)
    assert (healed.problems, healed.rebuilt) == ((), 1)
    with db.reading() as session:
        assert study.question(session, card_ids[0], now=NOW).card == right.card
        assert study.next_question(session, now=NOW) is not None


def test_memory_without_any_log_is_forgotten(db, card_ids):
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card_ids[0]),), now=NOW)
        study.undo_review(session, now=NOW)
        session.execute(
            text(
                "UPDATE card SET state = 2, stability = 1, difficulty = 1, due_day = '2026-03-10',"
                " last_day = '2026-03-10', last_at = '2026-03-10T12:00:00.000000+00:00'"
            )
        )
    assert upkeep.rebuild(db).rebuilt == len(card_ids)
    assert upkeep.check(db).is_sound
