"""The sources of the library: listed, shown, found, put aside."""

from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import KeptNote, SourceLimits
from studyapp.errors import NotFoundError
from studyapp.services import account
from studyapp.services.library.views import ChapterView, SourceSummary, SourceView
from studyapp.store import accounts, cards, chapters, notes
from studyapp.store import sources as stored
from studyapp.store.chapters import Shelved
from studyapp.store.ledger import Ledger
from studyapp.store.sources import Listed


def sources(session: Session, *, now: datetime) -> tuple[SourceSummary, ...]:
    """List the library, newest first."""
    return tuple(_summary(listed) for listed in _listed(session, now=now))


def source(session: Session, source_id: str, *, now: datetime) -> SourceView:
    """Show one source with its chapters. Raises NotFoundError."""
    found = _listed(session, now=now, source_id=source_id)
    if not found:
        raise _unknown(source_id)
    by_chapter: dict[int, list[KeptNote]] = {}
    for kept in notes.of_source(session, source_id):
        by_chapter.setdefault(kept.place.chapter_number, []).append(kept)
    return SourceView(
        summary=_summary(found[0]),
        media_url=found[0].media_url,
        chapters=tuple(
            _chapter_view(shelved, by_chapter.get(shelved.number, []))
            for shelved in chapters.of_source(session, source_id)
            if not shelved.is_gone or shelved.number in by_chapter
        ),
    )


def find_source(session: Session, name: str) -> str:
    """Find a source's id by id, title or unique part of its title. Raises NotFoundError."""
    wanted = name.strip()
    if stored.is_there(session, wanted):
        return wanted
    found = stored.by_title(session, wanted) if wanted else []
    exact = [source_id for source_id, title in found if title.casefold() == wanted.casefold()]
    matches = exact or [source_id for source_id, _ in found]
    if len(matches) == 1:
        return matches[0]
    if not matches:
        raise _unknown(name)
    titles = "; ".join(f"“{title}”" for _, title in found[:5])
    raise NotFoundError(f"{len(matches)} sources match “{name}”: {titles}. Type more of the title.")


def remove_source(session: Session, source_id: str, *, now: datetime) -> str:
    """Put a source and its cards aside; returns the id that undoes it. Raises NotFoundError."""
    ledger = Ledger(session)
    title = stored.put_aside(session, ledger, source_id, now=now)
    if title is None:
        raise _unknown(source_id)
    cards.refresh(session, [source_id])
    return ledger.close(f"the removal of “{title}”", now=now)


def source_limits(session: Session, source_id: str) -> SourceLimits:
    """Fetch a source's own limits."""
    return stored.limits(session).get(source_id, SourceLimits())


def limit_source(
    session: Session, source_id: str, wanted: SourceLimits, *, now: datetime
) -> str | None:
    """Give a source limits of its own; returns the id that undoes it, None if nothing changed.

    Raises NotFoundError.
    """
    ledger = Ledger(session)
    title = stored.limit(session, ledger, source_id, wanted)
    if title is None:
        raise _unknown(source_id)
    return None if ledger.is_empty else ledger.close(f"the limits of “{title}”", now=now)


def remove_samples(session: Session, *, now: datetime) -> str | None:
    """Put both sample documents aside; returns the id that undoes it, None if there were none."""
    ledger = Ledger(session)
    ids = stored.sample_ids(session)
    if not ids:
        return None
    for source_id in ids:
        stored.put_aside(session, ledger, source_id, now=now)
    cards.refresh(session, ids)
    return ledger.close("the removal of the samples", now=now)


def _listed(session: Session, *, now: datetime, source_id: str | None = None) -> tuple[Listed, ...]:
    return stored.listed(
        session,
        today=account.study_day(session, now=now),
        soon=now + accounts.limits(session).learn_ahead,
        source_id=source_id,
    )


def _summary(listed: Listed) -> SourceSummary:
    return SourceSummary(
        id=listed.id,
        title=listed.title,
        show=listed.show,
        number=listed.number,
        added_at=listed.added_at,
        is_sample=listed.is_sample,
        chapters=listed.chapters,
        notes=listed.notes,
        drafts=listed.drafts,
        new=listed.new,
        due=listed.due,
    )


def _chapter_view(shelved: Shelved, kept: list[KeptNote]) -> ChapterView:
    chapter = shelved.chapter
    return ChapterView(
        number=shelved.number,
        title=chapter.title.text,
        starts_at_seconds=chapter.starts_at_seconds,
        ends_at_seconds=chapter.ends_at_seconds,
        summary=chapter.summary,
        bullets=chapter.bullets,
        makes_cards=chapter.makes_cards,
        notes=tuple(kept),
        no_cards=chapter.no_cards,
        lines=shelved.lines,
    )


def _unknown(name: str) -> NotFoundError:
    return NotFoundError(f"There is no source “{name}”. The library lists what there is.")
