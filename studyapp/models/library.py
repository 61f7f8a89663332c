"""The tables of the library: sources, their chapters and lines, and the notes made of them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from studyapp.models.base import Base, link, own_id, owner, reference

# Literal conditions of partial indexes; a query must hold them word for word to use one.
IS_COMPLAINED_OF = text("complaint IS NOT NULL")
IS_LIMITED = text("(new_per_day IS NOT NULL OR reviews_per_day IS NOT NULL)")


class SourceRow(Base):
    """A document that was brought; `identity` tells that it is the same one when it comes again.

    It may have limits of its own beside those of the account.
    """

    __tablename__ = "source"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    identity: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[str] = mapped_column(deferred=True)
    source_format: Mapped[str]
    title: Mapped[str]
    show: Mapped[str | None]
    number: Mapped[int | None]
    speaker: Mapped[str | None]
    people: Mapped[list[dict[str, Any]]]
    published_on: Mapped[date | None]
    tags: Mapped[list[str]]
    media_url: Mapped[str | None]
    is_sample: Mapped[bool]
    new_per_day: Mapped[int | None]
    reviews_per_day: Mapped[int | None]
    added_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("user_id", "identity"),
        Index("ix_source_limited", "user_id", sqlite_where=IS_LIMITED, postgresql_where=IS_LIMITED),
    )


class ChapterRow(Base):
    """A chapter of a source. One that a newer version lost stays, `is_gone`, for its notes.

    `lines` tells why each line gave no card; None where that was never asked.
    """

    __tablename__ = "chapter"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    source_id: Mapped[str] = link()
    number: Mapped[int]
    title: Mapped[str]
    title_start: Mapped[int]
    starts_at_seconds: Mapped[float | None]
    ends_at_seconds: Mapped[float | None]
    end_inferred: Mapped[bool]
    speaker: Mapped[str | None]
    no_cards: Mapped[str | None]
    is_gone: Mapped[bool]
    lines: Mapped[list[dict[str, Any]] | None]

    __table_args__ = (
        reference("source_id", "source"),
        Index(None, "user_id", "source_id", "number"),
    )


class PassageRow(Base):
    """A line under a chapter, with or without cards: its summary, or a bullet of some kind."""

    __tablename__ = "passage"

    user_id: Mapped[int] = owner()
    chapter_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    depth: Mapped[int]
    start: Mapped[int]
    text: Mapped[str]
    heading_start: Mapped[int | None]
    heading: Mapped[str | None]

    __table_args__ = (reference("chapter_id", "chapter"),)


class NoteRow(Base):
    """A note. `is_edited`: a person wrote its words. `is_gone`: its document no longer gives it.

    `features` is what its score was made of, `decision` what its user thought of it,
    `complaint` what they found wrong with it while studying.
    """

    __tablename__ = "note"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    source_id: Mapped[str] = link()
    chapter_id: Mapped[str] = link()
    position: Mapped[int]
    key: Mapped[str]
    kind: Mapped[str]
    context: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    evidence_text: Mapped[str]
    evidence_start: Mapped[int]
    pattern: Mapped[str]
    score: Mapped[int]
    tier: Mapped[str]
    reasons: Mapped[list[str]]
    tags: Mapped[list[str]]
    distractors: Mapped[list[str]]
    generator: Mapped[int | None]
    features: Mapped[dict[str, float] | None]
    decision: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    complaint: Mapped[str | None]
    is_edited: Mapped[bool]
    is_gone: Mapped[bool]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    __table_args__ = (
        reference("source_id", "source"),
        reference("chapter_id", "chapter"),
        UniqueConstraint("user_id", "source_id", "key"),
        Index(None, "user_id", "source_id", "position"),
        Index(None, "user_id", "chapter_id"),
        Index(None, "user_id", "source_id", "evidence_start"),
        Index(
            "ix_note_complaint",
            "user_id",
            sqlite_where=IS_COMPLAINED_OF,
            postgresql_where=IS_COMPLAINED_OF,
        ),
    )
