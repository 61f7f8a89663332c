"""Study days: four in the morning, changes of the clock, and travel."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.study.days import day_starts_at, study_day

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
FAR_ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Australia/Lord_Howe")
ZONES = st.sampled_from((BERLIN, NEW_YORK, "UTC", "America/St_Johns", *FAR_ZONES))


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "expected"),
    [
        ("2026-03-10T02:59:59", BERLIN, date(2026, 3, 9)),  # 03:59:59
        ("2026-03-10T03:00:00", BERLIN, date(2026, 3, 10)),  # 04:00
        ("2026-03-29T01:59:59", BERLIN, date(2026, 3, 28)),  # 03:59:59, an hour was left out
        ("2026-03-29T02:00:00", BERLIN, date(2026, 3, 29)),  # 04:00
        ("2026-10-25T02:59:59", BERLIN, date(2026, 10, 24)),  # 03:59:59, an hour came twice
        ("2026-10-25T03:00:00", BERLIN, date(2026, 10, 25)),  # 04:00
        ("2026-03-08T07:59:59", NEW_YORK, date(2026, 3, 7)),
        ("2026-03-08T08:00:00", NEW_YORK, date(2026, 3, 8)),
        ("2026-03-10T13:59:59", "Pacific/Kiritimati", date(2026, 3, 10)),  # UTC+14
        ("2026-03-10T14:00:00", "Pacific/Kiritimati", date(2026, 3, 11)),
        ("2026-03-10T14:59:59", "Pacific/Pago_Pago", date(2026, 3, 9)),  # UTC-11
        ("2026-03-10T15:00:00", "Pacific/Pago_Pago", date(2026, 3, 10)),
    ],
)
def test_a_day_begins_at_four_on_the_wall(at, zone, expected):
    assert study_day(utc(at), zone) == expected


@pytest.mark.parametrize(("day", "hours"), [("2026-03-28", 23), ("2026-10-24", 25)])
def test_days_with_a_change_of_the_clock_have_another_length(day, hours):
    start = date.fromisoformat(day)
    length = day_starts_at(start + timedelta(days=1), BERLIN) - day_starts_at(start, BERLIN)
    assert length == timedelta(hours=hours)


def test_another_hour_may_end_the_day():
    assert study_day(utc("2026-03-10T00:00:00"), "UTC", rollover_hour=0) == date(2026, 3, 10)
    assert day_starts_at(date(2026, 3, 10), "UTC", rollover_hour=0) == utc("2026-03-10T00:00:00")


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), ZONES)
def test_a_day_begins_with_its_first_moment(day, zone):
    start = day_starts_at(day, zone)
    assert study_day(start, zone) == day
    assert study_day(start - timedelta(microseconds=1), zone) == day - timedelta(days=1)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)), ZONES)  # noqa: DTZ001
def test_every_moment_is_in_the_day_it_belongs_to(at, zone):
    day = study_day(at, zone)
    assert day_starts_at(day, zone) <= at < day_starts_at(day + timedelta(days=1), zone)
