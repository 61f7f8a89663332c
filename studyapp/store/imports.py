"""Storing a document: what was there before is known by its keys; only changes are written."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Chapter, Document, Line, Note, Source, Tier
from studyapp.ids import new_id
from studyapp.models import CardRow, ChapterRow, NoteRow, SourceRow
from studyapp.store import cards, chapters, notes, sources
from studyapp.store.ledger import Ledger, Values


@dataclass(frozen=True, slots=True)
class Brought:
    """A document with its notes and lines, brought at a moment."""

    source: Source
    document: Document
    notes: tuple[Note, ...]
    now: datetime
    media_url: str | None = None
    is_sample: bool = False
    lines: tuple[Line, ...] = ()


@dataclass(slots=True)
class Kept:
    """What an import has done so far, counted in notes."""

    source_id: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    chapter_ids: list[str] = field(default_factory=list)


def keep(session: Session, ledger: Ledger, brought: Brought) -> Kept:
    """Store a document. A person's words, choices and removals win; what is gone stays, marked."""
    kept = Kept(_keep_source(session, ledger, brought))
    kept.chapter_ids = _keep_chapters(session, ledger, kept.source_id, brought)
    _keep_notes(session, ledger, kept, brought)
    cards.refresh(session, [kept.source_id])
    return kept


def identity(document: Document) -> str:
    """Name a document as the keys of its notes do: by title, show and number."""
    return json.dumps([document.title, document.show, document.number], ensure_ascii=False)


def _keep_source(session: Session, ledger: Ledger, brought: Brought) -> str:
    values = sources.columns_of(brought.source, brought.document)
    row = sources.row_by_identity(session, identity(brought.document))
    if row is None:
        return _add_source(ledger, brought, values)
    media_url = brought.media_url or row.media_url or brought.document.media_url
    values |= {"media_url": media_url, "removed_at": None}
    if not brought.is_sample:  # once its user brings it, it is no sample any more
        values["is_sample"] = False
    if ledger.change(row, **values):
        ledger.change(row, changed_at=brought.now)
    return row.id


def _add_source(ledger: Ledger, brought: Brought, values: Values) -> str:
    source_id = new_id(brought.now)
    fixed = {
        "id": source_id,
        "identity": identity(brought.document),
        "media_url": brought.media_url or brought.document.media_url,
        "is_sample": brought.is_sample,
        "added_at": brought.now,
        "changed_at": brought.now,
        "removed_at": None,
    }
    ledger.add(SourceRow, [values | fixed])
    return source_id


def _keep_chapters(session: Session, ledger: Ledger, source_id: str, brought: Brought) -> list[str]:
    """Store the chapters, known again by their titles; returns their ids in order."""
    stored = chapters.rows_of(session, source_id)
    rows = dict(zip(_counted(row.title for row in stored), stored, strict=True))
    lines = {one.id: one.chapter for one in chapters.of_source(session, source_id)}
    coming = brought.document.chapters
    by_chapter = _by_chapter(brought.lines)
    ids, fresh, rewritten = [], [], []
    for number, name in enumerate(_counted(chapter.title.text for chapter in coming), start=1):
        chapter = coming[number - 1]
        values = chapters.columns_of(chapter, number, by_chapter.get(number, ()))
        row = rows.pop(name, None)
        ids.append(row.id if row else new_id(brought.now))
        if row is None:
            fresh.append(values | {"id": ids[-1], "source_id": source_id})
        else:
            ledger.change(row, **values)
        if row is None or not _has_same_lines(lines[row.id], chapter):
            rewritten.append((ids[-1], chapter))
    for number, row in enumerate(rows.values(), start=len(coming) + 1):
        ledger.change(row, is_gone=True, number=number)
    ledger.add(ChapterRow, fresh)
    chapters.replace_lines(ledger, rewritten)
    return ids


def _by_chapter(lines: Iterable[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(line.chapter, []).append(line)
    return found


def _counted(titles: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Tell equal titles apart by counting them."""
    seen: Counter[str] = Counter()
    for title in titles:
        seen[title] += 1
        yield title, seen[title]


def _has_same_lines(one: Chapter, other: Chapter) -> bool:
    return one.summary == other.summary and one.bullets == other.bullets


def _keep_notes(session: Session, ledger: Ledger, kept: Kept, brought: Brought) -> None:
    known = notes.rows_by_key(session, kept.source_id)
    by_note = cards.rows_of_source(session, kept.source_id)
    fresh: list[tuple[int, Note]] = []
    for position, note in enumerate(brought.notes):
        row = known.pop(note.key, None)
        if row is None:
            fresh.append((position, note))
            continue
        has_changed = _update(ledger, row, note, now=brought.now)
        _move(ledger, row, by_note[row.id], position, kept.chapter_ids[note.chapter - 1])
        cards.fit(ledger, row, by_note[row.id], now=brought.now)
        kept.changed += has_changed
        kept.unchanged += not has_changed
    _add_notes(ledger, kept, fresh, now=brought.now)
    kept.new = len(fresh)
    kept.gone = sum([ledger.change(row, is_gone=True) for row in known.values()])


def _update(ledger: Ledger, row: NoteRow, note: Note, *, now: datetime) -> bool:
    """Take over what the document says now, but never over a person's own words."""
    values = {} if row.is_edited else notes.words_of(note)
    if note.tier is Tier.READY:
        values["tier"] = note.tier.value
    has_changed = ledger.change(row, **values)
    if has_changed:
        ledger.change(row, changed_at=now)
    was_put_aside = row.is_gone and row.removed_at is not None
    ledger.change(row, **notes.grounds_of(note), is_gone=False)
    if was_put_aside:
        ledger.change(row, removed_at=None)
    return has_changed


def _move(
    ledger: Ledger, row: NoteRow, its_cards: list[CardRow], position: int, chapter_id: str
) -> None:
    ledger.change(row, position=position, chapter_id=chapter_id)
    for card in its_cards:
        ledger.change(card, position=position)


def _add_notes(ledger: Ledger, kept: Kept, fresh: list[tuple[int, Note]], *, now: datetime) -> None:
    rows, its_cards = [], []
    for position, note in fresh:
        row = NoteRow(
            id=new_id(now),
            source_id=kept.source_id,
            chapter_id=kept.chapter_ids[note.chapter - 1],
            position=position,
            key=note.key,
            tier=note.tier.value,
            decision=None,
            decided_at=None,
            is_edited=False,
            is_gone=False,
            created_at=now,
            changed_at=now,
            removed_at=None,
            **notes.words_of(note),
            **notes.grounds_of(note),
        )
        rows.append(notes.values_of(row))
        its_cards += cards.missing(row, [], now=now)
    ledger.add(NoteRow, rows)
    ledger.add(CardRow, its_cards)
