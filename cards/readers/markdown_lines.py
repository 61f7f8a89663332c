"""A Markdown text's lines: marks taken off, and headings, tables, code and lists told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards.model import Passage
from cards.readers.inline import unmark
from cards.readers.lines import Line, LineKind, bold_title, is_ornament, quote, split, trimmed
from cards.readers.meta import front_matter_end

BOLD_LEVEL = 7
"""The level of a line that is bold as a whole: below every heading."""


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The text without its inline marks, line for line, what each line is, and the tags in it."""

    text: str
    lines: tuple[Line, ...]
    tags: tuple[str, ...]


def read_lines(text: str) -> MarkdownText:
    """Clean a text and tell what its lines are. Front matter and fenced code stay as they are."""
    raws = text.split("\n")
    front = front_matter_end(split("\n".join(raws[:_LONGEST_FRONT_MATTER])))
    left_alone = {*range(front), *fenced(raws)}
    hidden = _hidden(raws)
    tags: dict[str, None] = {}
    clean = [
        raw if at in left_alone else "" if at in hidden else _clean(raw, tags)
        for at, raw in enumerate(raws)
    ]
    clean_text = "\n".join(clean)
    lines = _classified(split(clean_text), raws, left_alone)
    return MarkdownText(clean_text, tuple(lines), tuple(tags))


def fenced(raws: Sequence[str]) -> set[int]:
    """Collect the lines of fenced code; a fence that is never closed is none."""
    inside: set[int] = set()
    opened: tuple[int, str] | None = None
    for at, raw in enumerate(raws):
        match = _FENCE.match(raw)
        if match is None:
            continue
        if opened is None:
            opened = at, match[1]
        elif match[1] == opened[1]:
            inside.update(range(opened[0], at + 1))
            opened = None
    return inside


def is_bold(raw: str) -> bool:
    """Whether a line is bold as a whole, with no other marks in it."""
    return _BOLD.match(raw) is not None


_LONGEST_FRONT_MATTER = 300
_FENCE = re.compile(r"[\s>]{0,40}(```|~~~)(?!.*`)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(?:\[!\w{1,20}\][+-]?\s*)?")
_FOOTNOTE = re.compile(r"\s*\[\^[^\[\]\s]+\]:")
_TAG = re.compile(r"(?:(?<=\s)|^)#([^\W\d_][\w/-]*)")
_TAGS_BEHIND = re.compile(r"(?:(?:\s+|^)#[^\W\d_][\w/-]*)+\s*$")
_ATX = re.compile(r"\s{0,3}(#{1,6})(?:\s+|$)")
_CLOSING = re.compile(r"\s(?:#+|\{[#.][^{}]*\})\s*$")
_BOLD = re.compile(r"\s{0,3}(?:\*\*[^*`\[\]#$=~]+\*\*|__[^_`\[\]#$=~]+__):?\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:={2,}|-{3,})\s*$")
_DIVIDER = frozenset("|:- \t")


def _hidden(raws: Sequence[str]) -> set[int]:
    """Collect the lines of comments that go over more than one; one never closed is none."""
    inside: set[int] = set()
    opened: tuple[int, str] | None = None
    for at, raw in enumerate(raws):
        if opened is not None:
            if opened[1] in raw:
                inside.update(range(opened[0], at + 1))
                opened = None
        elif "%%" in raw or "<!--" in raw:
            begins, ends = ("%%", "%%") if raw.lstrip().startswith("%%") else ("<!--", "-->")
            rest = raw.lstrip()
            if rest.startswith(begins) and ends not in rest[len(begins) :]:
                opened = at, ends
    return inside


def _clean(raw: str, tags: dict[str, None]) -> str:
    """Take quotation, inline marks and tags off a line; the tags are noted.

    A line that is bold as a whole keeps its marks, or the clean text would lose a heading.
    """
    if is_bold(raw):
        return raw
    quoted = _QUOTE.match(raw)
    line = unmark(raw[quoted.end() :] if quoted else raw)
    if _FOOTNOTE.match(raw):
        return ""
    if "#" not in line:
        return line
    tags.update(dict.fromkeys(_TAG.findall(line)))
    return _TAG.sub(r"\1", _TAGS_BEHIND.sub("", line))


def _classified(lines: Sequence[Line], raws: Sequence[str], left_alone: set[int]) -> Iterator[Line]:
    """Tell what lines are; each is looked at once, with the one behind it."""
    in_table = False
    skips_next = False
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) and at + 1 not in left_alone else None
        before = lines[at - 1] if at else None
        if at in left_alone or skips_next:
            skips_next = False
            yield replace(line, kind=LineKind.SKIPPED)
            continue
        level, title = _heading(line, raws[at], before, after)
        starts_table = not in_table and _starts_table(line, after)
        in_table = (in_table or starts_table) and "|" in line.raw.text
        skips_next = starts_table or _is_underlined(line, before, after)
        if level:
            yield replace(line, kind=LineKind.HEADING, level=level, content=title, is_bullet=False)
        elif in_table:
            kind = LineKind.COLUMNS if starts_table else LineKind.ROW
            yield replace(line, kind=kind, content=_row(line), is_bullet=False)
        elif line.raw.text.strip() and is_ornament(line):
            yield replace(line, kind=LineKind.SKIPPED)
        else:
            yield line


def _heading(line: Line, raw: str, before: Line | None, after: Line | None) -> tuple[int, Passage]:
    """Tell a heading's level and title; 0 for any other line."""
    atx = _ATX.match(line.raw.text, line.content.start - line.raw.start if line.is_bullet else 0)
    if atx and not is_ornament(line):
        closing = _CLOSING.search(line.raw.text, atx.end())
        end = closing.start() if closing else len(line.raw.text)
        return len(atx[1]), trimmed(quote(line.raw.text[:end], atx.end(), line.raw.start))
    if _is_underlined(line, before, after) and after:
        return (1 if "=" in after.raw.text else 2), trimmed(line.content)
    if is_bold(raw) and not is_ornament(line) and not line.is_bullet:
        return BOLD_LEVEL, bold_title(line.content)
    return 0, line.content


def _is_underlined(line: Line, before: Line | None, after: Line | None) -> bool:
    """Whether a line is a paragraph by itself over a line of `=` or `-`."""
    return (
        after is not None
        and _UNDERLINE.match(after.raw.text) is not None
        and not is_ornament(line)
        and not line.is_bullet
        and not line.indent
        and "|" not in line.raw.text
        and (before is None or is_ornament(before) or _ATX.match(before.raw.text) is not None)
    )


def _starts_table(line: Line, after: Line | None) -> bool:
    """Whether a line has the heads of a table's columns, over a line that divides."""
    if after is None or "|" not in line.raw.text or is_ornament(line):
        return False
    divider = after.raw.text.strip()
    return "|" in divider and "-" in divider and set(divider) <= _DIVIDER


def _row(line: Line) -> Passage:
    """Quote a row without its outer bars."""
    text = line.raw.text
    inner = text.strip(" \t|")
    return Passage(inner, line.raw.start + len(text) - len(text.lstrip(" \t|")))
