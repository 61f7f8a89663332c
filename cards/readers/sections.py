"""Where chapters begin in a list of lines, and which lines belong to which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cards.model import Passage
from cards.readers.lines import Line, as_title, quote
from cards.readers.times import Timing


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter's lines: the time it begins with, its title if it has one, and what is below."""

    line: int
    timing: Timing
    shown_time: Passage
    title: Passage | None
    body: Sequence[Line]


def chapter_starts(lines: Sequence[Line]) -> list[int]:
    """Find the lines that open a chapter.

    One range is proof enough. Times without ends must come in a run of three, or of two from 0:00,
    and mostly rise. Where times stand alone on their lines, a time with words behind it is a point
    in the text.
    """
    timed = [(at, line.timing) for at, line in enumerate(lines) if line.timing is not None]
    any_bare = any(timing.is_bare for _, timing in timed)
    kept = [(at, time) for at, time in timed if time.is_range or time.is_bare or not any_bare]
    timings = [timing for _, timing in kept]
    is_proven = any(timing.is_range for timing in timings) or _is_run(timings)
    return [at for at, _ in kept] if is_proven else []


def cut(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Section]:
    """Cut lines into chapters.

    A bulleted line right below a bare time is no title where other chapters have plain ones.
    """
    bodies = [
        [line for line in lines[at + 1 : end] if not line.is_blank]
        for at, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    any_plain = any(body and not body[0].is_bullet for body in bodies)
    for at, body in zip(starts, bodies, strict=True):
        yield _section(lines[at], body, bulleted_titles=not any_plain)


_FEWEST_IN_A_RUN = 3


def _is_run(timings: Sequence[Timing]) -> bool:
    """Whether times stand in such number and order that they must be chapters."""
    times = [timing.starts_at_seconds for timing in timings]
    rising = sum(earlier < later for earlier, later in pairwise(times))
    enough = len(times) >= _FEWEST_IN_A_RUN or (len(times) == 2 and times[0] == 0)
    return enough and rising * 2 > len(times) - 1


def _section(opening: Line, body: Sequence[Line], *, bulleted_titles: bool) -> Section:
    """Find a chapter's title behind its time or on the line below."""
    timing, raw = opening.timing, opening.raw
    if timing is None:
        raise ValueError("A chapter's first line has a time.")
    title = None
    if timing.title_at is not None:
        title = as_title(quote(raw.text, timing.title_at, raw.start))
    elif body and (bulleted_titles or not body[0].is_bullet):
        title, body = as_title(body[0].content), body[1:]
    first, last = timing.shown
    return Section(
        line=opening.number,
        timing=timing,
        shown_time=Passage(raw.text[first:last], raw.start + first),
        title=title if title and _has_words(title.text) else None,
        body=body,
    )


def _has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(character.isalnum() for character in text)
