"""Rest days: a day without an answer on which no card waited breaks no run of days."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from studyapp.services import account
from studyapp.store import accounts
from studyapp.store import rest_days as store


def keep(session: Session, *, now: datetime) -> None:
    """Keep the rest days since the last answer, before something changes what waits.

    A day is kept once it is over and never worked out again.
    """
    today = account.study_day(session, now=now)
    last = store.last_studied(session)
    if last is not None and last < today:
        store.keep(session, _since(session, last, until=today))


def of(session: Session, *, today: date) -> set[date]:
    """Find the rest days: those kept, and those since the last answer, today among them."""
    kept = store.kept(session)
    last = store.last_studied(session)
    if last is None or last >= today:
        return kept
    return kept | set(_since(session, last, until=today + timedelta(days=1)))


def _since(session: Session, last: date, *, until: date) -> list[date]:
    with_new = accounts.limits(session).new_per_day > 0
    waits = store.first_waiting(session, behind=last, with_new=with_new)
    number = (min(waits, until) - last).days - 1
    return [last + timedelta(days=ahead) for ahead in range(1, number + 1)]
