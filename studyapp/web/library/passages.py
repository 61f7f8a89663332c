"""A source's text cut up for its page: which words are marked, which lines have cards."""

from dataclasses import dataclass, replace

from cards.model import Bullet, BulletKind, KeptNote, Passage
from studyapp.services.library import ChapterView


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row, marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A summary or a bullet: its words, and the notes that rest on it.

    `heading` is the smaller heading that begins above it.
    """

    runs: tuple[Run, ...]
    notes: tuple[KeptNote, ...]
    kind: BulletKind = BulletKind.PROSE
    depth: int = 0
    heading: str = ""


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter as its source's page lays it out; `title_notes` rest on no line of its own."""

    view: ChapterView
    title: tuple[Run, ...]
    summary: Line | None
    bullets: tuple[Line, ...]
    title_notes: tuple[KeptNote, ...]


def chapters(views: tuple[ChapterView, ...], marked: KeptNote | None) -> tuple[ChapterPage, ...]:
    """Lay out chapters, with one note's evidence marked when one is given."""
    return tuple(_chapter(chapter, marked) for chapter in views)


def _chapter(view: ChapterView, marked: KeptNote | None) -> ChapterPage:
    is_here = marked is not None and marked.place.chapter_number == view.number
    evidence = marked.note.evidence if marked and is_here else None
    summary = _line(view.summary, view, evidence) if view.summary else None
    bullets = tuple(
        replace(
            _line(bullet.passage, view, evidence),
            kind=bullet.kind,
            depth=bullet.depth,
            heading=_heading(bullet, before),
        )
        for before, bullet in zip((None, *view.bullets), view.bullets, strict=False)
    )
    placed = {note.id for line in (summary, *bullets) if line for note in line.notes}
    is_marked = any(run.is_marked for line in (summary, *bullets) if line for run in line.runs)
    return ChapterPage(
        view=view,
        title=(Run(view.title, is_marked=evidence is not None and not is_marked),),
        summary=summary,
        bullets=bullets,
        title_notes=tuple(note for note in view.notes if note.id not in placed),
    )


def _line(passage: Passage, view: ChapterView, evidence: Passage | None) -> Line:
    notes = tuple(note for note in view.notes if _overlap(passage, note.note.evidence))
    return Line(_runs(passage, evidence), notes)


def _heading(bullet: Bullet, before: Bullet | None) -> str:
    """Name a bullet's smaller heading where it begins."""
    if bullet.heading is None or (before and before.heading == bullet.heading):
        return ""
    return bullet.heading.text


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _runs(passage: Passage, evidence: Passage | None) -> tuple[Run, ...]:
    if evidence is None or not _overlap(passage, evidence):
        return (Run(passage.text),)
    start = max(0, evidence.start - passage.start)
    end = min(len(passage.text), evidence.end - passage.start)
    runs = (
        Run(passage.text[:start]),
        Run(passage.text[start:end], is_marked=True),
        Run(passage.text[end:]),
    )
    return tuple(run for run in runs if run.text)
