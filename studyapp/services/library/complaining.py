"""Saying why a card is bad: it rests until it is mended or kept, and the ranker learns from it."""

from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Complaint
from studyapp.errors import NotFoundError
from studyapp.services.library.noting import named
from studyapp.store import cards, complaints, decisions, notes
from studyapp.store.decisions import Decision
from studyapp.store.ledger import Ledger


def complain(session: Session, card_id: str, complaint: Complaint, *, now: datetime) -> str:
    """Write down what is bad about a card; returns the id that undoes it.

    It counts as a dropped card for the scores of new sources. Raises NotFoundError.
    """
    kept = notes.by_cards(session, [card_id]).get(card_id)
    if kept is None:
        raise NotFoundError(f"There is no card {card_id}. It may have been removed.")
    ledger = Ledger(session)
    decisions.write(session, ledger, kept.id, Decision.DROPPED, now=now)
    complaints.write(session, ledger, kept.id, complaint)
    cards.refresh(session, [kept.place.source_id])
    label = f"“{complaint.value}” for {named(kept)}"
    return ledger.close(label, now=now, card_id=card_id)


def complained_of(session: Session) -> tuple[str, ...]:
    """List the ids of the notes that rest because of a complaint."""
    return tuple(complaints.waiting(session))
