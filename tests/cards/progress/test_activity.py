"""Answers a day, days in a row, minutes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.progress.activity import (
    Studied,
    heatmap,
    minutes,
    minutes_a_day,
    passed_over,
    seconds_an_answer,
    streak,
)
from tests.builders import TODAY

DAYS = st.sets(st.integers(-2, 12).map(lambda age: TODAY - timedelta(days=age)))


def ago(*ages):
    return {TODAY - timedelta(days=age) for age in ages}


def test_a_heatmap_has_every_day_oldest_first():
    counted = heatmap([TODAY, TODAY, TODAY - timedelta(days=2)], until=TODAY, days=3)
    assert list(counted.items()) == [
        (TODAY - timedelta(days=2), 1),
        (TODAY - timedelta(days=1), 0),
        (TODAY, 2),
    ]


@given(st.lists(st.integers(-3, 40)), st.integers(1, 30))
def test_a_heatmap_counts_what_lies_in_its_window(ages, days):
    study_days = [TODAY - timedelta(days=age) for age in ages]
    counted = heatmap(study_days, until=TODAY, days=days)
    assert len(counted) == days
    assert sum(counted.values()) == sum(0 <= age < days for age in ages)
    assert all(counted[day] == study_days.count(day) for day in counted)


@pytest.mark.parametrize(
    ("studied", "rested", "expected"),
    [
        ((), (), (0, False)),
        ((0,), (), (1, False)),
        ((1,), (), (1, True)),
        ((2,), (), (0, False)),
        ((0, 1, 2, 4), (), (3, False)),
        ((1, 2, 3), (), (3, True)),
        ((0, 2), (1,), (3, False)),
        ((1,), (0,), (2, False)),
        ((0,), (1, 2), (1, False)),  # rest before the first day of study is no run
        ((), (0, 1), (0, False)),
    ],
)
def test_days_in_a_row(studied, rested, expected):
    assert streak(ago(*studied), today=TODAY, rested=ago(*rested)) == expected


@given(DAYS)
def test_a_streak_is_the_longest_run_that_ends_today_or_yesterday(studied):
    def is_run(length, end):
        return all(end - timedelta(days=age) in studied for age in range(length))

    yesterday = TODAY - timedelta(days=1)
    end = TODAY if TODAY in studied else yesterday
    best = max(length for length in range(20) if is_run(length, end))
    assert streak(studied, today=TODAY)[0] == best


def test_idle_time_is_cut_and_untimed_answers_count_nothing():
    assert minutes([30_000, 600_000, None]) == 1.5
    assert seconds_an_answer([4_000, 90_000, None, 6_000]) == 6
    assert seconds_an_answer([None]) is None


def test_minutes_are_averaged_over_the_days_studied():
    monday, friday = date(2026, 3, 2), date(2026, 3, 6)
    assert minutes_a_day([(monday, 60_000), (monday, 60_000), (friday, 60_000)]) == 1.5
    assert minutes_a_day([]) == 0


def studied_at(text, offset_hours, day):
    at = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return Studied(date.fromisoformat(day), 1, at, offset_hours * 60)


def test_a_day_that_a_traveller_to_the_east_never_had_is_kept():
    days = [
        studied_at("2026-05-03T20:00", 0, "2026-05-03"),
        studied_at("2026-05-04T20:00", 14, "2026-05-05"),
    ]
    assert passed_over(days, rollover_hour=4) == {date(2026, 5, 4)}


def test_a_day_that_was_left_out_is_not_kept():
    days = [
        studied_at("2026-05-03T20:00", 0, "2026-05-03"),
        studied_at("2026-05-05T20:00", 0, "2026-05-05"),
        studied_at("2026-05-08T20:00", 14, "2026-05-09"),
    ]
    assert passed_over(days, rollover_hour=4) == set()
