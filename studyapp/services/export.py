"""Export: decks out to other programs, and the whole library to a safe place."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to hand over."""

    filename: str
    media_type: str
    content: bytes
    notes: int


def export_deck(
    session: Session,
    format_name: str,
    *,
    now: datetime,
    source_id: str | None = None,
    with_progress: bool = False,
) -> Exported:
    """Write one source's deck, or all, in a format of EXPORTERS.

    Raises BadInputError for an unknown format or an empty deck, NotFoundError for the source.
    """
    raise NotImplementedError
