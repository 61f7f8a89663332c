"""Weights fitted to the learner: found, used, applied to the answers so far, and taken back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from sqlalchemy.orm import Session

from cards.study import fitting, foretelling, scheduler
from cards.study.fitting import Fit
from cards.study.foretelling import Answered, Scored
from studyapp.errors import BadInputError
from studyapp.services import account
from studyapp.services.study import memories
from studyapp.store import cards, parameters, waiting
from studyapp.store import reviews as log
from studyapp.store.ledger import Ledger
from studyapp.store.parameters import Timeline
from studyapp.store.reviews import Step

NEEDS_EXTRA = (
    "Fitting needs the extra “optimize”: install StudyApp with pip install '.[optimize]' "
    "in its folder."
)
_DAYS = (7, 30)


@dataclass(frozen=True, slots=True)
class Adapted:
    """How many answers there are to fit weights to, how many it takes, and what is in use.

    `problem` says why weights can't be fitted at all; it is empty where they can.
    """

    problem: str
    scored: int
    least: int
    fitted: Fit | None
    fitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Span:
    """How many cards come due within some days from today, backlog included, before and after."""

    days: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What applying the present weights and recall to all answers so far does to due days."""

    cards: int
    sooner: int
    later: int
    spans: tuple[Span, ...]


def adapted(session: Session) -> Adapted:
    """Tell how far the scheduler is fitted to the learner."""
    found = parameters.fitted(session, algorithm=scheduler.ALGORITHM)
    fit, fitted_at = found or (None, None)
    problem = "" if fitting.is_possible() else NEEDS_EXTRA
    return Adapted(problem, log.count_scored(session), fitting.LEAST_SCORED, fit, fitted_at)


def fit(session: Session) -> Fit:
    """Fit weights to the log, through the gate. Raises BadInputError without the extra."""
    if not fitting.is_possible():
        raise BadInputError(NEEDS_EXTRA)
    return fitting.fit(_scored(session))


def use_fit(session: Session, found: Fit, *, now: datetime) -> str | None:
    """Use fitted weights from the next answer on, if they passed; returns what undoes it."""
    if found.parameters is None:
        return None
    ledger = Ledger(session)
    parameters.adopt(session, ledger, found, algorithm=scheduler.ALGORITHM, now=now)
    return ledger.close("using the fitted weights", now=now)


def drop_fit(session: Session, *, now: datetime) -> str | None:
    """Go back to the default weights; returns what undoes it, None if they are in use."""
    ledger = Ledger(session)
    parameters.drop_fitted(session, ledger)
    return None if ledger.is_empty else ledger.close("going back to the defaults", now=now)


def preview_due_days(session: Session, *, now: datetime) -> Moved:
    """Tell what applying the present weights and recall would move; nothing is changed."""
    present = parameters.timeline(session)
    setting = memories.current_setting(session)
    applied = Timeline(present.by_id, setting, _moment(session, now))
    asked = cards.asked(session)
    pairs = [
        (old.due_day, new.due_day)
        for card_id, old, new in memories.differing(session, applied)
        if old and new and card_id in asked
    ]
    moves = [(old, new) for old, new in pairs if old != new]
    return Moved(
        cards=len(moves),
        sooner=sum(new < old for old, new in moves),
        later=sum(new > old for old, new in moves),
        spans=_spans(session, moves, today=account.study_day(session, now=now)),
    )


def move_due_days(session: Session, *, now: datetime) -> str | None:
    """Let all answers so far count under the present weights and recall; returns what undoes it.

    It is written down as a moment, which every replay honours. None if no card moves.
    """
    if not preview_due_days(session, now=now).cards:
        return None
    setting = parameters.stored(
        session, memories.current_setting(session), algorithm=scheduler.ALGORITHM, now=now
    )
    ledger = Ledger(session)
    parameters.apply(session, ledger, setting.id or "", at=_moment(session, now))
    session.flush()
    memories.remake(session)
    return ledger.close("moving the due days", now=now)


def _moment(session: Session, now: datetime) -> datetime:
    """Take the present, or what is behind the last such moment where the clock was set back."""
    last = parameters.applied_at(session)
    return now if last is None else max(now, last + timedelta(microseconds=1))


def _scored(session: Session) -> list[Scored]:
    by_card = groupby(log.steps(session), key=attrgetter("card_id"))
    return foretelling.scored(
        [
            Answered(step.rating, step.answered_at, step.study_day)
            for step in steps
            if isinstance(step, Step)
        ]
        for _, steps in by_card
    )


def _spans(session: Session, moves: list[tuple[date, date]], *, today: date) -> tuple[Span, ...]:
    spans = []
    for days in _DAYS:
        last = today + timedelta(days=days - 1)
        before = sum(waiting.by_due_day(session, until=last).values())
        shift = sum((new <= last) - (old <= last) for old, new in moves)
        spans.append(Span(days, before, before + shift))
    return tuple(spans)
