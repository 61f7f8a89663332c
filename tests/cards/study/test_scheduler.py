"""The scheduler: the same memory as py-fsrs on whole days, our own minutes, honest buttons."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import fsrs
import fsrs_rs_python
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.model import Rating, Stage
from cards.study import scheduler
from cards.study.fuzz import bounds
from tests.builders import NOW, TODAY, make_memory

AGAIN, HARD, GOOD, EASY = Rating
MINUTE = timedelta(minutes=1)
HISTORIES = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(0, 400)), min_size=1, max_size=25
)


def answer(memory, rating, *, days=0, minutes=0, key="k", retention=0.9):
    at = NOW + timedelta(days=days, minutes=minutes)
    return scheduler.after(
        memory,
        rating,
        at=at,
        study_day=TODAY + timedelta(days=days),
        card_key=key,
        retention=retention,
    )


def answers(*ratings_and_days):
    memory = None
    for rating, days in ratings_and_days:
        memory = answer(memory, rating, days=days)
    return memory


def reference(history):
    """Let py-fsrs itself go through a history of ratings and days since the one before."""
    judge = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, day = fsrs.Card(card_id=1), datetime(2026, 1, 1, 12, tzinfo=UTC)
    for rating, gap in history:
        day += timedelta(days=gap)
        card, _ = judge.review_card(card, fsrs.Rating(rating), day)
    return card, (card.due - day).days, judge.get_card_retrievability(card, day)


@settings(max_examples=2000, deadline=None)
@given(HISTORIES)
def test_memory_is_that_of_py_fsrs_on_two_thousand_histories(history):
    memory, day = None, date(2026, 1, 1)
    for rating, gap in history:
        day += timedelta(days=gap)
        memory = scheduler.after(memory, rating, at=NOW, study_day=day, card_key="k")
    card, interval, recall = reference(history)
    assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
    assert scheduler.recall(memory, day) == recall
    if memory.stage is Stage.REVIEW:
        low, high = bounds(interval, longest=scheduler.LONGEST_INTERVAL_DAYS)
        assert low <= memory.interval_days <= high
        assert memory.due_day == day + timedelta(days=memory.interval_days)


@settings(max_examples=2000, deadline=None)
@given(HISTORIES)
def test_memory_is_that_of_fsrs_rs_within_a_hundred_thousandth(history):
    memory, day, reviews = None, date(2026, 1, 1), []
    for place, (rating, gap) in enumerate(history):
        day += timedelta(days=gap if place else 0)
        memory = scheduler.after(memory, rating, at=NOW, study_day=day, card_key="k")
        reviews.append(fsrs_rs_python.FSRSReview(int(rating), gap if place else 0))
    judge = fsrs_rs_python.FSRS(list(scheduler.DEFAULT_PARAMETERS))
    other = judge.memory_state(fsrs_rs_python.FSRSItem(reviews))
    assert memory.stability == pytest.approx(other.stability, rel=1e-5)
    assert memory.difficulty == pytest.approx(other.difficulty, rel=1e-5)


def test_good_today_and_good_tomorrow_is_the_calendar_day_answer():
    assert answers((GOOD, 0), (GOOD, 1)).stability == pytest.approx(7.3153, abs=5e-5)


def test_hours_do_not_matter_only_the_day_does():
    late = scheduler.after(None, GOOD, at=NOW, study_day=TODAY, card_key="k")
    soon = scheduler.after(
        late, GOOD, at=NOW + 12 * 60 * MINUTE, study_day=TODAY + timedelta(days=1), card_key="k"
    )
    assert soon.stability == answers((GOOD, 0), (GOOD, 1)).stability


@pytest.mark.parametrize(
    ("before", "rating", "stage", "step", "minutes"),
    [
        ((), AGAIN, Stage.LEARNING, 0, 1),
        ((), HARD, Stage.LEARNING, 0, 5.5),
        ((), GOOD, Stage.LEARNING, 1, 10),
        ((), EASY, Stage.REVIEW, 0, None),
        ((GOOD,), AGAIN, Stage.LEARNING, 0, 1),
        ((GOOD,), HARD, Stage.LEARNING, 1, 10),
        ((GOOD,), GOOD, Stage.REVIEW, 0, None),
        ((GOOD,), EASY, Stage.REVIEW, 0, None),
        ((AGAIN,), GOOD, Stage.LEARNING, 1, 10),
        ((EASY,), AGAIN, Stage.RELEARNING, 0, 10),
        ((EASY,), HARD, Stage.REVIEW, 0, None),
        ((EASY, AGAIN), AGAIN, Stage.RELEARNING, 0, 10),
        ((EASY, AGAIN), HARD, Stage.RELEARNING, 0, 15),
        ((EASY, AGAIN), GOOD, Stage.REVIEW, 0, None),
        ((EASY, AGAIN), EASY, Stage.REVIEW, 0, None),
    ],
)
def test_steps_of_a_session(before, rating, stage, step, minutes):
    memory = answer(answers(*[(one, 0) for one in before]), rating)
    assert (memory.stage, memory.step) == (stage, step)
    assert memory.due_at == (None if minutes is None else NOW + minutes * MINUTE)
    assert (memory.due_day == TODAY) is (minutes is not None)
    assert (memory.interval_days == 0) is (minutes is not None)


def test_answers_and_lapses_are_counted():
    memory = answers((EASY, 0), (AGAIN, 20), (AGAIN, 20), (GOOD, 20), (AGAIN, 30))
    assert (memory.reps, memory.lapses) == (5, 2)


@given(HISTORIES, st.sampled_from([0.8, 0.9, 0.95]), st.text(max_size=5))
def test_a_button_gives_what_it_promises_and_better_never_means_sooner(history, retention, key):
    memory, days = None, 0
    for rating, gap in history:
        days += gap
        promised = [
            scheduler.interval(
                answer(memory, one, days=days, key=key, retention=retention),
                at=NOW + timedelta(days=days),
                study_day=TODAY + timedelta(days=days),
            )
            for one in Rating
        ]
        assert promised == sorted(promised)
        memory = answer(memory, rating, days=days, key=key, retention=retention)
        due = memory.due_at or memory.last_at + timedelta(days=memory.interval_days)
        assert due - memory.last_at == promised[rating - 1] > timedelta(0)


@given(HISTORIES)
def test_replay_is_the_fold_of_the_answers(history):
    log, memory, day = [], None, TODAY
    for number, (rating, gap) in enumerate(history):
        day += timedelta(days=gap)
        log.append((rating, NOW + number * MINUTE, day))
        memory = scheduler.after(memory, *log[-1][:1], at=log[-1][1], study_day=day, card_key="x")
    assert scheduler.replay(log, card_key="x") == memory
    assert scheduler.replay([], card_key="x") is None


def test_a_clock_moved_back_never_makes_time_negative():
    ahead = answers((GOOD, 0), (GOOD, 300))
    back = answer(ahead, GOOD, days=1)
    assert back.stability == answer(ahead, GOOD, days=300).stability
    assert back.last_day == TODAY + timedelta(days=1)
    assert back.due_day == back.last_day + timedelta(days=back.interval_days)
    assert scheduler.recall(ahead, TODAY) == 1


def test_cards_learned_together_part():
    days = {answer(make_memory(), GOOD, key=f"key {number}").interval_days for number in range(50)}
    low, high = bounds(sorted(days)[len(days) // 2], longest=36_500)
    assert len(days) > 3
    assert max(days) - min(days) <= high - low


@pytest.mark.parametrize(
    ("days", "low", "high"),
    [
        (1, 1, 1),
        (2, 2, 2),
        (3, 2, 4),
        (7, 5, 9),
        (8, 6, 10),
        (20, 17, 23),
        (100, 93, 107),
        (36_500, 34_673, 36_500),
    ],
)
def test_bounds_are_ankis(days, low, high):
    assert bounds(days, longest=36_500) == (low, high)


def test_recall_falls_to_the_wanted_share_when_stability_is_over():
    memory = make_memory(stability=10.0, last_day=TODAY)
    assert scheduler.recall(memory, TODAY) == 1
    assert scheduler.recall(memory, TODAY + timedelta(days=10)) == pytest.approx(0.9)
    flatter = (*scheduler.DEFAULT_PARAMETERS[:-1], 0.8)
    assert scheduler.recall(memory, TODAY + timedelta(days=40), flatter) < scheduler.recall(
        memory, TODAY + timedelta(days=40)
    )


def test_parameters_and_retention_change_the_interval():
    eager = answer(make_memory(), EASY, retention=0.97)
    calm = answer(make_memory(), EASY, retention=0.8)
    assert eager.interval_days < calm.interval_days
    other = replace(make_memory(), stability=1.0)
    doubled = (*scheduler.DEFAULT_PARAMETERS[:3], 20.0, *scheduler.DEFAULT_PARAMETERS[4:])
    first = scheduler.after(None, EASY, at=NOW, study_day=TODAY, card_key="k", parameters=doubled)
    assert first.stability == 20
    assert other.stability == 1


def test_a_thousand_answers_take_no_sleep():
    start = time.perf_counter()
    scheduler.replay([(GOOD, NOW, TODAY + timedelta(days=n)) for n in range(1000)], card_key="k")
    assert time.perf_counter() - start < 0.9  # py-fsrs sleeps a millisecond without a card id


@given(
    rating=st.sampled_from([Rating.HARD, Rating.GOOD, Rating.EASY]),
    days=st.integers(0, 20),
    interval=st.integers(1, 60),
)
def test_known_before_it_is_due_a_card_comes_back_no_sooner(rating, days, interval):
    last = TODAY - timedelta(days=days)
    due = last + timedelta(days=interval)
    memory = make_memory(last_day=last, due_day=due, interval_days=interval, stability=4.0)
    then = scheduler.after(memory, rating, at=NOW, study_day=TODAY, card_key="a")
    assert then.due_day >= due
