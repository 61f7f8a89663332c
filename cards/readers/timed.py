"""Chapters that begin with times: their ends, their repeats, and what is odd about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from cards.model import Chapter, Notice
from cards.readers.body import read_body
from cards.readers.housekeeping import why_no_cards
from cards.readers.sections import Section


def chapter_of(text: str, section: Section) -> Chapter:
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


def with_ends(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
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


def distinct(sections: Iterable[Section]) -> tuple[list[Section], list[Section]]:
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


def notices_of(sections: Sequence[Section], repeated: Sequence[Section]) -> Iterator[Notice]:
    """Say what in the times may not be as the writer meant it."""
    for section in repeated:
        yield Notice(section.line, "This line repeats a chapter and was left out.")
    for section in sections:
        yield from _about_one(section)
    for earlier, later in pairwise(sections):
        yield from _about_two(earlier, later)


def shortened(notices: Iterable[Notice]) -> tuple[Notice, ...]:
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


_FIRST_FEW = 3


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
