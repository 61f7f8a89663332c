"""A text's lines and what each of them is, found before anything is built from them."""

import re
from dataclasses import dataclass

from cards.model import Passage
from cards.readers.times import Timing, find_timing


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its number from 1, its content without marks, how far in it stands, its time."""

    number: int
    raw: Passage
    content: Passage
    indent: int
    is_bullet: bool
    timing: Timing | None

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


_EMPHASIS = ("**", "__")
_HEADING = re.compile(r"#{1,6}\s+")
_MARK = re.compile(
    r"\s*(?:[•◦▪‣●○∙・]|[-*+–—](?=[\s•◦▪‣●○]|$)|[0-9]{1,3}[.)](?=\s)|[a-z]\)(?=\s)"
    r"|\[[ xX]\](?=\s))\s*"
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
