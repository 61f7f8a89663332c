"""The library: sources come in, notes are kept, edited, put aside and brought back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Bullet, Document, KeptNote, Note, Notice, Passage, Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A source read and turned into notes, not yet stored."""

    source: Source
    document: Document
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, counted in notes; `undo_id` takes it back."""

    source_id: str
    title: str
    new: int
    changed: int
    unchanged: int
    gone: int
    drafts: int
    notices: tuple[Notice, ...]
    undo_id: str | None


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """One line of the library."""

    id: str
    title: str
    show: str | None
    number: int | None
    added_at: datetime
    is_sample: bool
    chapters: int
    notes: int
    drafts: int
    new: int
    due: int


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter as its source's page shows it."""

    number: int
    title: str
    starts_at_seconds: float | None
    ends_at_seconds: float | None
    summary: Passage | None
    bullets: tuple[Bullet, ...]
    makes_cards: bool
    notes: tuple[KeptNote, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its chapters and their notes."""

    summary: SourceSummary
    media_url: str | None
    chapters: tuple[ChapterView, ...]


@dataclass(frozen=True, slots=True)
class NotePage:
    """A page of notes; `after` asks for the next one, None at the end."""

    notes: tuple[KeptNote, ...]
    total: int
    after: str | None


def read(source: Source, *, format_name: str | None = None, title: str | None = None) -> Document:
    """Read a source without keeping anything. Raises ReaderError."""
    raise NotImplementedError


def prepare(
    source: Source,
    *,
    format_name: str | None = None,
    title: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read a source and make its notes: slow, so outside any transaction. Raises ReaderError."""
    raise NotImplementedError


def keep(
    session: Session,
    reading: Reading,
    *,
    now: datetime,
    media_url: str | None = None,
    is_sample: bool = False,
) -> ImportReport:
    """Store a reading. The same document again changes only what changed, and keeps all progress."""
    raise NotImplementedError


def keep_samples(session: Session, readings: tuple[Reading, ...], *, now: datetime) -> None:
    """Store the sample documents, once: a library that ever had a source gets none."""
    raise NotImplementedError


def sample_sources() -> tuple[Source, ...]:
    """Fetch the two sample documents that come with the program."""
    raise NotImplementedError


def sources(session: Session, *, now: datetime) -> tuple[SourceSummary, ...]:
    """List the library, newest first."""
    raise NotImplementedError


def source(session: Session, source_id: str, *, now: datetime) -> SourceView:
    """Show one source with its chapters. Raises NotFoundError."""
    raise NotImplementedError


def find_source(session: Session, name: str) -> str:
    """Find a source's id by id, title or unique part of its title. Raises NotFoundError."""
    raise NotImplementedError


def remove_source(session: Session, source_id: str, *, now: datetime) -> str:
    """Put a source and its cards aside; returns the id that undoes it. Raises NotFoundError."""
    raise NotImplementedError


def remove_samples(session: Session, *, now: datetime) -> str | None:
    """Put both sample documents aside; returns the id that undoes it, None if there were none."""
    raise NotImplementedError


def notes(
    session: Session,
    *,
    text: str = "",
    source_id: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> NotePage:
    """List notes in library order, by words in question or answer, at most two queries."""
    raise NotImplementedError


def note(session: Session, note_id: str) -> KeptNote:
    """Show one note. Raises NotFoundError."""
    raise NotImplementedError


def edit_note(
    session: Session, note_id: str, *, question: str, answer: str, context: str, now: datetime
) -> str:
    """Change a note's words, never its progress; returns the id that undoes it.

    Raises NotFoundError, and BadInputError for an empty side or a cloze without a blank.
    """
    raise NotImplementedError


def accept_note(session: Session, note_id: str, *, now: datetime) -> str:
    """Move a draft to the ready notes, so that it is studied; returns the id that undoes it."""
    raise NotImplementedError


def suspend_card(session: Session, card_id: str, *, suspended: bool, now: datetime) -> str:
    """Take a card out of study, or back in; returns the id that undoes it."""
    raise NotImplementedError


def remove_note(session: Session, note_id: str, *, now: datetime) -> str:
    """Put a note and its cards aside; returns the id that undoes it."""
    raise NotImplementedError


def undo(session: Session, *, undo_id: str | None = None, now: datetime) -> str:
    """Take back one deed, the newest by default; returns what was undone, in words.

    Raises NotFoundError when there is nothing to undo.
    """
    raise NotImplementedError
