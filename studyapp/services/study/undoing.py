"""Taking back what was done while studying, the newest first: answers and deeds to cards alike."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Review
from studyapp.errors import NotFoundError
from studyapp.services import library
from studyapp.services.study.answering import undo_review
from studyapp.store import deeds, notes
from studyapp.store import reviews as log


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, in words, and the card it was done to; None if that is gone."""

    said: str
    card_id: str | None


def undo(session: Session, *, now: datetime, undo_id: str | None = None) -> Undone:
    """Take back the newest answer or deed to a card, or one deed by its id; to any depth.

    It goes by the log and the deeds, so it works after a restart. Raises NotFoundError when nothing
    is left, ConflictError for a deed that something newer rests on.
    """
    if undo_id is not None:
        return _deed_undone(session, undo_id, now=now)
    deed = deeds.newest(session, on_card=True)
    review = log.newest(session, behind=(deed and deed.after_review) or 0)
    if review is not None:
        return _review_undone(session, review, now=now)
    if deed is not None:
        return _deed_undone(session, deed.id, now=now)
    raise NotFoundError("There is nothing to undo.")


def _review_undone(session: Session, review: Review, *, now: datetime) -> Undone:
    undo_review(session, review_id=review.id, now=now)
    kept = notes.by_cards(session, [review.card_id], with_removed=True)[review.card_id]
    rating = review.rating.name.capitalize() if review.rating else "the answer"
    return _undone(session, f"{rating} for {library.named(kept)}", review.card_id)


def _deed_undone(session: Session, deed_id: str, *, now: datetime) -> Undone:
    label = library.undo(session, undo_id=deed_id, now=now).removesuffix(".")
    deed = deeds.find(session, deed_id)
    return _undone(session, label, deed.card_id if deed else None)


def _undone(session: Session, label: str, card_id: str | None) -> Undone:
    is_there = card_id is not None and card_id in notes.by_cards(session, [card_id])
    return Undone(f"Undone: {label}.", card_id if is_there else None)
