"""What a database says when it cannot, turned into a sentence for the person in front of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from studyapp.errors import BusyError, IntegrityError, StudyAppError

_BUSY = ("database is locked", "lock timeout", "locknotavailable")
_DAMAGED = ("malformed", "not a database", "disk i/o error")
_READ_ONLY = ("readonly database", "read-only", "unable to open database file")
_FULL = ("disk is full", "no space left", "could not extend file")
_AWAY = ("connection to server", "connection is bad", "server closed", "could not connect")


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn the faults a person can do something about into StudyAppErrors; bugs stay bugs."""
    try:
        yield
    except DBAPIError as error:
        known = explain(str(error.orig), place)
        if known is None:
            raise
        raise known from error


def explain(message: str, place: str) -> StudyAppError | None:
    """Find the sentence for a driver's message, None if it is a bug."""
    said = message.lower()
    for words, make in _SENTENCES:
        if any(word in said for word in words):
            return make(place)
    return None


def busy(place: str) -> BusyError:
    """Say that somebody else is writing."""
    return BusyError(f"Another program is writing to {place}. Close it, or try again in a moment.")


def damaged(place: str) -> IntegrityError:
    """Say that the file is broken."""
    return IntegrityError(
        f"The database {place} is damaged or is no database. "
        "Put a copy back with 'studyapp restore FILE'; copies are in the backups folder beside it."
    )


def read_only(place: str) -> BusyError:
    """Say that nothing can be written there."""
    return BusyError(
        f"The database {place} cannot be written. "
        "Make its folder writable or choose another with --data-dir."
    )


def _full(place: str) -> BusyError:
    return BusyError(f"There is no room left for {place}; nothing was stored. Free some space.")


def _away(place: str) -> BusyError:
    return BusyError(
        f"The database {place} cannot be reached. Start its server, and check the address and name."
    )


_SENTENCES = (
    (_BUSY, busy),
    (_DAMAGED, damaged),
    (_READ_ONLY, read_only),
    (_FULL, _full),
    (_AWAY, _away),
)
