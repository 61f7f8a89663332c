"""What stands above the first chapter: the title, what the notes tell of themselves, the rest."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from cards.model import Chapter, Document
from cards.readers.header import Header, read_header
from cards.readers.inline import addresses
from cards.readers.lines import Line, LineKind, as_title, is_ornament, trimmed
from cards.readers.meta import Meta, read_meta
from cards.readers.people import find_people, speaker_of


@dataclass(frozen=True, slots=True)
class Front:
    """A document's header, its own words about itself, and the lines nothing is made of."""

    header: Header
    meta: Meta
    unread: tuple[Line, ...]


def read_front(lines: Sequence[Line], *, takes_any_title: bool = False) -> Front:
    """Read the lines above the first chapter.

    The title is the one in the front matter, a heading, or the first line unless it is a sentence
    or an address; `takes_any_title` takes that too.
    """
    meta = read_meta(lines)
    told = [
        line
        for line in lines
        if line.number not in meta.lines and not is_ornament(line) and not is_announcement(line)
    ]
    title = _title_line(told, any_line=takes_any_title)
    words = meta.title or (trimmed(as_title(title.content)).text if title else "")
    header = read_header(words)
    header = replace(
        header,
        show=header.show or meta.show,
        number=meta.number if header.number is None else header.number,
    )
    return Front(header, meta, tuple(line for line in told if line is not title))


def is_announcement(line: Line) -> bool:
    """Whether a line only announces the chapters."""
    title = trimmed(as_title(line.content)).text.lower().strip(" :.()[]")
    return title in _ANNOUNCEMENTS


def document_of(
    front: Front, chapters: Iterable[Chapter], *, text: str, format_name: str
) -> Document:
    """Put a document together, and find its people; notices are the reader's."""
    header, meta = front.header, front.meta
    people = find_people(header.title, text, show=header.show, named=meta.people)
    speaker = speaker_of(people)
    return Document(
        title=header.title,
        show=header.show,
        number=header.number,
        source_format=format_name,
        text=text,
        chapters=tuple(replace(chapter, speaker=speaker) for chapter in chapters),
        speaker=speaker,
        people=people,
        published_on=meta.published_on,
        tags=meta.tags,
        media_url=meta.media_url,
    )


def find_media(text: str) -> str | None:
    """Find the first address on a page of videos or recordings, without its time."""
    for address in islice(addresses(text), _MOST_ADDRESSES):
        if _MEDIA.match(address):
            return _TIME.sub("", address).rstrip("?&#")
    return None


_ANNOUNCED = """chapters|timestamps|time stamps|contents|table of contents|outline|notes|timecodes
time codes|chapter markers|chapter list|jump to|topics|topics covered|in this episode|index
in this video|in this lecture|episode outline|lecture outline|segments|video chapters|sections
show notes|shownotes|kapitel|kapitelmarken|zeitmarken|inhalt|chapitres|sommaire|capítulos|índice
capitoli|indice|目次|概要|chapters and times|time-stamps|time stamped notes|timeline|overview"""
_ANNOUNCEMENTS = frozenset(_ANNOUNCED.replace("\n", "|").split("|"))
_LONGEST_TITLE = 150
_SENTENCE = re.compile(r"[.!,;]$")
_MEDIA = re.compile(
    r"https?://(?:[a-z0-9-]+\.){0,3}(?:youtube\.com/(?:watch|live|embed)|youtu\.be/|vimeo\.com/[0-9]"
    r"|twitch\.tv/videos|soundcloud\.com/|podcasts\.apple\.com/|open\.spotify\.com/episode"
    r"|[^\s?#]{1,200}\.(?:mp3|mp4|m4a|ogg|webm)\b)"
)
_TIME = re.compile(r"(?<=[?&#])(?:t|start)=[0-9hms]*&?")
_MOST_ADDRESSES = 200


def _title_line(told: Sequence[Line], *, any_line: bool) -> Line | None:
    """Choose the line that is the title: the largest heading, or else the first line."""
    largest = next((line for line in told if line.level == 1), None)
    first = largest or (told[0] if told else None)
    if first is None or any_line or first.kind is LineKind.HEADING:
        return first
    text = first.content.text
    is_title = len(text) <= _LONGEST_TITLE and not _SENTENCE.search(text) and "://" not in text
    return first if is_title else None
