"""Podcasting 2.0 chapters: a JSON file of titles with their times."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any  # JSON values

from cards.errors import ReaderError
from cards.model import Chapter, Document, Notice
from cards.readers.composing import Composer
from cards.readers.decoding import normalise
from cards.readers.header import read_header
from cards.readers.housekeeping import why_no_cards
from cards.readers.reader import Reader


def score(text: str) -> float:
    """Know the file by its first sign and its keys; whether it is whole shows when it is read."""
    is_object = text.lstrip()[:1] == "{"
    return 1.0 if is_object and '"chapters"' in text and '"startTime"' in text else 0.0


def read(text: str) -> Document:
    """Read the chapters that stand in the table of contents. Raises ReaderError."""
    top = _parse(text)
    entries, notices = _entries(top["chapters"])
    if not entries:
        raise ReaderError("No chapter in this JSON has a time and a title.", hint=_HINT)
    composer = Composer()
    title = _words(top.get("title"))
    header = read_header(composer.add(title, after="\n\n").text if title else "")
    chapters = tuple(_chapters(composer, entries))
    return Document(
        title=header.title,
        show=header.show or _words(top.get("podcastName")) or None,
        number=header.number,
        source_format=PODCAST_JSON.name,
        text=composer.text,
        chapters=chapters,
        notices=(*notices, *_about_order(entries)),
        media_url=_address(top.get("fileName")),
    )


PODCAST_JSON = Reader(
    name="podcast-json",
    label="Podcasting 2.0 chapters: JSON",
    score=score,
    read=read,
)

_LONGEST_SECONDS = 10_000_000
_HINT = (
    "A chapter file looks like "
    "{“version”: “1.2.0”, “chapters”: [{“startTime”: 0, “title”: “Welcome”}]}."
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A chapter as the file has it."""

    title: str
    start: float
    end: float | None


def _parse(text: str) -> dict[str, Any]:
    """Parse the JSON that holds a list of chapters. Raises ReaderError saying what is wrong."""
    try:
        top = json.loads(text)
    except json.JSONDecodeError as problem:
        raise ReaderError(
            f"this is not whole JSON: {problem.msg} at character {problem.colno}.",
            line=problem.lineno,
            hint="Fetch the file again, or mend it there.",
        ) from problem
    except (RecursionError, ValueError) as problem:
        raise ReaderError(
            "This JSON is too deep or has a number too long.", hint=_HINT
        ) from problem
    if not isinstance(top, dict) or not isinstance(top.get("chapters"), list):
        raise ReaderError("This JSON has no list named “chapters”.", hint=_HINT)
    return top


def _entries(listed: Sequence[Any]) -> tuple[list[_Entry], list[Notice]]:
    """Take the chapters that have a time and a title and are not hidden; tell how many have not."""
    entries, hidden, odd = [], 0, 0
    for item in listed:
        entry = _entry(item) if isinstance(item, dict) else None
        if entry is None:
            odd += 1
        elif item.get("toc") is False:
            hidden += 1
        else:
            entries.append(entry)
    told = (
        (odd, "{} of the chapters lack a time or a title and were left out."),
        (hidden, "{} of the chapters are hidden from the table of contents and were left out."),
    )
    return entries, [Notice(0, message.format(number)) for number, message in told if number]


def _entry(item: dict[str, Any]) -> _Entry | None:
    """Read one chapter; None when its time or title is missing."""
    title, start = _words(item.get("title")), _seconds(item.get("startTime"))
    if not title or start is None:
        return None
    return _Entry(title, start, _seconds(item.get("endTime")))


def _words(value: Any) -> str:
    """Take a text as one line; anything else is none."""
    return " ".join(normalise(value).split()) if isinstance(value, str) else ""


def _seconds(value: Any) -> float | None:
    """Take a number of seconds, written as a number or in quotes; anything else is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if 0 <= seconds <= _LONGEST_SECONDS else None


def _address(value: Any) -> str | None:
    """Take an address on the web; a bare file name is none."""
    address = _words(value)
    return address if address.startswith(("https://", "http://")) else None


def _chapters(composer: Composer, entries: Sequence[_Entry]) -> Iterator[Chapter]:
    """Make the chapters; one without an end runs to the next."""
    for entry, after in zip(entries, [*entries[1:], None], strict=True):
        end = entry.end if entry.end is not None and entry.end >= entry.start else None
        inferred = after.start if end is None and after and after.start > entry.start else None
        composer.add_times(entry.start, end)
        title = composer.add(entry.title)
        composer.end_chapter()
        yield Chapter(
            title=title,
            starts_at_seconds=entry.start,
            ends_at_seconds=inferred if end is None else end,
            end_inferred=inferred is not None,
            no_cards=why_no_cards(entry.title, has_text=False),
        )


def _about_order(entries: Sequence[_Entry]) -> Iterator[Notice]:
    """Say which chapters begin before the one above them."""
    for earlier, later in pairwise(entries):
        if later.start < earlier.start:
            yield Notice(0, f"“{later.title}” begins before the chapter above it.")
