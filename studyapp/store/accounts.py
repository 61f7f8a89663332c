"""A person's row: where and how much they study."""

from datetime import timedelta

from sqlalchemy.orm import Session

from cards.model import Limits
from studyapp.models import AccountRow
from studyapp.store.nouns import owner


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


def has_single_keys(session: Session) -> bool:
    """Tell whether single letters act as keys."""
    return _row(session).single_keys


def change(
    session: Session, *, zone: str, rollover_hour: int, limits: Limits, single_keys: bool
) -> None:
    """Store all of it."""
    row = _row(session)
    row.zone = zone
    row.rollover_hour = rollover_hour
    row.new_per_day = limits.new_per_day
    row.reviews_per_day = limits.reviews_per_day
    row.desired_retention = limits.desired_retention
    row.learn_ahead_minutes = int(limits.learn_ahead.total_seconds() // 60)
    row.single_keys = single_keys


def _row(session: Session) -> AccountRow:
    """Fetch the row; asked again in the same session it costs nothing.

    The reference in `session.info` keeps the row from being forgotten.
    """
    row: AccountRow | None = session.info.get("account")
    if row is None:
        row = session.info["account"] = session.get_one(AccountRow, owner(session))
    return row
