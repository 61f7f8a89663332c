"""Which cards wait to be asked: few rows of few columns, found by the partial indexes."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from cards.model import Card
from cards.study.queue import Queued
from studyapp.models import IS_IN_REVIEW, IS_IN_STEPS, IS_NEW, CardRow, ChapterRow, NoteRow
from studyapp.store.nouns import UNREAD, memory_of, owner


def in_steps(session: Session, *, until: datetime, source_id: str | None = None) -> list[Queued]:
    """Fetch the cards whose minutes are over by a moment."""
    query = _waiting(session, source_id).where(IS_IN_STEPS, CardRow.due_at <= until)
    return _queued(session.execute(query.order_by(CardRow.due_at, CardRow.id)))


def due(session: Session, *, by: date, most: int, source_id: str | None = None) -> list[Queued]:
    """Fetch cards due by a day, the longest overdue first."""
    if most <= 0:
        return []
    query = _waiting(session, source_id).where(IS_IN_REVIEW, CardRow.due_day <= by)
    return _queued(session.execute(query.order_by(CardRow.due_day, CardRow.id).limit(most)))


def new(session: Session, *, most: int, source_id: str | None = None) -> list[Queued]:
    """Fetch cards never asked, in the order of their sources."""
    if most <= 0:
        return []
    query = _waiting(session, source_id).where(IS_NEW)
    order = (CardRow.source_id, CardRow.position, CardRow.ordinal)
    return _queued(session.execute(query.order_by(*order).limit(most)))


def by_due_day(session: Session, *, until: date) -> dict[date, int]:
    """Count the cards in review that fall due on each day."""
    rows = session.execute(
        select(CardRow.due_day, func.count())
        .where(CardRow.user_id == owner(session), IS_IN_REVIEW, CardRow.due_day <= until)
        .group_by(CardRow.due_day)
    )
    return {day: number for day, number in rows if day is not None}


def next_step_at(session: Session) -> datetime | None:
    """Tell when the next learning card's minutes are over."""
    return session.scalar(
        select(func.min(CardRow.due_at)).where(CardRow.user_id == owner(session), IS_IN_STEPS)
    )


def next_due_day(session: Session, *, behind: date) -> date | None:
    """Tell the first day behind a given one on which a card falls due."""
    return session.scalar(
        select(func.min(CardRow.due_day)).where(
            CardRow.user_id == owner(session), IS_IN_REVIEW, CardRow.due_day > behind
        )
    )


def _waiting(session: Session, source_id: str | None) -> Select[CardRow, int]:
    of_card = and_(NoteRow.user_id == CardRow.user_id, NoteRow.id == CardRow.note_id)
    of_note = and_(ChapterRow.user_id == NoteRow.user_id, ChapterRow.id == NoteRow.chapter_id)
    query = (
        select(CardRow, ChapterRow.number)
        .join(NoteRow, of_card)
        .join(ChapterRow, of_note)
        .where(CardRow.user_id == owner(session))
    )
    return query if source_id is None else query.where(CardRow.source_id == source_id)


def _queued(rows: Iterable[Any]) -> list[Queued]:  # rows of a card and its chapter's number
    return [
        Queued(
            card=Card(id=card.id, note=UNREAD, ordinal=card.ordinal, memory=memory_of(card)),
            note_id=card.note_id,
            source_id=card.source_id,
            chapter_number=number,
        )
        for card, number in rows
    ]
