"""Why a wrong option is wrong: what the library says it is the answer to, and in which line."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from cards.cloze import blanked
from cards.model import KeptNote, NoteKind
from studyapp.store import notes


@dataclass(frozen=True, slots=True)
class Ground:
    """What a wrong option is right for: a card's question, if any, and the line it is from."""

    question: str
    line: str
    source_id: str
    note_id: str | None


def grounds(session: Session, options: Sequence[str], kept: KeptNote) -> dict[str, Ground]:
    """Find where options come from: cards they answer, this source's first; else a line."""
    found: dict[str, Ground] = {}
    if not options:
        return found
    answered = notes.with_answers(session, options, first_of=kept.place.source_id)
    for option in options:
        other = answered.get(option.casefold())
        if other is not None and other.id != kept.id:
            found[option] = Ground(
                _asked(other), other.note.evidence.text, other.place.source_id, other.id
            )
        elif line := notes.line_with(session, option, source_id=kept.place.source_id):
            found[option] = Ground("", line, kept.place.source_id, None)
    return found


def _asked(kept: KeptNote) -> str:
    note = kept.note
    is_cloze = note.kind is NoteKind.CLOZE
    return blanked(note.question, note.answer) if is_cloze else note.question
