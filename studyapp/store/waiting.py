"""Which cards wait to be asked: few rows of few columns, found by the partial indexes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Integer,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from cards.model import Card, Memory, Stage
from cards.study.fuzz import MOST_DAYS
from cards.study.queue import Queued
from studyapp.models import (
    IS_BURIED,
    IS_IN_REVIEW,
    IS_IN_STEPS,
    IS_NEW,
    CardRow,
    ChapterRow,
    NoteRow,
)
from studyapp.store.ledger import table_of
from studyapp.store.nouns import (
    CARD_COLUMNS,
    CHAPTER_OF_NOTE,
    NEW,
    NOTE_OF_CARD,
    UNREAD,
    memory_of,
    owner,
)

_SIBLING = aliased(CardRow)
_ITS_NOTE = aliased(NoteRow)
_FULL = 500  # a day with so many cards counts as full; counting on would cost time


def _due_on(place: int) -> ScalarSelect[int]:
    """Count the cards of a day, by its bound parameter; the index alone answers it."""
    card = table_of(CardRow)
    is_it = (card.c.user_id == bindparam("its_user"), card.c.due_day == bindparam(f"day_{place}"))
    some = select(card.c.id).where(*is_it, IS_IN_REVIEW).limit(_FULL)
    return select(func.count()).select_from(some.subquery()).scalar_subquery()


_LOAD = select(*(_due_on(place) for place in range(MOST_DAYS)))


def in_steps(
    session: Session, *, today: date, until: datetime, source_id: str | None = None
) -> list[Queued]:
    """Fetch the cards whose minutes are over by a moment."""
    statement = _in_steps(of_source=source_id is not None)
    return _fetch(session, statement, today=today, until=until, its_source=source_id, without=())


def due(
    session: Session,
    *,
    today: date,
    most: int,
    source_id: str | None = None,
    without: Iterable[str] = (),
) -> list[Queued]:
    """Fetch cards due by today, the longest overdue first; one a line, none of today's lines."""
    if most <= 0:
        return []
    values = {"most": most, "its_source": source_id, "without": list(without)}
    return _fetch(session, _due(of_source=source_id is not None), today=today, **values)


def new(
    session: Session,
    *,
    today: date,
    most: int,
    source_id: str | None = None,
    without: Iterable[str] = (),
) -> list[Queued]:
    """Fetch cards never asked, in the order of their sources; one a line, none of today's lines."""
    if most <= 0:
        return []
    values = {"most": most, "its_source": source_id, "without": list(without)}
    return _fetch(session, _new(of_source=source_id is not None), today=today, **values)


def holds_back(session: Session, *, today: date) -> bool:
    """Tell whether cards wait though today is done: over the limit, or siblings of today's."""
    is_here = CardRow.user_id == owner(session)
    is_due = exists().where(is_here, IS_IN_REVIEW, CardRow.due_day <= today, ~rests(today))
    is_new = exists().where(is_here, IS_NEW, ~rests(today))
    return bool(session.scalar(select(or_(is_new, is_due))))


def is_overdue(session: Session, *, today: date, more_than: int) -> bool:
    """Tell whether more than so many cards were due before today, resting ones included."""
    is_here = (CardRow.user_id == owner(session), IS_IN_REVIEW, CardRow.due_day < today)
    query = select(CardRow.due_day).where(*is_here).order_by(CardRow.due_day)
    return session.scalar(query.offset(more_than).limit(1)) is not None


def count_due(session: Session, *, today: date) -> int:
    """Count the cards in review due by today that don't rest."""
    is_here = (CardRow.user_id == owner(session), IS_IN_REVIEW, CardRow.due_day <= today)
    return session.scalar(select(func.count()).where(*is_here, ~rests(today))) or 0


def memories_due(session: Session, *, today: date) -> list[tuple[str, Memory]]:
    """Fetch them, by id, with what is remembered of them."""
    is_here = (CardRow.user_id == owner(session), IS_IN_REVIEW, CardRow.due_day <= today)
    rows = session.execute(select(*CARD_COLUMNS).where(*is_here, ~rests(today)))
    return [(row.id, memory) for row in rows if (memory := memory_of(row)) is not None]


def has_new(session: Session, *, today: date) -> bool:
    """Tell whether a card that was never asked waits."""
    is_new = exists().where(CardRow.user_id == owner(session), IS_NEW, ~rests(today))
    return bool(session.scalar(select(is_new)))


def by_due_day(session: Session, *, until: date) -> dict[date, int]:
    """Count the cards in review, and those on learning steps, that fall due on each day."""
    counted: Counter[date] = Counter()
    for stage in (IS_IN_REVIEW, IS_IN_STEPS):  # apart, so that each is found by its index
        rows = session.execute(
            select(CardRow.due_day, CardRow.buried_until, func.count())
            .where(CardRow.user_id == owner(session), stage, CardRow.due_day <= until)
            .group_by(CardRow.due_day, CardRow.buried_until)
        )
        for due_day, buried_until, number in rows:
            counted[max(due_day or until, buried_until or date.min)] += number
    return dict(counted)


def load(session: Session, days: Sequence[date]) -> dict[date, int]:
    """Count the cards in review due on each of a few days, as far as makes a difference."""
    wanted = [*days, *[days[-1]] * (MOST_DAYS - len(days))]
    named = {f"day_{place}": day for place, day in enumerate(wanted)}
    row = session.connection().execute(_LOAD, {"its_user": owner(session), **named}).one()
    return dict(zip(wanted, row, strict=True))


def stabilities(session: Session) -> list[float]:
    """Fetch how firmly each card in review is known, in days."""
    query = select(CardRow.stability).where(CardRow.user_id == owner(session), IS_IN_REVIEW)
    return [found for found in session.scalars(query) if found is not None]


def next_step_at(session: Session, *, today: date, tired: Iterable[str]) -> datetime | None:
    """Tell when the minutes of the next learning card that isn't tired are over."""
    is_awake = (~rests(today), CardRow.id.not_in(list(tired)))
    is_here = (CardRow.user_id == owner(session), IS_IN_STEPS, *is_awake)
    return session.scalar(select(func.min(CardRow.due_at)).where(*is_here))


def next_due_day(session: Session, *, behind: date) -> date | None:
    """Tell the first day behind a given one on which a card falls due or has rested enough."""
    is_here = CardRow.user_id == owner(session)
    falls_due = select(func.min(CardRow.due_day)).where(
        is_here, IS_IN_REVIEW, CardRow.due_day > behind, ~rests(CardRow.due_day)
    )
    has_rested = select(func.min(CardRow.buried_until)).where(
        is_here, IS_BURIED, CardRow.buried_until > behind
    )
    found = (session.scalar(falls_due), session.scalar(has_rested))
    return min((day for day in found if day is not None), default=None)


def rests(
    day: date | InstrumentedAttribute[date | None] | BindParameter[date],
) -> ColumnElement[bool]:
    """Make the condition of a card that is buried on a day."""
    return and_(CardRow.buried_until.is_not(None), CardRow.buried_until > day)


Columns = Select[*tuple[Any, ...]]  # a card's columns and two numbers
_USER: BindParameter[int] = bindparam("its_user")
_TODAY = bindparam("today", type_=Date)


# Sent whenever a card is picked, so built once.
@cache
def _in_steps(*, of_source: bool) -> Columns:
    query = _waiting(of_source=of_source).where(IS_IN_STEPS, CardRow.due_at <= bindparam("until"))
    return query.order_by(CardRow.due_at, CardRow.id)


@cache
def _due(*, of_source: bool) -> Columns:
    waits_longer = or_(
        _SIBLING.due_day < CardRow.due_day,
        and_(_SIBLING.due_day == CardRow.due_day, _SIBLING.id < CardRow.id),
    )
    rival = and_(_SIBLING.state == Stage.REVIEW, _SIBLING.due_day <= _TODAY, waits_longer)
    query = _waiting(of_source=of_source).where(
        IS_IN_REVIEW, CardRow.due_day <= _TODAY, ~_has_sibling(rival)
    )
    return query.order_by(CardRow.due_day, CardRow.id).limit(bindparam("most", type_=Integer))


@cache
def _new(*, of_source: bool) -> Columns:
    comes_before = or_(
        _SIBLING.position < CardRow.position,
        and_(_SIBLING.position == CardRow.position, _SIBLING.ordinal < CardRow.ordinal),
    )
    rival = or_(
        and_(_SIBLING.state == NEW, comes_before),
        and_(_SIBLING.state == Stage.REVIEW, _SIBLING.due_day <= _TODAY),
    )
    query = _waiting(of_source=of_source).where(IS_NEW, ~_has_sibling(rival))
    order = (CardRow.source_id, CardRow.position, CardRow.ordinal)
    return query.order_by(*order).limit(bindparam("most", type_=Integer))


def _waiting(*, of_source: bool) -> Columns:
    query = (
        select(*CARD_COLUMNS, ChapterRow.number, NoteRow.evidence_start)
        .join(NoteRow, NOTE_OF_CARD)
        .join(ChapterRow, CHAPTER_OF_NOTE)
        .where(CardRow.user_id == _USER, ~rests(_TODAY))
    )
    if of_source:
        return query.where(CardRow.source_id == bindparam("its_source"))
    return query.where(CardRow.source_id.not_in(bindparam("without", expanding=True)))


def _has_sibling(rival: ColumnElement[bool]) -> ColumnElement[bool]:
    """Tell whether another card on its line was asked today, is on a step, or goes before."""
    on_its_line = (  # not joined, or SQLite would go through all cards
        select(_ITS_NOTE.id)
        .where(
            _ITS_NOTE.user_id == NoteRow.user_id,
            _ITS_NOTE.source_id == NoteRow.source_id,
            _ITS_NOTE.evidence_start == NoteRow.evidence_start,
        )
        .correlate(NoteRow)
    )
    return exists().where(
        _SIBLING.user_id == CardRow.user_id,
        _SIBLING.note_id.in_(on_its_line),
        _SIBLING.id != CardRow.id,
        or_(
            _SIBLING.last_day == _TODAY,
            and_(
                _SIBLING.active.is_(True),
                or_(_SIBLING.buried_until.is_(None), _SIBLING.buried_until <= _TODAY),
                or_(_SIBLING.state.in_((Stage.LEARNING, Stage.RELEARNING)), rival),
            ),
        ),
    )


def _fetch(session: Session, statement: Columns, **values: object) -> list[Queued]:
    rows = session.connection().execute(statement, {"its_user": owner(session), **values})
    return [
        Queued(
            card=Card(
                id=row.id,
                note=UNREAD,
                ordinal=row.ordinal,
                memory=memory_of(row),
                buried_until=row.buried_until,
            ),
            note_id=row.note_id,
            source_id=row.source_id,
            chapter_number=row.number,
            line=row.evidence_start,
        )
        for row in rows
    ]
