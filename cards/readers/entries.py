"""Which lines of a time list open a chapter: at their start, at their end, or only in a link."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median
from typing import Protocol

from cards.model import Passage
from cards.readers.inline import unmark
from cards.readers.lines import Line, LineKind, as_title, trimmed
from cards.readers.markdown_lines import is_bold
from cards.readers.times import (
    Timing,
    find_bracketed,
    find_last_timing,
    find_link_time,
    find_timing,
)


class _Finder(Protocol):
    """Finds a time on a line, whose content begins at `content_at`."""

    def __call__(self, line: str, *, content_at: int = 0) -> Timing | None: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A time and the title on its line; `at` is the line's place among the lines."""

    at: int
    timing: Timing
    title: Passage | None


def clean(text: str) -> str:
    """Take links and emphasis off every line; an address stays where only it tells a time."""
    return "\n".join(_clean_line(line) for line in text.split("\n"))


def find_entries(lines: Sequence[Line]) -> list[Entry]:
    """Find the entries of a list of times; none when the times prove no such list.

    Times at the end of lines count only when there are more of them than at the start.
    """
    told = [(at, line) for at, line in enumerate(lines) if line.kind is not LineKind.SKIPPED]
    leading = list(_leading(told))
    taken = {entry.at for entry in leading}
    others = [(at, line) for at, line in told if at not in taken]
    trailing = list(_elsewhere(others, find_last_timing))
    linked = list(_elsewhere(others, find_link_time)) if len(leading) < _FEWEST else []
    entries = max(leading, trailing, linked, key=len)
    if entries is leading:
        entries = _of_one_kind(leading)
    elif entries is trailing:
        entries = sorted([*leading, *trailing], key=lambda entry: entry.at)
    return entries if _is_list(entries) else []


_FEWEST = 3
_SHORTEST_GAP_SECONDS = 4
_LONGEST_MEAN_TITLE = 160
_EARLIEST_CLOCK, _LATEST_CLOCK = 6 * 60, 24 * 60
_CLOCK_STEP = 5
_DISTINCT_SHARE = 0.6
_SPEAKER = re.compile(r"\w[\w.’'-]{0,30}(?: \w[\w.’'-]{0,30}){0,2}:\s")
_LINK_TIME = re.compile(r"[?&#]t=")


def _clean_line(line: str) -> str:
    plain = unmark(line)
    if is_bold(line) and not find_timing(plain) and not find_last_timing(plain):
        return line
    if not _LINK_TIME.search(line) or find_timing(plain) or find_last_timing(plain):
        return plain
    return unmark(line, unlink=lambda words, address: f"{words} {address}")


def _leading(lines: Sequence[tuple[int, Line]]) -> Iterator[Entry]:
    """Find times at the start of lines, and all of those that stand in brackets on one line."""
    for at, line in lines:
        raw = line.raw.text
        bracketed = find_bracketed(raw) if line.timing or ")" in raw or "]" in raw else []
        if bracketed and not (line.timing and line.timing.is_range):
            for timing in bracketed:
                yield Entry(at, timing, _title(line, timing))
        elif line.timing:
            yield Entry(at, line.timing, _title(line, line.timing))


def _elsewhere(lines: Sequence[tuple[int, Line]], find: _Finder) -> Iterator[Entry]:
    """Find times behind the titles of lines."""
    for at, line in lines:
        timing = find(line.raw.text, content_at=line.content.start - line.raw.start)
        if timing is not None and (title := _title(line, timing)) is not None:
            yield Entry(at, timing, title)


def _title(line: Line, timing: Timing) -> Passage | None:
    """Quote an entry's title, without marks and ornaments; None when no word is left."""
    if timing.title_at is None:
        return None
    text = line.raw.text[timing.title_at : timing.title_end]
    passage = Passage(text, line.raw.start + timing.title_at)
    title = trimmed(as_title(trimmed(passage)))
    return title if any(character.isalnum() for character in title.text) else None


def _of_one_kind(entries: Sequence[Entry]) -> list[Entry]:
    """Where most times stand alone, take a time with words behind it for a point in the text."""
    bare = [entry for entry in entries if entry.title is None or entry.timing.is_range]
    return bare if len(bare) * 2 > len(entries) else list(entries)


def _is_list(entries: Sequence[Entry]) -> bool:
    """Whether times are in such number and order, and titles so different, that it is a list."""
    first = list(dict.fromkeys((e.timing.starts_at_seconds, _words(e)) for e in entries))
    times = [start for start, _ in first]
    any_range = any(entry.timing.is_range for entry in entries)
    enough = len(times) >= _FEWEST or (bool(times) and times[0] == 0 and len(times) + any_range > 1)
    rising = sum(earlier < later for earlier, later in pairwise(times))
    return (
        enough
        and rising * 2 > len(times) - 1 - (len(times) == 1)
        and not _are_clock_times(entries)
        and not _are_verses(times)
        and not _is_talk([words for _, words in first if words])
    )


def _words(entry: Entry) -> str:
    return entry.title.text if entry.title else ""


def _are_clock_times(entries: Sequence[Entry]) -> bool:
    """Whether times are all round and from the hours of a day: a timetable."""
    times = [entry.timing.starts_at_seconds for entry in entries]
    return all(
        _EARLIEST_CLOCK <= time < _LATEST_CLOCK and time % _CLOCK_STEP == 0 for time in times
    )


def _are_verses(times: Sequence[float]) -> bool:
    """Whether times follow so closely that they are verses, captions or scores."""
    gaps = [abs(later - earlier) for earlier, later in pairwise(times)]
    return bool(gaps) and median(gaps) < _SHORTEST_GAP_SECONDS


def _is_talk(titles: Sequence[str]) -> bool:
    """Whether what stands beside the times is speech: a few names again and again, or long."""
    if len(titles) < _FEWEST:
        return False
    repeats = len(set(titles)) < len(titles) * _DISTINCT_SHARE
    speakers = [match[0] for title in titles if (match := _SPEAKER.match(title))]
    turns = len(speakers) > len(titles) * _DISTINCT_SHARE and len(set(speakers)) * 2 <= len(
        speakers
    )
    return repeats or turns or fmean(len(title) for title in titles) > _LONGEST_MEAN_TITLE
