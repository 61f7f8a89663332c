"""The one person of personal mode, made when the library is made."""

from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Limits
from studyapp.models import AccountRow

ONLY_USER = 1
ROLLOVER_HOUR = 4


def exists(session: Session) -> bool:
    """Tell whether they are there."""
    return session.get(AccountRow, ONLY_USER) is not None


def make_sure(session: Session, *, zone: str, now: datetime) -> None:
    """Make them with default settings unless they are there."""
    if exists(session):
        return
    limits = Limits()
    session.add(
        AccountRow(
            user_id=ONLY_USER,
            zone=zone,
            rollover_hour=ROLLOVER_HOUR,
            new_per_day=limits.new_per_day,
            reviews_per_day=limits.reviews_per_day,
            desired_retention=limits.desired_retention,
            learn_ahead_minutes=int(limits.learn_ahead.total_seconds() // 60),
            single_keys=True,
            created_at=now,
        )
    )
