"""Progress: what the reviews say about what is known."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from cards.progress.retention import Retention


@dataclass(frozen=True, slots=True)
class ChapterProgress:
    """A chapter's three figures: mastery = coverage x recall of seen; durable = stable 21 days."""

    source_id: str
    source_title: str
    number: int
    title: str
    cards: int
    mastery: float
    coverage: float
    recall_of_seen: float | None
    durable: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the progress page and `studyapp stats` show."""

    study_day: date
    cards: dict[str, int]
    reviews: int
    reviews_today: int
    retention: Retention
    retention_young: Retention
    retention_mature: Retention
    streak: int
    minutes_a_day: float
    heatmap: tuple[tuple[date, int], ...]
    backlog: int
    forecast: tuple[tuple[date, int], ...]
    chapters: tuple[ChapterProgress, ...]


def figures(session: Session, *, now: datetime) -> Figures:
    """Work out every figure for this moment. `cards` counts by state: new, learning …."""
    raise NotImplementedError
