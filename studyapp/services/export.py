"""Export: decks out to other programs, and the whole library to a safe place."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from cards.exchange import EXPORTERS, Exporter
from cards.model import Deck, KeptNote, Tier
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services import account
from studyapp.services.study import memories
from studyapp.store import notes, reviews, sources

_WHOLE_LIBRARY = "StudyApp"
_DECAY = 20  # the weight that bends FSRS's forgetting curve
_NAME_LENGTH = 80


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
    """Write one source's deck, or all, in a format of EXPORTERS; drafts stay at home.

    Raises BadInputError for an unknown format or an empty deck, NotFoundError for the source.
    """
    del now  # the same deck gives the same bytes, whenever it is written
    exporter = _exporter(format_name)
    deck = _deck(session, source_id, with_progress=with_progress)
    return Exported(
        filename=f"{_filename(deck.title)}.{exporter.extension.lstrip('.')}",
        media_type=exporter.media_type,
        content=exporter.export(deck, with_progress=with_progress),
        notes=len(deck.notes),
    )


def _exporter(format_name: str) -> Exporter:
    for exporter in EXPORTERS:
        if exporter.name == format_name:
            return exporter
    names = ", ".join(exporter.name for exporter in EXPORTERS)
    raise BadInputError(f"There is no export format {format_name!r}. It can be one of {names}.")


def _deck(session: Session, source_id: str | None, *, with_progress: bool) -> Deck:
    title = _WHOLE_LIBRARY if source_id is None else _title(session, source_id)
    ready = [kept for kept in notes.of_source(session, source_id) if _is_ready(kept)]
    if not ready:
        raise BadInputError(f"“{title}” has no cards to export. Add a source, or keep its drafts.")
    deck = Deck(title=title, notes=tuple(ready))
    return _with_progress(session, deck) if with_progress else deck


def _with_progress(session: Session, deck: Deck) -> Deck:
    preferences = account.preferences(session)
    card_ids = [card.id for kept in deck.notes for card in kept.cards]
    return Deck(
        title=deck.title,
        notes=deck.notes,
        reviews=reviews.standing_of(session, card_ids),
        zone=preferences.zone,
        rollover_hour=preferences.rollover_hour,
        desired_retention=preferences.limits.desired_retention,
        decay=memories.current_setting(session).weights[_DECAY],
    )


def _title(session: Session, source_id: str) -> str:
    title = sources.title_of(session, source_id)
    if title is None:
        raise NotFoundError(f"There is no source “{source_id}”. The library lists what there is.")
    return title


def _is_ready(kept: KeptNote) -> bool:
    return kept.note.tier is Tier.READY


def _filename(title: str) -> str:
    """Leave of a title what every file system takes."""
    words = re.sub(r"[^\w#&+,.'()-]+", " ", title).strip(" .")
    return words[:_NAME_LENGTH].strip(" .") or "deck"
