"""Days on which nothing waited: kept ones, and what tells since when none were added."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import bindparam, case, exists, func, insert, select
from sqlalchemy.orm import Session

from studyapp.models import (
    IS_BURIED,
    IS_IN_REVIEW,
    IS_IN_STEPS,
    IS_NEW,
    CardRow,
    RestDayRow,
    ReviewRow,
)
from studyapp.store.ledger import table_of
from studyapp.store.nouns import owner

_REVIEW = table_of(ReviewRow)
# Sent with every answer, so built once.
_LAST_STUDIED = select(func.max(_REVIEW.c.study_day)).where(
    _REVIEW.c.user_id == bindparam("its_user")
)


def kept(session: Session) -> set[date]:
    """Fetch the rest days that were kept."""
    query = select(RestDayRow.day).where(RestDayRow.user_id == owner(session))
    return set(session.scalars(query))


def keep(session: Session, days: Iterable[date]) -> None:
    """Keep rest days; those kept already stay."""
    missing = set(days) - kept(session)
    rows = [{"user_id": owner(session), "day": day} for day in sorted(missing)]
    if rows:
        session.execute(insert(RestDayRow), rows)


def last_studied(session: Session) -> date | None:
    """Tell the last study day that the log has a line of."""
    last: date | None = session.connection().scalar(_LAST_STUDIED, {"its_user": owner(session)})
    return last


def first_waiting(session: Session, *, behind: date, with_new: bool) -> date:
    """Tell the first day behind a given one that has a card to ask, as cards stand now.

    The end of time if there is none.
    """
    is_here = CardRow.user_id == owner(session)
    is_free = (is_here, CardRow.buried_until.is_(None))
    due_day = select(CardRow.due_day).where(*is_free).order_by(CardRow.due_day).limit(1)
    is_due_later = CardRow.due_day > CardRow.buried_until
    awake = select(
        func.min(case((is_due_later, CardRow.due_day), else_=CardRow.buried_until))
    ).where(is_here, IS_BURIED)
    if not with_new:
        awake = awake.where(CardRow.state != 0)
    found = [
        session.scalar(due_day.where(IS_IN_REVIEW)),
        session.scalar(due_day.where(IS_IN_STEPS)),
        session.scalar(awake),
    ]
    tomorrow = behind + timedelta(days=1)
    if with_new and session.scalar(select(exists().where(*is_free, IS_NEW))):
        return tomorrow
    return max(min((day for day in found if day), default=date.max), tomorrow)
