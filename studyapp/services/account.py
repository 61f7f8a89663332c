"""The account: where and how much a person studies. User 1 is the only one in personal mode."""

from datetime import date, datetime, timedelta
from zoneinfo import available_timezones

from sqlalchemy.orm import Session

from cards.study import days
from studyapp.errors import BadInputError
from studyapp.store import accounts
from studyapp.store.accounts import Preferences as Preferences

_HOURS = (0, 12)
_CARDS = (0, 9999)
_RETENTION = (0.7, 0.97)
_MINUTES_AHEAD = (0, 720)
_WEEK = 7


def preferences(session: Session) -> Preferences:
    """Fetch the settings."""
    return accounts.preferences(session)


def change_preferences(session: Session, preferences: Preferences) -> None:
    """Store settings. Raises BadInputError that names every value out of range."""
    problems = _problems(preferences)
    if problems:
        raise BadInputError(" ".join(problems))
    accounts.change(session, preferences)


def study_day(session: Session, *, now: datetime) -> date:
    """Tell which study day `now` belongs to for this person."""
    zone, rollover_hour = accounts.zone_and_rollover(session)
    return days.study_day(now, zone, rollover_hour)


def _problems(wanted: Preferences) -> list[str]:
    limits = wanted.limits
    ranges = (
        ("start of the day", wanted.rollover_hour, *_HOURS),
        ("number of new cards a day", limits.new_per_day, *_CARDS),
        ("number of reviews a day", limits.reviews_per_day, *_CARDS),
        ("wished retention", limits.desired_retention, *_RETENTION),
        (
            "number of minutes to learn ahead",
            limits.learn_ahead / timedelta(minutes=1),
            *_MINUTES_AHEAD,
        ),
    )
    problems = [
        f"The {name} is {value}; it can be {low} to {high}."
        for name, value, low, high in ranges
        if not low <= value <= high
    ]
    if not wanted.easy_days <= set(range(_WEEK)):
        problems.append("An easy day is a weekday from 0, Monday, to 6.")
    if wanted.zone not in available_timezones():
        problems.append(f"{wanted.zone!r} is not a time zone; use a name like Europe/Berlin.")
    return problems
