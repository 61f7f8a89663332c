"""A backlog after a break: new cards wait, and what is due is spread over days if wished."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from cards.study import backlog as piled
from studyapp.errors import ConflictError
from studyapp.services import account
from studyapp.services.study import memories
from studyapp.services.study.views import Backlog
from studyapp.store import accounts, cards, reviews, waiting
from studyapp.store.ledger import Ledger


def holds_new_back(session: Session, *, today: date) -> bool:
    """Tell whether new cards wait because too much is overdue; not if they were asked for today."""
    least = piled.bearable(0)
    if not waiting.is_overdue(session, today=today, more_than=least):
        return False
    if accounts.asks_new_anyway(session, today=today):
        return False
    usual = piled.bearable(reviews.usual_day(session, before=today))
    return usual == least or waiting.is_overdue(session, today=today, more_than=usual)


def ask_new_anyway(session: Session, *, now: datetime) -> None:
    """Ask new cards today, whatever is overdue."""
    accounts.ask_new_anyway(session, today=account.study_day(session, now=now))


def to_spread(session: Session, *, today: date) -> Backlog | None:
    """Offer to spread what is due, if it is more than two usual days hold."""
    waits = waiting.count_due(session, today=today)
    usual = reviews.usual_day(session, before=today)
    if waits <= piled.bearable(usual):
        return None
    days = piled.days_for(waits, usual=usual)
    return Backlog(waits, days, -(-waits // days))


def spread_backlog(session: Session, *, now: datetime) -> str:
    """Let all but today's share rest until their days; returns the id that undoes it.

    Raises ConflictError when there is nothing to spread any more.
    """
    today = account.study_day(session, now=now)
    offered = to_spread(session, today=today)
    if offered is None:
        raise ConflictError("There is no backlog to spread any more.")
    places = piled.spread(
        waiting.memories_due(session, today=today),
        today=today,
        days=offered.days,
        parameters=memories.current_setting(session).weights,
    )
    ledger = Ledger(session)
    until = {card: today + timedelta(days=place) for card, place in places.items() if place}
    cards.bury_all(session, ledger, until)
    return ledger.close(f"spreading {offered.cards} cards over {offered.days} days", now=now)
