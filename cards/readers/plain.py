"""Plain text without times: a chapter for each heading, or for each paragraph without one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards.errors import ReaderError
from cards.model import Chapter, Document, Notice, Passage
from cards.readers.body import read_body
from cards.readers.header import read_header
from cards.readers.housekeeping import why_no_cards
from cards.readers.lines import Line, as_title, split
from cards.readers.reader import Reader
from cards.readers.sections import chapter_starts
from cards.readers.speaker import find_speaker


def score(text: str) -> float:
    """Take any text with words, but only just: every reader that knows its layout goes before."""
    lines = split(text)
    return 0.1 if _has_words(lines) and not chapter_starts(lines) else 0.0


def read(text: str) -> Document:
    """Read a text as chapters by its headings and paragraphs. Raises ReaderError without words."""
    lines = split(text)
    if not _has_words(lines):
        raise ReaderError(
            "There are no words in this text.", hint="Bring notes with a title and sentences."
        )
    title, blocks = _take_title(_blocks(lines))
    header = read_header(title)
    speaker = find_speaker(header.title, text)
    topics = list(_topics(blocks))
    return Document(
        title=header.title,
        show=header.show,
        number=header.number,
        source_format=PLAIN.name,
        text=text,
        chapters=tuple(replace(_chapter(text, topic), speaker=speaker) for topic in topics),
        speaker=speaker,
        notices=(_explanation(topics),),
    )


PLAIN = Reader(name="plain", label="Plain text: headings and paragraphs", score=score, read=read)

_LONGEST_HEADING = 100
_LONGEST_BORROWED = 60
_CLOSED = (".", "!", ";", ",", "…", ".”", '."')


@dataclass(frozen=True, slots=True)
class _Topic:
    """A heading, if the text has one, and the lines under it."""

    heading: Line | None
    body: Sequence[Line]

    @property
    def first(self) -> Line:
        """The line it begins with."""
        return self.heading or self.body[0]


def _has_words(lines: Sequence[Line]) -> bool:
    """Whether there is a letter behind the marks of any line."""
    return any(character.isalpha() for line in lines for character in line.content.text)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines that no blank line parts."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if not line.is_blank:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _is_heading(line: Line) -> bool:
    """Whether a line is short, unmarked and not a sentence."""
    text = line.content.text
    return not line.is_bullet and len(text) <= _LONGEST_HEADING and not text.endswith(_CLOSED)


def _take_title(blocks: list[list[Line]]) -> tuple[str, list[list[Line]]]:
    """Take a heading that stands alone above everything as the document's title."""
    if len(blocks) > 1 and len(blocks[0]) == 1 and _is_heading(blocks[0][0]):
        return as_title(blocks[0][0].content).text, blocks[1:]
    return "", blocks


def _topics(blocks: Sequence[Sequence[Line]]) -> Iterator[_Topic]:
    """Let each heading open a topic; without headings each paragraph is one."""
    heading: Line | None = None
    body: list[Line] = []
    for block in blocks:
        opens = _is_heading(block[0])
        if (heading or body) and (opens or heading is None):
            yield _Topic(heading, body)
            heading, body = None, []
        if opens:
            heading, block = block[0], block[1:]
        body.extend(block)
    if heading or body:
        yield _Topic(heading, body)


def _chapter(text: str, topic: _Topic) -> Chapter:
    """Make a chapter of a topic; without a heading it is called by its first words."""
    summary, bullets = read_body(text, topic.body)
    title = as_title(topic.heading.content) if topic.heading else _borrowed(topic.first.content)
    has_text = bool(topic.body)
    return Chapter(
        title=title,
        summary=summary,
        bullets=bullets,
        no_cards=why_no_cards(title.text, has_text=has_text),
    )


def _borrowed(line: Passage) -> Passage:
    """Quote the first words of a line, as many as fit a title."""
    if len(line.text) <= _LONGEST_BORROWED:
        return line
    start = line.text[: _LONGEST_BORROWED + 1]
    words = start.rpartition(" ")[0].rstrip(" ,;:–—-")
    return replace(line, text=words or start[:-1].rstrip())


def _explanation(topics: Sequence[_Topic]) -> Notice:
    """Say what was looked for and what was done instead."""
    headed = sum(topic.heading is not None for topic in topics)
    way = "heading" if headed == len(topics) else "heading or paragraph" if headed else "paragraph"
    return Notice(
        topics[0].first.number,
        f"No lines with chapter times, such as “0:00 – 4:45”, were found; "
        f"each {way} became a chapter ({len(topics)}).",
    )
