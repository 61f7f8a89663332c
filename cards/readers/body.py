"""What stands under a title: prose becomes the summary, points become bullets with their depth."""

from collections.abc import Sequence

from cards.model import Bullet, Passage
from cards.readers.lines import Line


def read_body(text: str, lines: Sequence[Line]) -> tuple[Passage | None, tuple[Bullet, ...]]:
    """Read the lines under a title.

    Prose up to the first bullet is the summary, one passage however many lines it has. An indented
    line under a bullet belongs to it; a paragraph behind the bullets is kept as a point of its own.
    """
    filled = [line for line in lines if not line.is_blank]
    prose = _leading_prose(filled)
    summary = _span(text, prose) if prose else None
    return summary, _bullets(text, filled[len(prose) :])


def _leading_prose(lines: Sequence[Line]) -> Sequence[Line]:
    """Take the lines up to the first bullet."""
    for position, line in enumerate(lines):
        if line.is_bullet:
            return lines[:position]
    return lines


def _bullets(text: str, lines: Sequence[Line]) -> tuple[Bullet, ...]:
    """Join wrapped lines to their bullets and find each bullet's depth."""
    points: list[list[Line]] = []
    for line in lines:
        if points and not line.is_bullet and line.indent > points[-1][0].indent:
            points[-1].append(line)
        else:
            points.append([line])
    depths = _depths([point[0].indent for point in points])
    return tuple(
        Bullet(_span(text, point), depth) for point, depth in zip(points, depths, strict=True)
    )


def _depths(indents: Sequence[int]) -> list[int]:
    """Turn indents into depths: deeper than the one above is one more, whatever the step."""
    stack: list[int] = []
    depths = []
    for indent in indents:
        while stack and stack[-1] >= indent:
            stack.pop()
        depths.append(len(stack))
        stack.append(indent)
    return depths


def _span(text: str, lines: Sequence[Line]) -> Passage:
    """Quote the text from the first of these lines to the last."""
    start = lines[0].content.start
    return Passage(text[start : lines[-1].content.end], start)
