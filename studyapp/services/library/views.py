"""What the library hands out: readings, reports and the pages of sources and notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cards.model import Bullet, Document, KeptNote, Line, NoCards, Note, Notice, Passage, Source
from studyapp import llm


@dataclass(frozen=True, slots=True)
class Aids:
    """What stands by the rules: weights shifted by what was learnt, and a language model."""

    learnt: Mapping[str, float] = field(default_factory=dict)
    model: "llm.Model | None" = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A source read and turned into notes, not yet stored; a package's lines tell nothing."""

    source: Source
    document: Document
    notes: tuple[Note, ...]
    lines: tuple[Line, ...] = ()
    model_fault: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, counted in notes; `undo_id` takes it back.

    `model_fault`, also among the notices, says what went wrong with a language model.
    """

    source_id: str
    title: str
    new: int
    changed: int
    unchanged: int
    gone: int
    drafts: int
    notices: tuple[Notice, ...]
    undo_id: str | None
    model_fault: str = ""


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
    """A chapter as its source's page shows it; `lines` say why, where it is known."""

    number: int
    title: str
    starts_at_seconds: float | None
    ends_at_seconds: float | None
    summary: Passage | None
    bullets: tuple[Bullet, ...]
    makes_cards: bool
    notes: tuple[KeptNote, ...]
    no_cards: NoCards | None = None
    lines: tuple[Line, ...] = ()


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
