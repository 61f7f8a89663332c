"""What a person decided about notes: written with the deed itself, so that undo takes it back."""

import re
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from studyapp.models import NoteRow
from studyapp.store.ledger import Ledger
from studyapp.store.nouns import owner

ALIKE = 0.5


class Decision(StrEnum):
    """What became of a note; MENDED kept most of its words, REWRITTEN did not."""

    KEPT = "kept"
    DROPPED = "dropped"
    MENDED = "mended"
    REWRITTEN = "rewritten"


_FOR_IT = (Decision.KEPT, Decision.MENDED)


def write(
    session: Session, ledger: Ledger, note_id: str, decision: Decision, *, now: datetime
) -> None:
    """Write down a decision. A note that was rewritten is kept for its new words, not its old."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    if row.decision != Decision.REWRITTEN or decision is Decision.DROPPED:
        ledger.change(row, decision=decision.value, decided_at=now)


def on_words(before: Sequence[str], after: Sequence[str]) -> Decision:
    """Tell an edit that mends a card from one that makes another of it."""
    old, new = (set(re.findall(r"\w+", " ".join(texts).lower())) for texts in (before, after))
    shared = len(old & new) / max(1, len(old | new))
    return Decision.MENDED if shared >= ALIKE else Decision.REWRITTEN


def decided(session: Session) -> list[tuple[dict[str, float], bool]]:
    """Fetch what was seen of each decided note, and whether it was good; the oldest first."""
    rows = session.execute(
        select(NoteRow.features, NoteRow.decision)
        .where(*_teaches(session))
        .order_by(NoteRow.decided_at, NoteRow.id)
    )
    return [(features, decision in _FOR_IT) for features, decision in rows if features]


def count(session: Session) -> int:
    """Count them."""
    return session.scalar(select(func.count()).where(*_teaches(session))) or 0


def forget(session: Session, ledger: Ledger) -> None:
    """Take every decision back; the notes stay as they are."""
    for row in session.scalars(select(NoteRow).where(*_is_decided(session))):
        ledger.change(row, decision=None, decided_at=None)


def _is_decided(session: Session) -> tuple[ColumnElement[bool], ...]:
    return (NoteRow.user_id == owner(session), NoteRow.decision.is_not(None))


def _teaches(session: Session) -> tuple[ColumnElement[bool], ...]:
    """Choose decided notes of which something was seen: not those an Anki package brought."""
    return (*_is_decided(session), NoteRow.generator.is_not(None))
