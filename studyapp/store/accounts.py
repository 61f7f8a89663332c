"""A person's row: where and how much they study."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from cards.model import Limits
from cards.study.modes import Asking
from studyapp.models import AccountRow
from studyapp.store.nouns import owner


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's own settings. `zone` is an IANA name; the study day turns at `rollover_hour`.

    Of the `easy_days`, weekdays with Monday as 0, few cards are to fall due.
    `two_buttons` leaves Again and Good to choose from, named Forgot and Got it.
    """

    zone: str
    rollover_hour: int
    limits: Limits
    single_keys: bool = True
    two_buttons: bool = False
    swipes: bool = True
    asking: Asking = Asking.FLIP
    easy_days: frozenset[int] = frozenset()


def preferences(session: Session) -> Preferences:
    """Fetch all of it."""
    row = _row(session)
    return Preferences(
        zone=row.zone,
        rollover_hour=row.rollover_hour,
        limits=limits(session),
        single_keys=row.single_keys,
        two_buttons=row.two_buttons,
        swipes=row.swipes,
        asking=Asking(row.asking),
        easy_days=easy_days(session),
    )


def zone_and_rollover(session: Session) -> tuple[str, int]:
    """Fetch what decides when a study day turns."""
    row = _row(session)
    return row.zone, row.rollover_hour


def limits(session: Session) -> Limits:
    """Fetch how much is taken on in a day."""
    row = _row(session)
    return Limits(
        new_per_day=row.new_per_day,
        reviews_per_day=row.reviews_per_day,
        desired_retention=row.desired_retention,
        learn_ahead=timedelta(minutes=row.learn_ahead_minutes),
    )


def easy_days(session: Session) -> frozenset[int]:
    """Fetch the weekdays that are to hold few cards; Monday is 0."""
    return frozenset(int(digit) for digit in _row(session).easy_days or "")


def asks_new_anyway(session: Session, *, today: date) -> bool:
    """Tell whether new cards were asked for today though much is overdue."""
    return _row(session).new_anyway_on == today


def ask_new_anyway(session: Session, *, today: date) -> None:
    """Note that they are."""
    _row(session).new_anyway_on = today


def change(session: Session, wanted: Preferences) -> None:
    """Store all of it."""
    row = _row(session)
    row.zone = wanted.zone
    row.rollover_hour = wanted.rollover_hour
    row.new_per_day = wanted.limits.new_per_day
    row.reviews_per_day = wanted.limits.reviews_per_day
    row.desired_retention = wanted.limits.desired_retention
    row.learn_ahead_minutes = int(wanted.limits.learn_ahead.total_seconds() // 60)
    row.single_keys = wanted.single_keys
    row.two_buttons = wanted.two_buttons
    row.swipes = wanted.swipes
    row.easy_days = "".join(str(day) for day in sorted(wanted.easy_days)) or None
    row.asking = wanted.asking.value


def _row(session: Session) -> AccountRow:
    """Fetch the row; asked again in the same session it costs nothing.

    The reference in `session.info` keeps the row from being forgotten.
    """
    row: AccountRow | None = session.info.get("account")
    if row is None:
        row = session.info["account"] = session.get_one(AccountRow, owner(session))
    return row
