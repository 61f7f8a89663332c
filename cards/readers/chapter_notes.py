"""Chapter notes: a time or range, a title, a summary, and bullets if there are any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from cards.errors import ReaderError
from cards.model import Chapter, Document, Notice
from cards.readers.body import read_body
from cards.readers.header import read_header
from cards.readers.housekeeping import why_no_cards
from cards.readers.lines import Line, as_title, split
from cards.readers.reader import Reader
from cards.readers.sections import Section, chapter_starts, cut
from cards.readers.speaker import find_speaker


def score(text: str) -> float:
    """Tell the share of lines that have a place in the document; 0 without chapters."""
    lines = split(text)
    starts = chapter_starts(lines)
    if not starts:
        return 0.0
    _, unread = _front(lines[: starts[0]])
    filled = sum(not line.is_blank for line in lines)
    return 1 - len(unread) / max(filled, len(unread) + 1)


def read(text: str) -> Document:
    """Read a document whose chapters each begin with a time. Raises ReaderError without any."""
    lines = split(text)
    starts = chapter_starts(lines)
    if not starts:
        raise ReaderError(
            "No chapter was found in these notes.",
            hint="A chapter begins with a line that has its time, such as “- 0:00 – 4:45”, "
            "with its title behind it or on the line below.",
        )
    first, unread = _front(lines[: starts[0]])
    header = read_header(first)
    sections, repeated = _distinct(cut(lines, starts))
    speaker = find_speaker(header.title, text)
    chapters = tuple(replace(_chapter(text, section), speaker=speaker) for section in sections)
    return Document(
        title=header.title,
        show=header.show,
        number=header.number,
        source_format=CHAPTER_NOTES.name,
        text=text,
        chapters=_with_ends(chapters),
        speaker=speaker,
        notices=_shortened(_notices(unread, sections, repeated)),
    )


CHAPTER_NOTES = Reader(
    name="chapter-notes",
    label="Chapter notes: times, titles, summaries, bullets",
    score=score,
    read=read,
)

_ANNOUNCEMENTS = """chapters|timestamps|time stamps|contents|table of contents|outline|notes
kapitel|zeitmarken|chapitres|sommaire|capítulos|capitoli|目次|概要"""
_HEADER_WORDS = frozenset(_ANNOUNCEMENTS.replace("\n", "|").split("|"))
_FIRST_FEW = 3


def _front(lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Find the title above the chapters, and the other lines there that nothing is made of."""
    told = [line for line in lines if not line.is_blank and not _is_header_word(line)]
    return (as_title(told[0].content).text, told[1:]) if told else ("", ())


def _is_header_word(line: Line) -> bool:
    """Whether a line only announces the chapters."""
    return as_title(line.content).text.lower().strip(" :") in _HEADER_WORDS


def _chapter(text: str, section: Section) -> Chapter:
    """Make a chapter of its lines; one without a title is called by its time."""
    summary, bullets = read_body(text, section.body)
    has_text = summary is not None or bool(bullets)
    title = section.title.text if section.title else ""
    start, end = section.timing.starts_at_seconds, section.timing.ends_at_seconds
    return Chapter(
        title=section.title or section.shown_time,
        starts_at_seconds=start,
        ends_at_seconds=None if end is None or end < start else end,
        summary=summary,
        bullets=bullets,
        no_cards=why_no_cards(title, has_text=has_text),
    )


def _with_ends(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """Let a chapter without an end run to the start of the next one, and say it is inferred."""
    closed = []
    for chapter, after in zip(chapters, [*chapters[1:], None], strict=True):
        start, end = chapter.starts_at_seconds, after.starts_at_seconds if after else None
        if (
            chapter.ends_at_seconds is None
            and start is not None
            and end is not None
            and end > start
        ):
            chapter = replace(chapter, ends_at_seconds=end, end_inferred=True)
        closed.append(chapter)
    return tuple(closed)


def _distinct(sections: Iterable[Section]) -> tuple[list[Section], list[Section]]:
    """Keep one of two chapters with the same start and title, the one with text.

    Notes often list their chapters first and write about them below. Returns what was left out too.
    """
    kept: list[Section] = []
    repeated = []
    places: dict[tuple[float, str], int] = {}
    for section in sections:
        key = (section.timing.starts_at_seconds, section.title.text if section.title else "")
        place = places.setdefault(key, len(kept))
        if place == len(kept) or (section.body and kept[place].body):
            kept.append(section)
        elif section.body:
            repeated.append(kept[place])
            kept[place] = section
        else:
            repeated.append(section)
    return kept, repeated


def _notices(
    unread: Sequence[Line], sections: Sequence[Section], repeated: Sequence[Section]
) -> Iterator[Notice]:
    """Say what in the notes may not be as the writer meant it."""
    for line in unread:
        yield Notice(line.number, "This line above the first chapter was not read.")
    for section in repeated:
        yield Notice(section.line, "This line repeats a chapter and was left out.")
    for section in sections:
        yield from _about_one(section)
    for earlier, later in pairwise(sections):
        yield from _about_two(earlier, later)


def _about_one(section: Section) -> Iterator[Notice]:
    """Say what is odd about a chapter alone."""
    start, end = section.timing.starts_at_seconds, section.timing.ends_at_seconds
    if section.title is None:
        yield Notice(section.line, "This chapter has a time but no title.")
    if end is not None and end < start:
        yield Notice(section.line, "This chapter ends before it begins; its end was left out.")


def _about_two(earlier: Section, later: Section) -> Iterator[Notice]:
    """Say what is odd about the times of two chapters that follow one another."""
    before, start = earlier.timing.starts_at_seconds, later.timing.starts_at_seconds
    end = earlier.timing.ends_at_seconds
    if start < before:
        yield Notice(later.line, "This chapter begins before the one above it.")
    elif start == before:
        yield Notice(later.line, "This chapter begins at the same time as the one above it.")
    elif end is not None and before <= end and end > start:
        yield Notice(later.line, "This chapter begins before the one above it ends.")


def _shortened(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Order notices by line; of many that say the same keep the first few and the number."""
    alike: dict[str, list[Notice]] = {}
    for notice in notices:
        alike.setdefault(notice.message, []).append(notice)
    kept = []
    for message, group in alike.items():
        kept += group[:_FIRST_FEW]
        if len(group) > _FIRST_FEW:
            rest = len(group) - _FIRST_FEW
            kept[-1] = replace(kept[-1], message=f"{message} (So it is with {rest} more.)")
    return tuple(sorted(kept, key=attrgetter("line")))
