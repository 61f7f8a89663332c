"""Markdown outlines, Obsidian's too: headings are chapters, what stands under them is theirs."""

from collections.abc import Sequence
from dataclasses import replace

from cards.errors import ReaderError
from cards.model import Document
from cards.readers.front import find_media
from cards.readers.headed import document_under, outermost_points, outline_of, share_explained
from cards.readers.lines import Line, LineKind
from cards.readers.markdown_lines import BOLD_LEVEL, read_lines
from cards.readers.reader import Reader


def score(text: str) -> float:
    """Tell the share of lines under headings; half of it when times make chapters too."""
    lines = _with_points(read_lines(text).lines)
    return _HIGHEST * share_explained(outline_of(lines)) if _has_headings(lines) else 0.0


def read(text: str) -> Document:
    """Read headings as chapters. Raises ReaderError without any."""
    marked = read_lines(text)
    outline = outline_of(_with_points(marked.lines))
    if outline is None:
        raise ReaderError(
            "No heading was found in these notes.",
            hint="A heading is a line like “## How bees dance”, or one with “---” below it.",
        )
    document = document_under(outline, text=marked.text, format_name=MARKDOWN.name)
    return replace(
        document,
        tags=tuple(dict.fromkeys((*document.tags, *marked.tags))),
        media_url=document.media_url or find_media(text),
    )


MARKDOWN = Reader(
    name="markdown",
    label="Markdown outline: headings, nested lists, tables; Obsidian notes",
    score=score,
    read=read,
)

_HIGHEST = 0.95
_POINT_LEVEL = BOLD_LEVEL + 1


def _with_points(lines: Sequence[Line]) -> list[Line]:
    """Where one heading stands over lists in a list, take the outer list for headings too."""
    headings = [line for line in lines if line.kind is LineKind.HEADING]
    outer = outermost_points(lines) if len(headings) == 1 else frozenset()
    return [
        replace(line, kind=LineKind.HEADING, level=_POINT_LEVEL, is_bullet=False)
        if at in outer
        else line
        for at, line in enumerate(lines)
    ]


def _has_headings(lines: Sequence[Line]) -> bool:
    """Whether there is a heading proper, or more than one line that is bold as a whole."""
    levels = [line.level for line in lines if line.kind is LineKind.HEADING]
    return len(levels) > 1 or any(level < BOLD_LEVEL for level in levels)
