"""Chapters and the lines under them, with or without cards."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from cards.model import Bullet, BulletKind, Chapter, Line, NoCards, Passage
from studyapp.models import ChapterRow, PassageRow
from studyapp.store.ledger import Ledger, Values
from studyapp.store.nouns import owner

SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A chapter as it is stored, with its id; `lines` knows no keys."""

    id: str
    number: int
    is_gone: bool
    chapter: Chapter
    lines: tuple[Line, ...] = ()


def of_source(session: Session, source_id: str) -> tuple[Shelved, ...]:
    """Fetch a source's chapters with their lines, in order, the gone ones last; in one query."""
    on_line = and_(PassageRow.user_id == ChapterRow.user_id, PassageRow.chapter_id == ChapterRow.id)
    rows = session.execute(
        select(ChapterRow, PassageRow)
        .outerjoin(PassageRow, on_line)
        .where(ChapterRow.user_id == owner(session), ChapterRow.source_id == source_id)
        .order_by(ChapterRow.is_gone, ChapterRow.number, ChapterRow.id, PassageRow.ordinal)
    )
    lines: dict[str, list[PassageRow]] = {}
    found: dict[str, ChapterRow] = {}
    for chapter, line in rows:
        found[chapter.id] = chapter
        lines.setdefault(chapter.id, []).extend([line] if line else [])
    return tuple(_shelved(row, lines[row.id]) for row in found.values())


def rows_of(session: Session, source_id: str) -> list[ChapterRow]:
    """Fetch a source's chapters, for an import to change them."""
    return list(
        session.scalars(
            select(ChapterRow)
            .where(ChapterRow.user_id == owner(session), ChapterRow.source_id == source_id)
            .order_by(ChapterRow.is_gone, ChapterRow.number)
        )
    )


def columns_of(chapter: Chapter, number: int, lines: Iterable[Line]) -> Values:
    """Spread a chapter over columns."""
    return {
        "number": number,
        "title": chapter.title.text,
        "title_start": chapter.title.start,
        "starts_at_seconds": chapter.starts_at_seconds,
        "ends_at_seconds": chapter.ends_at_seconds,
        "end_inferred": chapter.end_inferred,
        "speaker": chapter.speaker,
        "no_cards": chapter.no_cards and chapter.no_cards.value,
        "is_gone": False,
        "lines": [_reason(line) for line in lines] or None,
    }


def line_values(chapter: Chapter, chapter_id: str) -> list[Values]:
    """Spread a chapter's lines over rows."""
    lines = [_line(SUMMARY, 0, chapter.summary)] if chapter.summary else []
    lines += [
        _line(bullet.kind.value, bullet.depth, bullet.passage, bullet.heading)
        for bullet in chapter.bullets
    ]
    return [
        line | {"chapter_id": chapter_id, "ordinal": ordinal} for ordinal, line in enumerate(lines)
    ]


def replace_lines(ledger: Ledger, chapters: Iterable[tuple[str, Chapter]]) -> None:
    """Write the lines of chapters anew."""
    for chapter_id, chapter in chapters:
        ledger.delete(PassageRow, "chapter_id", chapter_id)
        ledger.add(PassageRow, line_values(chapter, chapter_id))


def _line(kind: str, depth: int, passage: Passage, heading: Passage | None = None) -> Values:
    return {
        "kind": kind,
        "depth": depth,
        "start": passage.start,
        "text": passage.text,
        "heading_start": heading.start if heading else None,
        "heading": heading.text if heading else None,
    }


def _reason(line: Line) -> Values:
    return {"start": line.passage.start, "end": line.passage.end, "why": line.why}


def _shelved(row: ChapterRow, lines: list[PassageRow]) -> Shelved:
    chapter = _chapter_of(row, lines)
    summary = (chapter.summary,) if chapter.summary else ()
    parts = (chapter.title, *(bullet.passage for bullet in chapter.bullets), *summary)
    whys = tuple(_lines_of(row, sorted(parts, key=lambda part: part.start)))
    return Shelved(row.id, row.number, row.is_gone, chapter, whys)


def _lines_of(row: ChapterRow, parts: list[Passage]) -> Iterator[Line]:
    """Give the stored lines their words back, out of the passages they were cut from."""
    starts = [part.start for part in parts]
    for reason in row.lines or ():
        start, end = reason["start"], reason["end"]
        part = parts[max(0, bisect_right(starts, start) - 1)]
        if part.start <= start and end <= part.end:
            passage = Passage(part.text[start - part.start : end - part.start], start)
            yield Line(passage, row.number, why=reason["why"])


def _bullet_of(line: PassageRow) -> Bullet:
    heading = None
    if line.heading is not None and line.heading_start is not None:
        heading = Passage(line.heading, line.heading_start)
    passage = Passage(line.text, line.start)
    return Bullet(passage, line.depth, BulletKind(line.kind), heading)


def _chapter_of(row: ChapterRow, lines: list[PassageRow]) -> Chapter:
    summary = [line for line in lines if line.kind == SUMMARY]
    return Chapter(
        title=Passage(row.title, row.title_start),
        starts_at_seconds=row.starts_at_seconds,
        ends_at_seconds=row.ends_at_seconds,
        end_inferred=row.end_inferred,
        summary=Passage(summary[0].text, summary[0].start) if summary else None,
        bullets=tuple(_bullet_of(line) for line in lines if line.kind != SUMMARY),
        speaker=row.speaker,
        no_cards=NoCards(row.no_cards) if row.no_cards else None,
    )
