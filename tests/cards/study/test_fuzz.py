"""The day an interval takes: inside its bounds, even without load, the lightest with it."""

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from statistics import mean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Rating, Stage
from cards.study import fuzz, scheduler
from tests.builders import TODAY

CRITICAL = {3: 9.21, 5: 13.28, 7: 16.81}  # chi-squared at p = .01, by the number of days
WINDOWS = st.builds(
    fuzz.window,
    st.integers(1, 2000),
    study_day=st.just(TODAY),
    card_key=st.text(max_size=4),
    reps=st.integers(0, 50),
    longest=st.just(36_500),
)
LOADS = st.dictionaries(st.dates(TODAY, TODAY + timedelta(days=2300)), st.integers(0, 9))


def window(days, *, key="k", reps=1):
    return fuzz.window(days, study_day=TODAY, card_key=key, reps=reps, longest=36_500)


def load_of(cards):
    return lambda days: {day: cards[day] for day in days if day in cards}


@pytest.mark.parametrize("days", [3, 8, 15, 20])
@pytest.mark.parametrize("choose", [fuzz.drawn, fuzz.lightest(load_of({}))])
def test_without_load_every_day_in_the_bounds_is_as_likely(days, choose):
    drawn = Counter(choose(window(days, key=f"card {number}")) for number in range(5000))
    low, high = fuzz.bounds(days, longest=36_500)
    width = high - low + 1
    assert set(drawn) == set(range(low, high + 1))
    expected = 5000 / width
    chi_squared = sum((number - expected) ** 2 / expected for number in drawn.values())
    assert chi_squared < CRITICAL[width]


@given(WINDOWS, LOADS, st.sets(st.integers(0, 6)), st.integers(0, 2500))
def test_a_choice_stays_in_its_bounds_and_is_always_the_same(choices, cards, easy, at_least):
    choose = fuzz.lightest(load_of(cards), easy_days=frozenset(easy), at_least=at_least)
    chosen = choose(choices)
    assert choices.low <= chosen <= choices.high
    assert chosen == choose(choices)
    assert chosen >= min(at_least, choices.high)


@given(WINDOWS)
def test_without_load_the_lightest_day_is_the_draw(choices):
    assert fuzz.lightest(load_of({}))(choices) == fuzz.drawn(choices)


def test_the_lightest_day_is_chosen():
    cards = {TODAY + timedelta(days=one): 9 for one in range(30)} | {TODAY + timedelta(days=8): 3}
    assert fuzz.lightest(load_of(cards))(window(7)) == 8


def test_an_easy_day_is_chosen_only_for_want_of_another():
    cards = {TODAY + timedelta(days=one): 9 for one in range(30)}
    saturday = {(TODAY + timedelta(days=8)).weekday()}
    empty = cards | {TODAY + timedelta(days=8): 0}
    assert fuzz.lightest(load_of(empty), easy_days=frozenset(saturday))(window(7)) != 8
    every = frozenset(range(7))
    assert fuzz.lightest(load_of(empty), easy_days=every)(window(7)) == 8


@given(WINDOWS, st.none() | st.integers(-1, 3000))
def test_what_was_written_down_stays_while_the_bounds_hold_it(choices, interval):
    chosen = fuzz.recorded(interval)(choices)
    is_held = interval is not None and choices.low <= interval <= choices.high
    assert chosen == (interval if is_held else fuzz.drawn(choices))


def a_year(*, balanced, easy_days=frozenset()):
    """Let a learner of ten new cards a day study for a year; returns the reviews on each day."""
    chance, load, waiting = random.Random(1), Counter(), {}
    counted = {}
    lightest = fuzz.lightest(lambda days: {day: load[day] for day in days}, easy_days=easy_days)
    for number in range(365):
        day = date(2026, 1, 1) + timedelta(days=number)
        due = waiting.pop(day, [])
        counted[day] = len(due)
        load[day] = 0
        for key, memory in [*due, *((f"{number}.{one}", None) for one in range(10))]:
            after = answered(memory, day, key, chance, lightest if balanced else fuzz.drawn)
            waiting.setdefault(after.due_day, []).append((key, after))
            load[after.due_day] += 1
    return counted


def answered(memory, day, key, chance, choose):
    """Answer a card until it leaves its steps, as the forgetting curve has it."""
    known = memory is None or chance.random() < scheduler.recall(memory, day)
    rating = chance.choice([Rating.HARD, *[Rating.GOOD] * 8, Rating.EASY])
    rating = rating if known else Rating.AGAIN
    at = datetime.combine(day, time(12), UTC)
    while True:
        memory = scheduler.after(memory, rating, at=at, study_day=day, card_key=key, choose=choose)
        if memory.stage is Stage.REVIEW:
            return memory
        rating = Rating.GOOD


def variation(counted):
    """Tell how far days stray from the four weeks around them, as a share of the mean."""
    numbers = list(counted.values())[90:]
    around = [mean(numbers[max(0, at - 14) : at + 15]) for at in range(len(numbers))]
    return pstdev(one - near for one, near in zip(numbers, around, strict=True)) / mean(numbers)


@pytest.fixture(scope="module")
def balanced():
    return a_year(balanced=True)


@pytest.fixture(scope="module")
def unbalanced():
    return a_year(balanced=False)


def test_balanced_days_stray_at_most_three_quarters_as_far(balanced, unbalanced):
    assert variation(balanced) <= 0.75 * variation(unbalanced)


def test_balancing_costs_no_reviews_worth_naming(balanced, unbalanced):
    assert sum(balanced.values()) == pytest.approx(sum(unbalanced.values()), rel=0.05)


def test_easy_days_hold_a_third_of_the_others():
    counted = list(a_year(balanced=True, easy_days=frozenset({5, 6})).items())[90:]
    easy = mean(number for day, number in counted if day.weekday() in (5, 6))
    usual = mean(number for day, number in counted if day.weekday() not in (5, 6))
    assert easy < usual / 3
