"""Clocks that change, travel and are set back: no card twice, no time below zero, no day lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text

from cards.model import Limits
from studyapp.services import account, progress, study, upkeep
from tests.builders import make_id
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

DAY = timedelta(days=1)
# Pauses between the moments of study, and the zone at each.
JOURNEYS = {
    "clocks go forward": ("2026-03-26T18:00", [DAY] * 6, ["Europe/Berlin"] * 7),
    "clocks go back": ("2026-10-22T18:00", [DAY] * 6, ["Europe/Berlin"] * 7),
    "forward, at night": ("2026-03-27T02:30", [DAY] * 4, ["Europe/Berlin"] * 5),
    "back, at night": ("2026-10-23T02:30", [DAY] * 4, ["Europe/Berlin"] * 5),
    "14 hours to the east": (
        "2026-05-01T20:00",
        [DAY] * 5,
        ["UTC"] * 3 + ["Pacific/Kiritimati"] * 3,
    ),
    "14 hours to the west": (
        "2026-05-01T20:00",
        [DAY] * 5,
        ["Pacific/Kiritimati"] * 3 + ["UTC"] * 3,
    ),
    "there and back": (
        "2026-05-01T20:00",
        [DAY] * 6,
        ["UTC", "Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago", "UTC", "UTC", "UTC"],
    ),
    "from the last zone to the first": (
        "2026-05-01T20:00",
        [DAY] * 5,
        ["Pacific/Pago_Pago"] * 3 + ["Pacific/Kiritimati"] * 3,
    ),
    "before and after four": (
        "2026-05-01T03:59",
        [timedelta(minutes=1), DAY - timedelta(minutes=1)] * 3,
        ["UTC"] * 7,
    ),
}


@pytest.fixture
def library(db):
    kept(db, make_reading(*make_notes(24)))
    return db


def study_all(db, *, now, zone):
    """Answer all there is to ask now; returns the cards asked."""
    asked = []
    with db.transaction() as session:
        wanted = replace(account.preferences(session), zone=zone, limits=Limits(new_per_day=3))
        account.change_preferences(session, wanted)
        while question := study.next_question(session, now=now):
            assert all(choice.interval > timedelta(0) for choice in question.choices)
            asked.append(question.card.id)
            is_learning = True
            while is_learning:  # until it is through with its minutes
                answer = make_answer(make_id(), question.card.id)
                (recorded,) = study.answer_cards(session, (answer,), now=now)
                is_learning = recorded.card.memory.due_at is not None
    return asked


def review_rows(session):
    query = "SELECT card_id, study_day, elapsed_days, interval_after FROM review ORDER BY seq"
    return session.execute(text(query)).all()


@pytest.mark.parametrize("name", JOURNEYS)
def test_study_goes_on_whatever_the_clock_does(library, name):
    start, pauses, zones = JOURNEYS[name]
    now = datetime.fromisoformat(start).replace(tzinfo=UTC)
    moments = [now]
    for pause in pauses:
        moments.append(moments[-1] + pause)
    for moment, zone in zip(moments, zones, strict=True):
        asked = study_all(library, now=moment, zone=zone)
        assert len(asked) == len(set(asked))
    with library.reading() as session:
        rows = review_rows(session)
        streak = progress.when_studied(session, now=moments[-1]).streak
        days = {account.study_day(session, now=moment) for moment in moments[-1:]}
    assert all((elapsed or 0) >= 0 and after >= 0 for _, _, elapsed, after in rows)
    assert [day for _, day, _, _ in rows] == sorted(day for _, day, _, _ in rows)
    first_day, last_day = (datetime.fromisoformat(str(rows[place][1])).date() for place in (0, -1))
    assert streak == (last_day - first_day).days + 1
    assert days == {last_day}
    assert upkeep.check(library).is_sound


def test_a_card_is_asked_once_a_study_day_though_the_zone_changes(library):
    now = datetime(2026, 5, 1, 20, tzinfo=UTC)
    first = study_all(library, now=now, zone="Pacific/Kiritimati")
    again = study_all(library, now=now + timedelta(hours=3), zone="Pacific/Kiritimati")
    assert first
    assert not set(first) & set(again)


def test_a_clock_set_back_asks_nothing_twice_and_loses_no_day(library):
    now = datetime(2026, 5, 10, 18, tzinfo=UTC)
    before = [study_all(library, now=now + number * DAY, zone="UTC") for number in range(4)]
    back = now + 2 * DAY
    again = study_all(library, now=back, zone="UTC")
    assert not set(before[3]) & set(again)
    for earlier, later in pairwise([*before[2:], again]):
        assert len(earlier) == len(set(earlier))
        assert len(later) == len(set(later))
    with library.reading() as session:
        rows = review_rows(session)
        assert progress.when_studied(session, now=back).streak == 3
        assert progress.when_studied(session, now=now + 3 * DAY).streak == 4
    assert all((elapsed or 0) >= 0 and after >= 0 for _, _, elapsed, after in rows)
    assert upkeep.check(library).is_sound
