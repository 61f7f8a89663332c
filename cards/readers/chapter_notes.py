"""Chapter notes: a range of times, below it a title, a summary, and bullets if there are any."""

from dataclasses import replace

from cards.errors import ReaderError
from cards.model import Document, Notice
from cards.readers.front import document_of, find_media, read_front
from cards.readers.lines import Line, split
from cards.readers.reader import Reader
from cards.readers.sections import chapter_starts, cut
from cards.readers.timed import chapter_of, distinct, notices_of, shortened, with_ends


def score(text: str) -> float:
    """Tell the share of lines that have a place in the document; 0 unless ranges stand alone."""
    lines = split(text)
    starts = chapter_starts(lines)
    if not _ranges_stand_alone(lines, starts):
        return 0.0
    unread = read_front(lines[: starts[0]], takes_any_title=True).unread
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
    front = read_front(lines[: starts[0]], takes_any_title=True)
    sections, repeated = distinct(cut(lines, starts))
    chapters = with_ends([chapter_of(text, section) for section in sections])
    document = document_of(front, chapters, text=text, format_name=CHAPTER_NOTES.name)
    unread = [
        Notice(line.number, "This line above the first chapter was not read.")
        for line in front.unread
    ]
    return replace(
        document,
        notices=shortened([*unread, *notices_of(sections, repeated)]),
        media_url=document.media_url or find_media(text[: lines[starts[0]].raw.start]),
    )


CHAPTER_NOTES = Reader(
    name="chapter-notes",
    label="Chapter notes: a range of times, then title, summary, bullets",
    score=score,
    read=read,
)


def _ranges_stand_alone(lines: list[Line], starts: list[int]) -> bool:
    """Whether most chapters begin with a range that has a line to itself."""
    timings = [timing for at in starts if (timing := lines[at].timing)]
    alone = sum(timing.is_range and timing.is_bare for timing in timings)
    return alone * 2 > len(timings)
