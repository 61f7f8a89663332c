"""Storing a reading: the same document again changes only what changed, and keeps all progress."""

from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Tier
from studyapp.services import rest_days
from studyapp.services.library.views import ImportReport, Reading
from studyapp.store import imports, sources
from studyapp.store.imports import Brought
from studyapp.store.ledger import Ledger


def keep(
    session: Session,
    reading: Reading,
    *,
    now: datetime,
    media_url: str | None = None,
    is_sample: bool = False,
) -> ImportReport:
    """Store a reading. The same document again changes only what changed, and keeps all progress.

    A person's words, choices and removals win. Notes that the document no longer gives stay.
    """
    rest_days.keep(session, now=now)
    ledger = Ledger(session)
    brought = Brought(
        source=reading.source,
        document=reading.document,
        notes=reading.notes,
        now=now,
        media_url=media_url,
        is_sample=is_sample,
        lines=reading.lines,
    )
    kept = imports.keep(session, ledger, brought)
    label = f"the import of “{reading.document.title}”"
    return ImportReport(
        source_id=kept.source_id,
        title=reading.document.title,
        new=kept.new,
        changed=kept.changed,
        unchanged=kept.unchanged,
        gone=kept.gone,
        drafts=sum(note.tier is Tier.DRAFT for note in reading.notes),
        notices=reading.document.notices,
        undo_id=None if ledger.is_empty else ledger.close(label, now=now),
        model_fault=reading.model_fault,
    )


def keep_samples(session: Session, readings: tuple[Reading, ...], *, now: datetime) -> None:
    """Store the sample documents, once: a library that ever had a source gets none."""
    if had_sources(session):
        return
    for reading in readings:
        keep(session, reading, now=now, is_sample=True)


def had_sources(session: Session) -> bool:
    """Tell whether there ever was a source, removed ones included."""
    return sources.exists_any(session)
