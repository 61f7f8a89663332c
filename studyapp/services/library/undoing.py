"""Taking back what was done to the library, also after a restart."""

from datetime import datetime

from sqlalchemy.orm import Session

from studyapp.errors import ConflictError, NotFoundError
from studyapp.store import cards, deeds


def undo(session: Session, *, undo_id: str | None = None, now: datetime) -> str:
    """Take back one deed, the newest by default; returns what was undone, in words.

    Raises NotFoundError when there is nothing to undo, ConflictError when it was undone already or
    something newer rests on it.
    """
    deed = deeds.newest(session) if undo_id is None else deeds.find(session, undo_id)
    if deed is None:
        raise NotFoundError("There is nothing to undo.")
    if deed.is_undone:
        raise ConflictError(f"Already undone: {deed.label}.")
    touched = deeds.take_back(session, deed.id, now=now)
    cards.refresh(session, touched)
    return f"{deed.label}."
