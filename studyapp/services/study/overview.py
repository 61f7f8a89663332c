"""Today at a glance: what is left, what is done, and what the week brings."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from cards.study import days
from cards.study.workload import Workload, workloads
from studyapp.services import account
from studyapp.services.study import backlog, memories
from studyapp.services.study.asking import left
from studyapp.services.study.views import Today
from studyapp.store import accounts, reviews, waiting

_WEEK = 7


def today(session: Session, *, now: datetime) -> Today:
    """Sum up today for the front page."""
    day = account.study_day(session, now=now)
    found = left(session, now=now)
    return Today(
        counts=found.counts,
        done=found.done,
        next_due_at=now if found.card_id else _next_due_at(session, now=now),
        week=_week(session, day),
        seconds_left=found.seconds,
        backlog=backlog.to_spread(session, today=day),
        new_wait=_new_wait(session, day),
    )


def workload(session: Session) -> tuple[Workload, ...]:
    """Tell how many reviews a day each wished recall costs; empty while no card is known."""
    known = waiting.stabilities(session)
    weights = memories.current_setting(session).weights
    return workloads(known, parameters=weights) if known else ()


def _new_wait(session: Session, today: date) -> bool:
    """Tell whether there are new cards that a backlog holds back."""
    return backlog.holds_new_back(session, today=today) and waiting.has_new(session, today=today)


def _week(session: Session, today: date) -> tuple[tuple[date, int], ...]:
    week = [today + timedelta(days=ahead) for ahead in range(_WEEK)]
    due = waiting.by_due_day(session, until=week[-1])
    backlog = sum(number for day, number in due.items() if day < today)
    return tuple((day, due.get(day, 0) + (backlog if day == today else 0)) for day in week)


def _next_due_at(session: Session, *, now: datetime) -> datetime | None:
    """Tell when there is something to ask again, when today is done."""
    zone, rollover_hour = accounts.zone_and_rollover(session)
    today = days.study_day(now, zone, rollover_hour)
    tomorrow = today + timedelta(days=1)
    tired = reviews.done_on(session, today)[0].tired
    due_day = waiting.next_due_day(session, behind=today)
    if tired or waiting.holds_back(session, today=today):
        due_day = tomorrow
    moments = [waiting.next_step_at(session, today=today, tired=tired)]
    if due_day is not None:
        moments.append(days.day_starts_at(due_day, zone, rollover_hour))
    return min((moment for moment in moments if moment is not None), default=None)
