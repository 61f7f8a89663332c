"""Nouns with sensible defaults, so that a test names only what it is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from zlib import crc32

from cards.model import (
    Bullet,
    Card,
    Chapter,
    Deck,
    Document,
    KeptNote,
    Memory,
    Note,
    NoteKind,
    Passage,
    Place,
    Rating,
    Review,
    Source,
    Stage,
    Tier,
)

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
TODAY = date(2026, 3, 10)


def make_source(
    text: str = "Notes\n0:00\nA title\nA sentence.\n", name: str = "notes.txt"
) -> Source:
    """Make a source of UTF-8 text."""
    return Source(name=name, content=text.encode())


def make_passage(text: str = "Bees dance to tell the way.", start: int = 0) -> Passage:
    """Make a passage."""
    return Passage(text=text, start=start)


def make_chapter(
    title: str = "How bees find flowers",
    summary: str | None = "Bees dance to tell the way.",
    bullets: Sequence[str | Bullet] = (),
    **changes: Any,
) -> Chapter:
    """Make a chapter from plain strings, laid out one below the other from offset 0."""
    points = [
        point if isinstance(point, Bullet) else Bullet(make_passage(point)) for point in bullets
    ]
    chapter = Chapter(
        title=make_passage(title),
        starts_at_seconds=0.0,
        ends_at_seconds=60.0,
        summary=None if summary is None else make_passage(summary),
        bullets=tuple(points),
    )
    return _lay_out(replace(chapter, **changes), 0)[0]


def make_document(
    *chapters: Chapter,
    title: str = "Ada Field: The life of bees",
    show: str | None = "The Garden Hour",
    number: int | None = 7,
    **changes: Any,
) -> Document:
    """Make a document whose text holds its chapters in order, so that every passage quotes it."""
    text, placed = f"{title}\n", []
    for chapter in chapters or (make_chapter(),):
        moved, added = _lay_out(chapter, len(text))
        placed.append(moved)
        text += added
    document = Document(
        title=title,
        show=show,
        number=number,
        source_format="chapter-notes",
        text=text,
        chapters=tuple(placed),
    )
    return replace(document, **changes)


def make_note(
    question: str = "How do bees tell the way?", answer: str = "They dance.", **changes: Any
) -> Note:
    """Make a ready note whose key, and the line it rests on, follow from its words."""
    note = Note(
        key=f"{question}|{answer}".encode().hex()[:20].ljust(20, "0"),
        kind=NoteKind.BASIC,
        context="Bees · Field",
        question=question,
        answer=answer,
        evidence=make_passage(start=crc32(f"{question}|{answer}".encode()) % 1_000_000),
        chapter=1,
        pattern="why",
        score=80,
        tier=Tier.READY,
    )
    return replace(note, **changes)


def make_memory(**changes: Any) -> Memory:
    """Make the memory of a card in review, seen once five days ago and due today."""
    memory = Memory(
        stage=Stage.REVIEW,
        stability=5.0,
        difficulty=5.0,
        step=0,
        due_day=TODAY,
        due_at=None,
        last_day=TODAY - timedelta(days=5),
        last_at=NOW - timedelta(days=5),
        interval_days=5,
        reps=1,
        lapses=0,
    )
    return replace(memory, **changes)


def make_card(note: Note | None = None, **changes: Any) -> Card:
    """Make a new card; each has its own id."""
    return replace(Card(id=make_id(), note=note or make_note()), **changes)


def make_place(**changes: Any) -> Place:
    """Make a place in the first chapter of a source."""
    place = Place(
        source_id="01900000-0000-7000-8000-00000000aaaa",
        source_title="Ada Field: The life of bees",
        chapter_title="How bees find flowers",
        chapter_number=1,
        starts_at_seconds=0.0,
    )
    return replace(place, **changes)


def make_kept_note(note: Note | None = None, **changes: Any) -> KeptNote:
    """Make a note in the library with one new card, unless cards are given."""
    kept = note or make_note()
    values = KeptNote(
        id=make_id(),
        note=kept,
        place=make_place(),
        created_at=NOW,
        changed_at=NOW,
        cards=(make_card(kept),),
    )
    return replace(values, **changes)


def make_deck(*notes: KeptNote, title: str = "The life of bees", **changes: Any) -> Deck:
    """Make a deck of one note, unless notes are given."""
    return replace(Deck(title=title, notes=notes or (make_kept_note(),)), **changes)


def make_review(**changes: Any) -> Review:
    """Make a Good answer given now; each has its own id."""
    review = Review(
        id=make_id(),
        card_id="01900000-0000-7000-8000-00000000cccc",
        rating=Rating.GOOD,
        answered_at=NOW,
        study_day=TODAY,
    )
    return replace(review, **changes)


def make_id() -> str:
    """Make an id in the form of a UUID of version 7; the next is larger."""
    return f"01900000-0000-7000-8000-{next(_NUMBERS):012x}"


_NUMBERS = count(1)


def _lay_out(chapter: Chapter, start: int) -> tuple[Chapter, str]:
    """Move a chapter's passages to follow one another from `start`; returns it and its text."""
    lines: list[str] = []

    def place(passage: Passage) -> Passage:
        here = start + sum(len(line) + 1 for line in lines)
        lines.append(passage.text)
        return Passage(passage.text, here)

    moved = replace(
        chapter,
        title=place(chapter.title),
        summary=None if chapter.summary is None else place(chapter.summary),
        bullets=tuple(replace(b, passage=place(b.passage)) for b in chapter.bullets),
    )
    return moved, "".join(f"{line}\n" for line in lines)
