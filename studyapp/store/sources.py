"""Sources: found, listed, written down."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session

from cards.model import Document, Source, SourceLimits, Tier
from studyapp.models import (
    IS_IN_REVIEW,
    IS_IN_STEPS,
    IS_NEW,
    CardRow,
    ChapterRow,
    NoteRow,
    SourceRow,
)
from studyapp.models.library import IS_LIMITED
from studyapp.store.ledger import Ledger, Values
from studyapp.store.nouns import owner
from studyapp.store.waiting import rests


@dataclass(frozen=True, slots=True)
class Listed:
    """A source and how much is in it."""

    id: str
    title: str
    show: str | None
    number: int | None
    media_url: str | None
    added_at: datetime
    is_sample: bool
    chapters: int
    notes: int
    drafts: int
    new: int
    due: int


def listed(
    session: Session, *, today: date, soon: datetime, source_id: str | None = None
) -> tuple[Listed, ...]:
    """List the sources that are not removed, newest first, or one; in one query."""
    user_id = owner(session)
    source = SourceRow
    here = (source.user_id == user_id, source.removed_at.is_(None))
    in_card = and_(CardRow.user_id == user_id, CardRow.source_id == source.id)
    in_note = and_(
        NoteRow.user_id == user_id, NoteRow.source_id == source.id, NoteRow.removed_at.is_(None)
    )
    in_chapter = and_(
        ChapterRow.user_id == user_id,
        ChapterRow.source_id == source.id,
        ChapterRow.is_gone.is_(False),
    )
    in_review = (in_card, IS_IN_REVIEW, CardRow.due_day <= today, ~rests(today))
    in_steps = (in_card, IS_IN_STEPS, CardRow.due_at <= soon, ~rests(today))
    counted = (
        select(func.count()).where(in_chapter).scalar_subquery(),
        select(func.count()).where(in_note).scalar_subquery(),
        select(func.count()).where(in_note, NoteRow.tier == Tier.DRAFT.value).scalar_subquery(),
        select(func.count()).where(in_card, IS_NEW).scalar_subquery(),
        select(func.count()).where(*in_review).scalar_subquery()
        + select(func.count()).where(*in_steps).scalar_subquery(),
    )
    query = select(
        source.id,
        source.title,
        source.show,
        source.number,
        source.media_url,
        source.added_at,
        source.is_sample,
        *counted,
    ).where(*here)
    if source_id is not None:
        query = query.where(source.id == source_id)
    rows = session.execute(query.order_by(source.added_at.desc(), source.id.desc()))
    return tuple(Listed(*row) for row in rows)


def exists_any(session: Session) -> bool:
    """Tell whether there ever was a source, removed ones included."""
    return bool(session.scalar(select(exists().where(SourceRow.user_id == owner(session)))))


def is_there(session: Session, source_id: str) -> bool:
    """Tell whether there is such a source that is not removed."""
    return _row(session, source_id) is not None


def title_of(session: Session, source_id: str) -> str | None:
    """Fetch a source's title; None if there is no such source."""
    row = _row(session, source_id)
    return None if row is None else row.title


def limits(session: Session) -> dict[str, SourceLimits]:
    """Fetch the limits of the sources that have some of their own."""
    query = select(SourceRow.id, SourceRow.new_per_day, SourceRow.reviews_per_day)
    rows = session.execute(query.where(SourceRow.user_id == owner(session), IS_LIMITED))
    return {row.id: SourceLimits(row.new_per_day, row.reviews_per_day) for row in rows}


def limit(session: Session, ledger: Ledger, source_id: str, wanted: SourceLimits) -> str | None:
    """Give a source limits of its own; returns its title, None if there is no such source."""
    row = _row(session, source_id)
    if row is None:
        return None
    ledger.change(row, new_per_day=wanted.new_per_day, reviews_per_day=wanted.reviews_per_day)
    return row.title


def put_aside(session: Session, ledger: Ledger, source_id: str, *, now: datetime) -> str | None:
    """Remove a source from sight; returns its title, None if there is no such source."""
    row = _row(session, source_id)
    if row is None:
        return None
    ledger.change(row, removed_at=now)
    return row.title


def row_by_identity(session: Session, identity: str) -> SourceRow | None:
    """Fetch the source that a document was before, also when it is removed."""
    return session.scalar(
        select(SourceRow).where(SourceRow.user_id == owner(session), SourceRow.identity == identity)
    )


def sample_ids(session: Session) -> list[str]:
    """Find the samples that are not removed."""
    return list(
        session.scalars(
            select(SourceRow.id).where(
                SourceRow.user_id == owner(session),
                SourceRow.is_sample.is_(True),
                SourceRow.removed_at.is_(None),
            )
        )
    )


def by_title(session: Session, name: str) -> list[tuple[str, str]]:
    """Find sources, as id and title, whose title holds a name."""
    rows = session.execute(
        select(SourceRow.id, SourceRow.title).where(
            SourceRow.user_id == owner(session),
            SourceRow.removed_at.is_(None),
            SourceRow.title.icontains(name, autoescape=True),
        )
    )
    return [(row.id, row.title) for row in rows]


def columns_of(source: Source, document: Document) -> Values:
    """Spread a source and its document over columns."""
    return {
        "name": source.name,
        "sha256": sha256(source.content).hexdigest(),
        "content": document.text,
        "source_format": document.source_format,
        "title": document.title,
        "show": document.show,
        "number": document.number,
        "speaker": document.speaker,
        "people": [{"name": one.name, "role": one.role.value} for one in document.people],
        "published_on": document.published_on,
        "tags": list(document.tags),
    }


def _row(session: Session, source_id: str) -> SourceRow | None:
    row = session.get(SourceRow, (owner(session), source_id))
    return None if row is None or row.removed_at is not None else row
