"""Rows into nouns and back; a row never leaves this floor."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from cards.model import (
    Card,
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

NEW = 0

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
    )


def card_of(row: CardRow, note: Note) -> Card:
    """Make a card."""
    return Card(
        id=row.id,
        note=note,
        ordinal=row.ordinal,
        memory=memory_of(row),
        suspended=row.suspended,
    )


def memory_of(row: CardRow) -> Memory | None:
    """Make what the scheduler knows of a card; None for one that was never answered."""
    if row.state == NEW:
        return None
    known = (row.stability, row.difficulty, row.due_day, row.last_day, row.last_at)
    stability, difficulty, due_day, last_day, last_at = known
    if None in known:  # the check would be five; a state above 0 is only written with all of them
        raise ValueError(f"card {row.id} has state {row.state} but no memory")
    return Memory(
        stage=Stage(row.state),
        stability=stability or 0.0,
        difficulty=difficulty or 0.0,
        step=row.step,
        due_day=due_day or date.min,
        due_at=row.due_at,
        last_day=last_day or date.min,
        last_at=last_at,  # type: ignore[arg-type]  # not None, see above
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


def review_of(row: ReviewRow) -> Review:
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
        interval_days=row.interval_after,
        difficulty=row.difficulty_after,
    )


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
