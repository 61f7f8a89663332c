"""A text's lines and what each of them is, found before anything is built from them."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from cards.model import Passage
from cards.readers.times import Timing, find_timing


class LineKind(Enum):
    """What a line is; only some layouts tell more than TEXT."""

    TEXT = auto()
    HEADING = auto()
    COLUMNS = auto()
    ROW = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its number from 1, its content without marks, how far in it stands, its time.

    A heading has a level from 1; its content is its title.
    """

    number: int
    raw: Passage
    content: Passage
    indent: int
    is_bullet: bool
    timing: Timing | None
    kind: LineKind = LineKind.TEXT
    level: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it but marks."""
        return not self.content.text


def split(text: str) -> list[Line]:
    """Cut a text at its line ends and tell what each line is."""
    lines, start = [], 0
    for number, raw in enumerate(text.split("\n"), start=1):
        lines.append(_classify(raw, number, start))
        start += len(raw) + 1
    return lines


def quote(raw: str, at: int, start: int) -> Passage:
    """Quote a line from `at` to its end, without blanks; the line begins at `start`."""
    rest = raw[at:]
    return Passage(rest.strip(), start + at + len(rest) - len(rest.lstrip()))


def as_title(passage: Passage) -> Passage:
    """Take heading marks and emphasis off a title's ends; its words stay as they are."""
    heading = _HEADING.match(passage.text)
    title = quote(passage.text, heading.end() if heading else 0, passage.start)
    for mark in _EMPHASIS:
        size, text = len(mark), title.text
        if len(text) > 2 * size and text.startswith(mark) and text.endswith(mark):
            title = quote(text[:-size], size, title.start)
    return title if title.text else passage


def bold_title(passage: Passage) -> Passage:
    """Take the marks off a line that is bold as a whole, and the colon behind it."""
    return trimmed(as_title(Passage(passage.text.rstrip(" \t:"), passage.start)))


def trimmed(passage: Passage) -> Passage:
    """Trim separators, bullets and emoji off a title's ends, unless there is nothing else."""
    text = passage.text
    first, last = 0, len(text)
    while first < last and _is_edge(text[first], _BEFORE):
        first += 1
    while first < last and _is_edge(text[last - 1], _BEHIND):
        last -= 1
    if text.endswith("..", first, last):
        last = first + len(text[first:last].rstrip(". "))
    return Passage(text[first:last], passage.start + first) if first < last else passage


def is_ornament(line: Line) -> bool:
    """Whether there is no letter and no digit on a line, its marks aside."""
    return not any(character.isalnum() for character in line.content.text)


_BEFORE = frozenset(" \t–—:|•·►▶→>")
_BEHIND = frozenset(" \t-–—:|•·→*_=([,@")
_JOINERS = "\ufe0f\u200d\u20e3"
_SYMBOLS_FROM = "\u2300"
_EMPHASIS = ("**", "__")
_HEADING = re.compile(r"#{1,6}\s+")
_MARK = re.compile(
    r"\s*(?:[•◦▪‣●○∙・]|[-*+–—](?=[\s•◦▪‣●○]|$)|[0-9]{1,3}[.)](?=\s)|[a-z]\)(?=\s)"
    r"|\[[ xX]\](?=\s)|o(?=\t)|(?<=\s)(?:o|[A-Za-z][.)])(?=\s))\s*"
)
_MOST_MARKS = 4
_TAB = 4


def _classify(raw: str, number: int, start: int) -> Line:
    """Take the marks off a line, however many stand in a row."""
    if not raw or raw.isspace():
        blank = Passage("", start)
        return Line(number, Passage(raw, start), blank, indent=0, is_bullet=False, timing=None)
    at = marks = 0
    while marks < _MOST_MARKS and (match := _MARK.match(raw, at)):
        at, marks = match.end(), marks + 1
    content = quote(raw, at, start)
    return Line(
        number=number,
        raw=Passage(raw, start),
        content=content,
        indent=_indent(raw),
        is_bullet=marks > 0,
        timing=find_timing(raw),
    )


def _is_edge(character: str, edges: frozenset[str]) -> bool:
    """Whether a character is a separator or a piece of an emoji."""
    if character in edges or character in _JOINERS:
        return True
    is_symbol = character >= _SYMBOLS_FROM and unicodedata.category(character) == "So"
    return is_symbol or "\U0001f3fb" <= character <= "\U0001f3ff"


def _indent(raw: str) -> int:
    """Count the columns before a line's first character, a tab reaching the next fourth."""
    column = 0
    for character in raw:
        if character == "\t":
            column += _TAB - column % _TAB
        elif character.isspace():
            column += 1
        else:
            break
    return column
