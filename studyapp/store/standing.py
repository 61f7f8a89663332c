"""What the figures are worked out from: answers that stand, and how every card stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from cards.model import Card, Rating, Tier
from cards.progress.activity import Studied
from cards.progress.retention import Graded
from studyapp.models import CardRow, ChapterRow, NoteRow, ReviewRow, SourceRow
from studyapp.store import reviews
from studyapp.store.nouns import (
    CARD_COLUMNS,
    CHAPTER_OF_NOTE,
    SOURCE_OF_NOTE,
    UNREAD,
    memory_of,
    owner,
)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that stands: its day, how long it took, and how it was graded."""

    study_day: date
    duration_ms: int | None
    graded: Graded


@dataclass(frozen=True, slots=True)
class Shelf:
    """A chapter with its cards, their words left out."""

    source_id: str
    source_title: str
    number: int
    title: str
    cards: tuple[Card, ...]


def answers_a_day(session: Session) -> list[Studied]:
    """Sum up every study day that has answers; of several offsets of a day the westernmost."""
    rows = session.execute(
        select(
            ReviewRow.study_day,
            func.count(),
            func.min(ReviewRow.answered_at),
            func.min(ReviewRow.utc_offset_minutes),
        )
        .where(*reviews.stands(session))
        .group_by(ReviewRow.study_day)
    )
    return [Studied(*row) for row in rows]


def answers_since(session: Session, day: date) -> Iterator[Given]:
    """Read the answers of a study day and all after it."""
    rows = session.execute(
        select(
            ReviewRow.study_day,
            ReviewRow.duration_ms,
            ReviewRow.rating,
            ReviewRow.elapsed_days,
            ReviewRow.interval_before,
        ).where(
            *reviews.stands(session),
            ReviewRow.affects_schedule.is_(True),
            ReviewRow.study_day >= day,
        )
    )
    for study_day, duration_ms, rating, elapsed_days, interval in rows:
        graded = Graded(Rating(rating or 0), elapsed_days, interval or 0)
        yield Given(study_day, duration_ms, graded)


def shelves(session: Session) -> list[Shelf]:
    """Fetch the cards of every chapter, drafts and removed ones left out; in one query."""
    of_note = and_(CardRow.user_id == NoteRow.user_id, CardRow.note_id == NoteRow.id)
    rows = session.execute(
        select(
            *CARD_COLUMNS,
            SourceRow.title.label("source_title"),
            ChapterRow.number,
            ChapterRow.title,
        )
        .join(NoteRow, of_note)
        .join(ChapterRow, CHAPTER_OF_NOTE)
        .join(SourceRow, SOURCE_OF_NOTE)
        .where(
            CardRow.user_id == owner(session),
            NoteRow.removed_at.is_(None),
            NoteRow.tier == Tier.READY.value,
            SourceRow.removed_at.is_(None),
        )
        .order_by(SourceRow.id.desc(), ChapterRow.number, CardRow.position, CardRow.ordinal)
    )
    found: dict[tuple[str, str, int, str], list[Card]] = {}
    for row in rows:
        card = Card(row.id, UNREAD, row.ordinal, memory_of(row), row.suspended)
        place = (row.source_id, row.source_title, row.number, row.title)
        found.setdefault(place, []).append(card)
    return [Shelf(*place, cards=tuple(cards)) for place, cards in found.items()]
