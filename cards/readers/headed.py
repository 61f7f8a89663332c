"""Chapters that begin with headings: which heading is the document's, which are chapters'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cards.model import Chapter, Document, Notice
from cards.readers.body import read_body
from cards.readers.entries import find_entries
from cards.readers.front import Front, document_of, is_announcement, read_front
from cards.readers.housekeeping import why_no_cards
from cards.readers.lines import Line, LineKind, is_ornament
from cards.readers.numbering import unnumbered
from cards.readers.sections import chapter_starts
from cards.readers.timed import shortened


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading and the lines under it."""

    heading: Line
    body: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Outline:
    """A text cut at its chapters' headings."""

    lines: Sequence[Line]
    front: Front
    sections: Sequence[Headed]


def outline_of(lines: Sequence[Line]) -> Outline | None:
    """Cut a text at its chapters' headings; None without headings."""
    headings = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    if not headings:
        return None
    title = _title_at(lines, headings)
    inner = [at for at in headings if at != title] or headings
    level = _chapter_level([lines[at].level for at in inner])
    first = inner[0]
    starts = [at for at in inner if lines[at].level <= level or at == first]
    front = read_front(lines[: starts[0] + (starts[0] == title)])
    if title is not None and sum(line.is_bullet for line in front.unread) >= _FEWEST:
        starts = sorted({title, *starts})
        front = read_front(lines[: title + 1])
    return Outline(
        lines=lines,
        front=front,
        sections=tuple(_sections(lines, starts, level)),
    )


def share_explained(outline: Outline | None) -> float:
    """Tell the share of lines that have a place; half of it when times make chapters too."""
    if outline is None:
        return 0.0
    filled = sum(not is_ornament(line) for line in outline.lines)
    share = 1 - len(outline.front.unread) / max(filled, 1)
    is_timed = bool(find_entries(outline.lines) or chapter_starts(outline.lines))
    return share / 2 if is_timed else share


def document_under(outline: Outline, *, text: str, format_name: str) -> Document:
    """Make the document of an outline, with a notice for what stands above it."""
    chapters = [_chapter(text, section) for section in outline.sections]
    document = document_of(outline.front, chapters, text=text, format_name=format_name)
    notices = shortened(
        Notice(line.number, "This line above the first chapter was not read.")
        for line in outline.front.unread
    )
    return replace(document, notices=notices)


def outermost_points(lines: Sequence[Line]) -> frozenset[int]:
    """Find the bullets at the margin, when most of them have others under them."""
    bullets = [at for at, line in enumerate(lines) if line.is_bullet and not line.is_blank]
    margin = min((lines[at].indent for at in bullets), default=0)
    outer = [at for at in bullets if lines[at].indent == margin]
    followed = sum(
        lines[at].indent == margin and lines[after].indent > margin
        for at, after in pairwise(bullets)
    )
    return frozenset(outer) if followed >= _FEWEST and followed * 2 > len(outer) else frozenset()


_FEWEST = 2
_FEW_LINES = 3
_FEW_CHARACTERS = 80


def _chapter(text: str, section: Headed) -> Chapter:
    """Make a chapter of a heading and what is under it."""
    summary, bullets = read_body(text, section.body, lazy=True)
    has_text = summary is not None or bool(bullets)
    title = section.heading.content
    reason = why_no_cards(title.text, has_text=has_text)
    if reason is None and is_announcement(section.heading) and find_entries(section.body):
        reason = why_no_cards("links", has_text=True)
    return Chapter(title=title, summary=summary, bullets=bullets, no_cards=reason)


def _title_at(lines: Sequence[Line], headings: Sequence[int]) -> int | None:
    """Find the heading of the whole document: the only one of the largest kind, on top.

    A heading with nothing under it before one as large, or with a few words before a larger one,
    is the document's too.
    """
    first, *others = headings
    levels = [lines[at].level for at in headings]
    if levels[0] == min(levels) and levels.count(levels[0]) == 1:
        return first
    between = _filled(lines[first + 1 : others[0]])
    is_short = len(between) <= _FEW_LINES and not any(map(_says_something, between))
    is_above = levels[1] < levels[0] or (levels[0] == levels[1] == 1 and not between)
    return first if is_short and is_above else None


def _filled(lines: Sequence[Line]) -> list[Line]:
    """Keep the lines that have words and are no code."""
    return [line for line in lines if line.kind is not LineKind.SKIPPED and not is_ornament(line)]


def _says_something(line: Line) -> bool:
    text = line.content.text
    return line.is_bullet or len(text) > _FEW_CHARACTERS or text.endswith(".")


def _chapter_level(levels: Sequence[int]) -> int:
    """Choose the largest kind of heading that there is more than one of."""
    counts = Counter(levels)
    repeated = [level for level, times in counts.items() if times > 1]
    return min(repeated or levels)


def _sections(lines: Sequence[Line], starts: Sequence[int], level: int) -> Iterator[Headed]:
    """Cut lines at headings; one larger than a chapter's needs text of its own to be one."""
    titles = unnumbered([lines[at].content for at in starts])
    ends = [*starts[1:], len(lines)]
    for at, end, title in zip(starts, ends, titles, strict=True):
        body = _renumbered(lines[at + 1 : end])
        if lines[at].level >= level or _filled(body):
            yield Headed(replace(lines[at], content=title), body)


def _renumbered(lines: Sequence[Line]) -> list[Line]:
    """Take numbering off the smaller headings in a chapter."""
    places = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    titles = unnumbered([lines[at].content for at in places])
    found = list(lines)
    for at, title in zip(places, titles, strict=True):
        found[at] = replace(lines[at], content=title)
    return found
