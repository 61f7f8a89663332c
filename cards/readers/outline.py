"""Plain outlines: headings with a word and a number, numbered, in capitals, or over bullets."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cards.errors import ReaderError
from cards.model import Document
from cards.readers.front import find_media
from cards.readers.headed import document_under, outermost_points, outline_of, share_explained
from cards.readers.inline import unmark
from cards.readers.lines import Line, LineKind, is_ornament, quote, split, trimmed
from cards.readers.numbering import WORD_AND_NUMBER
from cards.readers.reader import Reader


def score(text: str) -> float:
    """Tell the share of lines under headings of these kinds, when there are at least two."""
    lines = _headed(split(_clean(text)))
    levels = [line.level for line in lines if line.kind is LineKind.HEADING]
    if len(levels) < _FEWEST or max(Counter(levels).values()) < _FEWEST:
        return 0.0
    share = _HIGHEST * share_explained(outline_of(lines))
    return share / 3 if any(_MARKDOWN.match(line.raw.text) for line in lines) else share


def read(text: str) -> Document:
    """Read headings as chapters. Raises ReaderError without any."""
    clean_text = _clean(text)
    outline = outline_of(_headed(split(clean_text)))
    if outline is None:
        raise ReaderError(
            "No heading was found in these notes.",
            hint="A heading is a line like “Week 3 – How bees dance”, “1.2 Dances” or “DANCES”.",
        )
    document = document_under(outline, text=clean_text, format_name=OUTLINE.name)
    return replace(document, media_url=document.media_url or find_media(text))


OUTLINE = Reader(
    name="outline",
    label="Plain outline: “Week 3 – …”, “1.2 …”, HEADINGS IN CAPITALS, lists in lists",
    score=score,
    read=read,
)

_HIGHEST = 0.9
_FEWEST = 2
_LONGEST_HEADING = 110
_FEWEST_CAPITALS = 3
_FEW_LINES = 3
_MARKDOWN = re.compile(r"#{1,6}\s+\S")
_WORD = re.compile(
    rf"\W{{0,4}}{WORD_AND_NUMBER}\s*(?:[:.|)–—-]|$|(?-i:(?=[A-Z“\"])))", re.IGNORECASE
)
_SECTION = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2})+)[.)]?\s+\S")
_COUNT = re.compile(r"(?:[0-9]{1,2}[.)]?|[IVX]{1,5}[.)])\s+\S")
_CLOSED = (".", ",", ";")

# Kinds of headings; a smaller number is never taken for a part of a larger one.
_WORDED, _CAPITALS, _COUNTED, _LABEL, _POINT = "word", "capitals", "count", "label", "point"


def _clean(text: str) -> str:
    """Take emphasis and links off every line."""
    return "\n".join(unmark(line) for line in text.split("\n"))


def _headed(lines: Sequence[Line]) -> list[Line]:
    """Mark the headings; a kind that comes first is the larger one."""
    kinds = [_kind(line) for line in lines]
    _keep_counted_with_text(lines, kinds)
    if not any(kinds):
        kinds = _labels(lines)
    if not any(kinds):
        outer = outermost_points(lines)
        kinds = [_POINT if at in outer else None for at in range(len(lines))]
    _leave_title(lines, kinds)
    ranks = _ranks([kind for kind in kinds if kind])
    return [
        replace(
            line,
            kind=LineKind.HEADING,
            level=ranks[kind],
            content=trimmed(
                line.content if kind == _POINT else quote(line.raw.text, 0, line.raw.start)
            ),
            is_bullet=False,
        )
        if kind
        else line
        for line, kind in zip(lines, kinds, strict=True)
    ]


def _ranks(kinds: Sequence[str]) -> dict[str, int]:
    """Rank kinds in the order they come in; the first line may be the title in capitals."""
    order = list(dict.fromkeys(kinds))
    if kinds and kinds[0] == _CAPITALS and _WORDED in order:
        order = [_WORDED, *[kind for kind in order if kind != _WORDED]]
        if kinds.count(_CAPITALS) == 1:
            order = [_CAPITALS, *[kind for kind in order if kind != _CAPITALS]]
    return {kind: rank for rank, kind in enumerate(order, start=1)}


def _kind(line: Line) -> str | None:
    """Tell what kind of heading a line looks like."""
    text = line.raw.text.strip()
    if not 0 < len(text) <= _LONGEST_HEADING or line.timing or is_ornament(line):
        return None
    if _WORD.match(text) and not text.endswith("."):
        return _WORDED
    section = _SECTION.match(text)
    if section and not text.endswith(_CLOSED):
        return f"{_COUNTED} {section[1].count('.') + 1}"
    if _COUNT.match(text) and not text.endswith(_CLOSED) and not line.indent:
        return f"{_COUNTED} 1"
    return _CAPITALS if _is_in_capitals(text) and not line.is_bullet else None


def _is_in_capitals(text: str) -> bool:
    """Whether all letters are capitals and they make words."""
    letters = sum(character.isalpha() for character in text)
    return text.isupper() and letters >= _FEWEST_CAPITALS and letters * 2 > len(text)


def _keep_counted_with_text(lines: Sequence[Line], kinds: list[str | None]) -> None:
    """Take numbered lines for headings only where most have something under them."""
    filled = [at for at, line in enumerate(lines) if not is_ornament(line)]
    counted = {at for at in filled if (kinds[at] or "").startswith(_COUNTED)}
    empty = sum(kinds[at] == kinds[after] for at, after in pairwise(filled) if at in counted)
    if empty * 2 >= len(counted):
        for at in counted:
            kinds[at] = None


def _leave_title(lines: Sequence[Line], kinds: list[str | None]) -> None:
    """Leave the first line for the title, if it is in capitals over a few words at most."""
    filled = [at for at, line in enumerate(lines) if not is_ornament(line)]
    headings = [at for at in filled if kinds[at]]
    if len(headings) <= _FEWEST or headings[0] != filled[0] or kinds[filled[0]] != _CAPITALS:
        return
    between = [lines[at] for at in filled[1 : filled.index(headings[1])]]
    says = any(line.is_bullet or line.content.text.endswith(".") for line in between)
    if not says and len(between) <= _FEW_LINES:
        kinds[filled[0]] = None


def _labels(lines: Sequence[Line]) -> list[str | None]:
    """Take short lines right above bullets for headings, when there are at least two."""
    found: list[str | None] = [None] * len(lines)
    for at, (line, after) in enumerate(pairwise(lines)):
        text = line.content.text
        is_short = 0 < len(text) <= _LONGEST_HEADING and not text.endswith(_CLOSED)
        if (
            is_short
            and not is_ornament(line)
            and not line.is_bullet
            and not line.indent
            and after.is_bullet
        ):
            found[at] = _LABEL
    return found if sum(map(bool, found)) >= _FEWEST else [None] * len(lines)
