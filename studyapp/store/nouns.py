"""Rows into nouns and back; a row never leaves this floor."""

from typing import Any, TypeVar

from sqlalchemy import Row, and_
from sqlalchemy.orm import Session

from cards.model import (
    Card,
    Complaint,
    KeptNote,
    Memory,
    Note,
    NoteKind,
    Passage,
    Place,
    Rating,
    Review,
    Stage,
    Tier,
)
from studyapp.models import CardRow, ChapterRow, NoteRow, ReviewRow, SourceRow

Value = TypeVar("Value")

NEW = 0
CARD_COLUMNS = (
    CardRow.id,
    CardRow.note_id,
    CardRow.source_id,
    CardRow.ordinal,
    CardRow.suspended,
    CardRow.buried_until,
    CardRow.flagged,
    CardRow.state,
    CardRow.due_day,
    CardRow.due_at,
    CardRow.stability,
    CardRow.difficulty,
    CardRow.last_day,
    CardRow.last_at,
    CardRow.interval_days,
    CardRow.step,
    CardRow.reps,
    CardRow.lapses,
)

NOTE_OF_CARD = and_(NoteRow.user_id == CardRow.user_id, NoteRow.id == CardRow.note_id)
CHAPTER_OF_NOTE = and_(ChapterRow.user_id == NoteRow.user_id, ChapterRow.id == NoteRow.chapter_id)
SOURCE_OF_NOTE = and_(SourceRow.user_id == NoteRow.user_id, SourceRow.id == NoteRow.source_id)

# An order needs no words: they are fetched for the cards that are shown.
UNREAD = Note(
    key="",
    kind=NoteKind.BASIC,
    context="",
    question="",
    answer="",
    evidence=Passage("", 0),
    chapter=1,
    pattern="",
    score=0,
    tier=Tier.READY,
)


def owner(session: Session) -> int:
    """Tell whose session it is; every query asks for this user's rows alone."""
    user_id: int = session.info["user_id"]
    return user_id


def note_of(row: NoteRow, chapter: ChapterRow) -> Note:
    """Make a note."""
    return Note(
        key=row.key,
        kind=NoteKind(row.kind),
        context=row.context,
        question=row.question,
        answer=row.answer,
        evidence=Passage(row.evidence_text, row.evidence_start),
        chapter=chapter.number,
        pattern=row.pattern,
        score=row.score,
        tier=Tier(row.tier),
        reasons=tuple(row.reasons),
        tags=tuple(row.tags),
        distractors=tuple(row.distractors),
        generator=row.generator,
        features=tuple((row.features or {}).items()),
    )


def place_of(source: SourceRow, chapter: ChapterRow) -> Place:
    """Tell where a note stands."""
    return Place(
        source_id=source.id,
        source_title=source.title,
        chapter_title=chapter.title,
        chapter_number=chapter.number,
        starts_at_seconds=chapter.starts_at_seconds,
        media_url=source.media_url,
    )


def kept_of(row: NoteRow, chapter: ChapterRow, source: SourceRow, cards: list[CardRow]) -> KeptNote:
    """Put a note together with its place and its cards."""
    note = note_of(row, chapter)
    return KeptNote(
        id=row.id,
        note=note,
        place=place_of(source, chapter),
        created_at=row.created_at,
        changed_at=row.changed_at,
        cards=tuple(card_of(card, note) for card in cards),
        complaint=Complaint(row.complaint) if row.complaint else None,
    )


def card_of(row: CardRow, note: Note) -> Card:
    """Make a card."""
    return Card(
        id=row.id,
        note=note,
        ordinal=row.ordinal,
        memory=memory_of(row),
        suspended=row.suspended,
        buried_until=row.buried_until,
        flagged=row.flagged,
    )


def memory_of(row: CardRow | Row[*tuple[Any, ...]]) -> Memory | None:  # columns of several types
    """Make what the scheduler knows of a card; None for one that was never answered.

    A row of the CARD_COLUMNS alone will do, and is much quicker to fetch.
    """
    if row.state == NEW:
        return None
    return Memory(
        stage=Stage(row.state),
        stability=_there(row.stability),
        difficulty=_there(row.difficulty),
        step=row.step,
        due_day=_there(row.due_day),
        due_at=row.due_at,
        last_day=_there(row.last_day),
        last_at=_there(row.last_at),
        interval_days=row.interval_days,
        reps=row.reps,
        lapses=row.lapses,
    )


def memory_columns(memory: Memory | None) -> dict[str, Any]:  # values of several column types
    """Spread a memory over a card's columns."""
    if memory is None:
        return dict(_NOTHING_KNOWN)
    return {
        "state": int(memory.stage),
        "due_day": memory.due_day,
        "due_at": memory.due_at,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "last_day": memory.last_day,
        "last_at": memory.last_at,
        "interval_days": memory.interval_days,
        "step": memory.step,
        "reps": memory.reps,
        "lapses": memory.lapses,
    }


def review_of(row: ReviewRow | Row[*tuple[Any, ...]]) -> Review:  # as above
    """Make a line of the log."""
    return Review(
        id=row.id,
        card_id=row.card_id,
        rating=None if row.rating is None else Rating(row.rating),
        answered_at=row.answered_at,
        study_day=row.study_day,
        mode=row.mode,
        duration_ms=row.duration_ms,
        affects_schedule=row.affects_schedule,
        voids=row.voids,
        response=row.response,
        verdict=row.verdict,
        confidence=row.confidence,
        hinted=row.hinted,
        interval_days=row.interval_after,
        difficulty=row.difficulty_after,
    )


def _there(value: Value | None) -> Value:
    """Insist on a value that every answered card has."""
    if value is None:
        raise ValueError("a card has a state above new but no memory")
    return value


_NOTHING_KNOWN = {
    "state": NEW,
    "due_day": None,
    "due_at": None,
    "stability": None,
    "difficulty": None,
    "last_day": None,
    "last_at": None,
    "interval_days": 0,
    "step": 0,
    "reps": 0,
    "lapses": 0,
}
