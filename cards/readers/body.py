"""What stands under a title: prose becomes the summary, points become bullets with their depth."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.model import Bullet, BulletKind, Passage
from cards.readers.lines import Line, LineKind, is_ornament


def read_body(
    text: str, lines: Sequence[Line], *, lazy: bool = False
) -> tuple[Passage | None, tuple[Bullet, ...]]:
    """Read the lines under a title.

    Prose before any bullet is the summary, one passage however many lines it has. An indented line
    under a bullet belongs to it, and a `lazy` one right below it too; a paragraph behind the
    bullets is kept as prose, a row of a table with the heads of its columns.
    """
    runs = _runs(lines, lazy=lazy)
    has_summary = bool(runs) and runs[0].kind is BulletKind.PROSE
    summary = _span(text, runs[0].lines) if has_summary else None
    told = runs[has_summary:]
    depths = _depths(told)
    bullets = [
        Bullet(_span(text, run.lines), depth, run.kind, run.heading)
        for run, depth in zip(told, depths, strict=True)
    ]
    return summary, tuple(bullets)


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that make one bullet or paragraph."""

    kind: BulletKind
    lines: list[Line]
    heading: Passage | None


def _runs(lines: Sequence[Line], *, lazy: bool) -> list[_Run]:
    """Join lines to bullets and paragraphs; headings and tables end what is above them."""
    runs: list[_Run] = []
    heading: Passage | None = None
    columns: Passage | None = None
    is_open = False
    for line in lines:
        if line.kind is LineKind.TEXT:
            if is_ornament(line):
                is_open = is_open and line.is_blank
                continue
            if is_open and _continues(runs, line, lazy=lazy):
                runs[-1].lines.append(line)
            else:
                kind = BulletKind.POINT if line.is_bullet else BulletKind.PROSE
                runs.append(_Run(kind, [line], heading))
            is_open = True
            continue
        is_open = False
        if line.kind is LineKind.HEADING:
            heading = line.content
        elif line.kind is LineKind.COLUMNS:
            columns = line.content
        elif line.kind is LineKind.ROW:
            runs.append(_Run(BulletKind.ROW, [line], columns))
    return runs


def _continues(runs: Sequence[_Run], line: Line, *, lazy: bool) -> bool:
    """Whether a line goes on with the run above it."""
    run = runs[-1]
    if line.is_bullet:
        return False
    is_next = line.number == run.lines[-1].number + 1
    if run.kind is BulletKind.POINT:
        return line.indent > run.lines[0].indent or (lazy and is_next)
    return is_next or len(runs) == 1


def _depths(runs: Sequence[_Run]) -> list[int]:
    """Turn indents into depths: deeper than the one above is one more, whatever the step."""
    stack: list[int] = []
    depths = []
    heading: Passage | None = None
    for run in runs:
        indent = run.lines[0].indent
        if run.kind is not BulletKind.POINT or run.heading is not heading:
            stack = []
        heading = run.heading
        while stack and stack[-1] >= indent:
            stack.pop()
        depths.append(len(stack))
        if run.kind is BulletKind.POINT:
            stack.append(indent)
    return depths


def _span(text: str, lines: Sequence[Line]) -> Passage:
    """Quote the text from the first of these lines to the last."""
    start = lines[0].content.start
    return Passage(text[start : lines[-1].content.end], start)
