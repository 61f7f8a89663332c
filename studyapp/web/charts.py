"""The geometry of every picture: figures in, places and sizes of shapes out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import pi

from studyapp import words
from studyapp.services.library import ChapterView

RING_LENGTH = round(2 * pi * 38)
BAR_WIDTH = 1000
CELL, GAP, WEEKS = 12, 3, 53
STRIP_WIDTH, STRIP_HEIGHT, SEGMENT_LEAST, SEGMENT_GAP = 1000, 28, 6, 3
_STRIP_STATES = (
    ("easy", ("mature", "young", "learning", "leech")),
    ("good", ("mature",)),
)


@dataclass(frozen=True, slots=True)
class Ring:
    """A progress ring: `offset` of its dash pattern leaves the rest of the circle empty."""

    done: int
    total: int
    length: int
    offset: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A square of the heatmap; level 0 is a day without reviews."""

    x: int
    y: int
    level: int
    day: date
    reviews: int
    is_today: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A word at a place along an axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Heatmap:
    """A year of days in columns of weeks, Monday first."""

    cells: tuple[Cell, ...]
    months: tuple[Label, ...]
    width: int
    height: int

    @property
    def weeks(self) -> tuple[tuple[Cell, ...], ...]:
        """The same days as rows of a table."""
        starts = [i for i, cell in enumerate(self.cells) if cell.y == 0]
        return tuple(
            self.cells[a:b] for a, b in zip(starts, [*starts[1:], len(self.cells)], strict=True)
        )


@dataclass(frozen=True, slots=True)
class Column:
    """A bar of a column chart; heights are shares of the tallest, in percent."""

    x: float
    width: float
    y: float
    height: float
    day: date
    cards: int


@dataclass(frozen=True, slots=True)
class Columns:
    """A column chart of days, and the day with most."""

    columns: tuple[Column, ...]
    busiest: Column | None
    total: int


@dataclass(frozen=True, slots=True)
class Layer:
    """A filled part of a segment, from the bottom up."""

    tone: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A chapter in a coverage strip."""

    x: float
    width: float
    chapter: ChapterView
    layers: tuple[Layer, ...]


def ring(done: int, left: int) -> Ring:
    """Draw how much of today is done; nothing to do is a full ring."""
    total = done + left
    share = done / total if total else 1.0
    return Ring(done, total, RING_LENGTH, round(RING_LENGTH * (1 - share)))


def session_bar(done: int, back: int, left: int) -> tuple[int, int, int]:
    """Share the line at the top of a session among done, failed and back, and left."""
    total = max(1, done + back + left)
    first, second = round(BAR_WIDTH * done / total), round(BAR_WIDTH * back / total)
    return first, second, BAR_WIDTH - first - second


def heatmap(days: Iterable[tuple[date, int]], *, today: date) -> Heatmap:
    """Lay out the last 53 weeks up to today."""
    reviews = dict(days)
    first = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
    most = max([reviews.get(day, 0) for day in reviews if day >= first], default=0)
    cells = []
    for number in range((today - first).days + 1):
        day, step = first + timedelta(days=number), CELL + GAP
        count = reviews.get(day, 0)
        x, y = number // 7 * step, number % 7 * step
        cells.append(Cell(x, y, _level(count, most), day, count, is_today=day == today))
    width, height = WEEKS * (CELL + GAP) - GAP, 7 * (CELL + GAP) - GAP
    return Heatmap(tuple(cells), _months(cells), width, height)


def columns(days: Sequence[tuple[date, int]]) -> Columns:
    """Lay out counts of days as bars on a field of 100 by 100."""
    most = max([count for _, count in days], default=0)
    step = 100 / max(1, len(days))
    drawn = []
    for number, (day, count) in enumerate(days):
        height = max(100 * count / most, 2) if count else 0
        drawn.append(
            Column(
                x=round(number * step + step * 0.12, 2),
                width=round(step * 0.76, 2),
                y=round(100 - height, 2),
                height=round(height, 2),
                day=day,
                cards=count,
            )
        )
    busiest = max(drawn, key=lambda column: column.cards, default=None) if most else None
    return Columns(tuple(drawn), busiest, sum(count for _, count in days))


def coverage(chapters: Sequence[ChapterView]) -> tuple[Segment, ...]:
    """Lay out a source's chapters by running time, each filled by how well it is known."""
    lengths = [_length(chapter) for chapter in chapters]
    room = STRIP_WIDTH - SEGMENT_GAP * max(0, len(chapters) - 1)
    widths = [max(SEGMENT_LEAST, room * length / (sum(lengths) or 1)) for length in lengths]
    scale = room / sum(widths) if widths else 1
    segments, x = [], 0.0
    for chapter, width in zip(chapters, widths, strict=True):
        scaled_width = round(width * scale, 1)
        segments.append(Segment(round(x, 1), scaled_width, chapter, _layers(chapter)))
        x += scaled_width + SEGMENT_GAP
    return tuple(segments)


def states(chapter: ChapterView) -> Counter[str]:
    """Count a chapter's cards by what is known of them."""
    return Counter(words.state(card) for note in chapter.notes for card in note.cards)


def _level(count: int, most: int) -> int:
    return 0 if count == 0 else min(4, 1 + 4 * (count - 1) // max(1, most))


def _months(cells: Sequence[Cell]) -> tuple[Label, ...]:
    labels: list[Label] = []
    for cell in cells:
        is_new_month = cell.day.day <= 7 and cell.y == 0
        if is_new_month and cell.x <= (WEEKS - 3) * (CELL + GAP):
            labels.append(Label(cell.x, f"{cell.day:%b}"))
    return tuple(labels)


def _length(chapter: ChapterView) -> float:
    if chapter.starts_at_seconds is None or chapter.ends_at_seconds is None:
        return 60.0
    return max(1.0, chapter.ends_at_seconds - chapter.starts_at_seconds)


def _layers(chapter: ChapterView) -> tuple[Layer, ...]:
    counts = states(chapter)
    total = sum(counts.values())
    layers = []
    for tone, names in _STRIP_STATES:
        share = sum(counts[name] for name in names) / total if total else 0
        height = round(share * (STRIP_HEIGHT - 2), 1)
        if height:
            layers.append(Layer(tone, STRIP_HEIGHT - 1 - height, height))
    return tuple(layers)
