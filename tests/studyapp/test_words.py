from datetime import UTC, date, datetime, timedelta

import pytest

from cards.model import Card, NoteKind, Stage
from studyapp import words
from tests.builders import make_memory, make_note


@pytest.mark.parametrize(
    ("seconds", "said"), [(None, ""), (0, "0:00"), (654, "10:54"), (3723.9, "1:02:03")]
)
def test_a_place_in_a_recording(seconds, said):
    assert words.clock_time(seconds) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=12), "12 days"),
        (timedelta(days=61), "2 months"),
        (timedelta(days=75), "2.5 months"),
        (timedelta(days=731), "2 years"),
    ],
)
def test_an_interval_fits_on_a_button(length, said):
    assert words.interval(length) == said


@pytest.mark.parametrize(
    ("distance", "said"),
    [(-1, "yesterday"), (0, "today"), (1, "tomorrow"), (3, "Friday"), (30, "9 Apr")],
)
def test_a_day_as_people_say_it(distance, said):
    today = date(2026, 3, 10)
    assert words.day(today + timedelta(days=distance), today) == said


@pytest.mark.parametrize(
    ("distance", "said"),
    [(0, "Today"), (1, "Tomorrow"), (3, "Friday, in 3 days"), (30, "9 Apr, in 30 days")],
)
def test_a_coming_day_says_how_far_away_it_is(distance, said):
    today = date(2026, 3, 10)
    assert words.away(today + timedelta(days=distance), today) == said


def test_a_moment_is_told_in_the_persons_own_zone():
    now = datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert words.moment(now + timedelta(hours=18), now, "Asia/Tokyo") == "tomorrow at 15:00"
    assert words.moment(now + timedelta(minutes=5), now, "UTC") == "at 12:05"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "young"),
        ({"stability": 21.0}, "mature"),
        ({"stage": Stage.RELEARNING}, "learning"),
        ({"lapses": 6}, "leech"),
    ],
)
def test_the_state_of_a_remembered_card(changes, said):
    assert words.state(Card("id", make_note(), memory=make_memory(**changes))) == said


def test_the_state_of_other_cards():
    assert words.state(Card("id", make_note())) == "new"
    assert words.state(Card("id", make_note(), suspended=True)) == "suspended"


def test_a_cloze_in_plain_words():
    note = make_note(kind=NoteKind.CLOZE, question="Bees {{c1::dance::verb}} well.")
    assert words.plain(note) == "Bees [verb] well."
