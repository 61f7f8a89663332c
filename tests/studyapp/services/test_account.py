from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cards.model import Limits
from studyapp.errors import BadInputError
from studyapp.services import account
from studyapp.services.account import Preferences


def test_settings_begin_with_defaults_and_keep_changes(db):
    wanted = Preferences(
        zone="Pacific/Auckland",
        rollover_hour=3,
        limits=Limits(5, 50, 0.85, timedelta(minutes=10)),
        single_keys=False,
        two_buttons=True,
        swipes=False,
    )
    with db.transaction() as session:
        assert account.preferences(session) == Preferences("UTC", 4, Limits(), single_keys=True)
        account.change_preferences(session, wanted)
        assert account.preferences(session) == wanted
    with db.reading() as session:
        assert account.preferences(session) == wanted


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"zone": "Mars/Olympus"}, "'Mars/Olympus' is not a time zone"),
        ({"rollover_hour": 13}, "start of the day is 13; it can be 0 to 12"),
        ({"limits": Limits(new_per_day=-1)}, "new cards a day is -1"),
        ({"limits": Limits(reviews_per_day=10_000)}, "reviews a day is 10000"),
        ({"limits": Limits(desired_retention=0.99)}, r"retention is 0.99; it can be 0.7 to 0.97"),
        ({"limits": Limits(desired_retention=float("nan"))}, "retention is nan"),
        ({"limits": Limits(learn_ahead=timedelta(days=1))}, "minutes to learn ahead is 1440"),
    ],
)
def test_values_out_of_range_are_named_and_nothing_is_stored(session, changes, named):
    before = account.preferences(session)
    with pytest.raises(BadInputError, match=named):
        account.change_preferences(session, replace(before, **changes))
    assert account.preferences(session) == before


def test_all_faults_are_named_at_once(session):
    wrong = replace(account.preferences(session), zone="", rollover_hour=-1)
    with pytest.raises(BadInputError, match=r"start of the day.*time zone"):
        account.change_preferences(session, wrong)


def test_the_study_day_follows_zone_and_hour(session):
    at = datetime(2026, 3, 10, 16, 30, tzinfo=UTC)
    assert account.study_day(session, now=at) == date(2026, 3, 10)
    moved = replace(account.preferences(session), zone="Pacific/Auckland", rollover_hour=6)
    account.change_preferences(session, moved)
    assert account.study_day(session, now=at) == date(2026, 3, 10)
    assert account.study_day(session, now=at + timedelta(hours=1)) == date(2026, 3, 11)
