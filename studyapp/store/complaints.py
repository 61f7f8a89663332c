"""What a person finds bad about notes: its cards rest until the note is mended or kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from cards.model import Complaint
from studyapp.models import CardRow, NoteRow, SourceRow
from studyapp.models.library import IS_COMPLAINED_OF
from studyapp.store import cards
from studyapp.store.ledger import Ledger
from studyapp.store.nouns import SOURCE_OF_NOTE, owner


def write(session: Session, ledger: Ledger, note_id: str, complaint: Complaint) -> None:
    """Write one down and suspend the note's cards."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    ledger.change(row, complaint=complaint.value)
    for card in _cards(session, note_id):
        ledger.change(card, suspended=True)


def settle(session: Session, ledger: Ledger, note_id: str) -> bool:
    """Forget a complaint and bring back the cards its words still have; False without one."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    if row.complaint is None:
        return False
    ledger.change(row, complaint=None)
    wanted = cards.ordinals(row.kind, row.question)
    for card in _cards(session, note_id):
        ledger.change(card, suspended=card.ordinal not in wanted)
    return True


def waiting(session: Session) -> list[str]:
    """List the notes that were complained of and still rest, in library order."""
    query = (
        select(NoteRow.id)
        .join(
            SourceRow,
            SOURCE_OF_NOTE,
        )
        .where(NoteRow.user_id == owner(session), IS_COMPLAINED_OF)
        .where(NoteRow.removed_at.is_(None), SourceRow.removed_at.is_(None))
        .order_by(NoteRow.source_id, NoteRow.position)
    )
    return list(session.scalars(query))


def _cards(session: Session, note_id: str) -> list[CardRow]:
    return list(
        session.scalars(
            select(CardRow).where(CardRow.user_id == owner(session), CardRow.note_id == note_id)
        )
    )
