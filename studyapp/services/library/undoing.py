"""Taking back what was done to the library, also after a restart."""

from datetime import datetime

from sqlalchemy.orm import Session

from studyapp.errors import ConflictError, NotFoundError
from studyapp.store import cards, deeds, parameters


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
    applied_at = parameters.applied_at(session)
    touched = deeds.take_back(session, deed.id, now=now)
    cards.refresh(session, touched)
    if parameters.applied_at(session) != applied_at:
        _remake_memories(session)
    return f"{deed.label}."


def _remake_memories(session: Session) -> None:
    from studyapp.services.study import memories  # here, as studying takes back deeds too

    memories.remake(session)
