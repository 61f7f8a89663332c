"""A source's text cut up for its page: which words are marked, which lines have cards."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cards.model import Bullet, BulletKind, KeptNote, Passage
from studyapp.marking import Run, marked_runs, overlap
from studyapp.services.library import ChapterView

_DROPPED = "its card was dropped"


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
class Bare:
    """A line without a card, and why it has none."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter as its source's page lays it out; `title_notes` rest on no line of its own.

    `bare` are its lines without a card, each with the reason.
    """

    view: ChapterView
    title: tuple[Run, ...]
    summary: Line | None
    bullets: tuple[Line, ...]
    title_notes: tuple[KeptNote, ...]
    bare: tuple[Bare, ...]


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
        bare=tuple(_bare(view)) if view.makes_cards else (),
    )


def _bare(view: ChapterView) -> Iterator[Bare]:
    """Go through the lines on which no card rests now; it may have had one that was dropped."""
    for line in view.lines:
        if not any(overlap(line.passage, kept.note.evidence) for kept in view.notes):
            yield Bare(line.passage.text, line.why or _DROPPED)


def _line(passage: Passage, view: ChapterView, evidence: Passage | None) -> Line:
    notes = tuple(note for note in view.notes if overlap(passage, note.note.evidence))
    return Line(marked_runs(passage, evidence), notes)


def _heading(bullet: Bullet, before: Bullet | None) -> str:
    """Name a bullet's smaller heading where it begins."""
    if bullet.heading is None or (before and before.heading == bullet.heading):
        return ""
    return bullet.heading.text
