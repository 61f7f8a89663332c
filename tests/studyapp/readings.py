"""Readings made without a language model, to keep in a library."""

from dataclasses import replace

from cards.model import Note, NoteKind, Rating, Tier
from studyapp.db import Database
from studyapp.services import library
from studyapp.services.library import ImportReport, Reading
from studyapp.services.study import Answer
from tests.builders import NOW, make_chapter, make_document, make_note, make_source

QUESTIONS = ("How do bees tell the way?", "Why do bees dance?", "What do bees eat?")


def make_reading(*notes: Note, title: str = "The life of bees", chapters: int = 2) -> Reading:
    """Make a reading of a document with some chapters; three notes unless some are given."""
    document = make_document(
        *(
            make_chapter(f"Chapter {number}", bullets=[f"Point {number}.", "Another."])
            for number in range(1, chapters + 1)
        ),
        title=title,
    )
    return Reading(make_source(document.text), document, notes or make_notes())


def make_notes(number: int = 3, chapters: int = 2) -> tuple[Note, ...]:
    """Make ready notes, their chapters in turn."""
    return tuple(
        make_note(
            QUESTIONS[place] if place < len(QUESTIONS) else f"What is point {place}?",
            f"Answer {place}.",
            key=f"{place:020x}",
            chapter=place % chapters + 1,
        )
        for place in range(number)
    )


def make_cloze(text: str = "{{c1::Bees}} eat {{c2::nectar}}.") -> Note:
    """Make a note of two cards."""
    return make_note(text, "Bees", key="c" * 20, kind=NoteKind.CLOZE)


def make_draft() -> Note:
    """Make a note that waits for a person's eye."""
    return make_note("Do bees sleep?", "Yes.", key="d" * 20, tier=Tier.DRAFT)


def kept(db: Database, reading: Reading | None = None) -> ImportReport:
    """Keep a reading in a library."""
    with db.transaction() as session:
        return library.keep(session, reading or make_reading(), now=NOW)


def changed(reading: Reading, place: int, **changes: object) -> Reading:
    """Change one note of a reading."""
    notes = list(reading.notes)
    notes[place] = replace(notes[place], **changes)
    return replace(reading, notes=tuple(notes))


def make_answer(answer_id: str, card_id: str, **changes: object) -> Answer:
    """Make a Good answer given now."""
    return replace(Answer(id=answer_id, card_id=card_id, rating=Rating.GOOD), **changes)
