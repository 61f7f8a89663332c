"""Progress: what the reviews say about what is known."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, repeat

from sqlalchemy.orm import Session

from cards.progress import activity
from cards.progress.forecast import forecast
from cards.progress.mastery import Seen, mastery
from cards.progress.retention import Retention, true_retention
from cards.progress.states import count_states
from cards.study import scheduler
from studyapp.services import account, rest_days
from studyapp.services.study import memories
from studyapp.store import accounts, standing
from studyapp.store.standing import Shelf

_RECENT = timedelta(days=29)


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
class Activity:
    """When somebody studied: cheap, for a page that shows no more."""

    study_day: date
    reviews: int
    reviews_today: int
    streak: int
    heatmap: tuple[tuple[date, int], ...]


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


def when_studied(session: Session, *, now: datetime) -> Activity:
    """Count the answers by day; a few queries however many cards there are."""
    today = account.study_day(session, now=now)
    _, rollover_hour = accounts.zone_and_rollover(session)
    studied = standing.answers_a_day(session)
    per_day = {one.day: one.answers for one in studied}
    passed_over = activity.passed_over(studied, rollover_hour=rollover_hour)
    rested = passed_over | rest_days.of(session, today=today)
    days = chain.from_iterable(repeat(day, number) for day, number in per_day.items())
    return Activity(
        study_day=today,
        reviews=sum(per_day.values()),
        reviews_today=per_day.get(today, 0),
        streak=activity.streak(per_day.keys(), today=today, rested=rested)[0],
        heatmap=tuple(activity.heatmap(days, until=today).items()),
    )


def figures(session: Session, *, now: datetime) -> Figures:
    """Work out every figure for this moment. `cards` counts by state: new, learning …."""
    studied = when_studied(session, now=now)
    today = studied.study_day
    recent = list(standing.answers_since(session, today - _RECENT))
    shelves = standing.shelves(session)
    cards = [card for shelf in shelves for card in shelf.cards]
    coming = forecast(
        [card.memory.due_day for card in cards if card.memory and not card.suspended], today=today
    )
    weights = memories.current_setting(session).weights
    return Figures(
        study_day=today,
        cards={state.value: number for state, number in count_states(cards).items()},
        reviews=studied.reviews,
        reviews_today=studied.reviews_today,
        retention=true_retention(one.graded for one in recent),
        retention_young=true_retention(one.graded for one in recent if not one.graded.is_mature),
        retention_mature=true_retention(one.graded for one in recent if one.graded.is_mature),
        streak=studied.streak,
        minutes_a_day=activity.minutes_a_day((one.study_day, one.duration_ms) for one in recent),
        heatmap=studied.heatmap,
        backlog=coming.backlog,
        forecast=coming.days,
        chapters=tuple(_chapter(shelf, today, weights) for shelf in shelves),
    )


def _chapter(shelf: Shelf, today: date, weights: tuple[float, ...]) -> ChapterProgress:
    seen = [
        Seen(scheduler.recall(card.memory, today, weights), card.memory.stability)
        if card.memory
        else None
        for card in shelf.cards
        if not card.suspended
    ]
    known = mastery(seen)
    return ChapterProgress(
        source_id=shelf.source_id,
        source_title=shelf.source_title,
        number=shelf.number,
        title=shelf.title,
        cards=known.cards,
        mastery=known.mastery,
        coverage=known.coverage,
        recall_of_seen=known.recall_of_seen,
        durable=known.durable,
    )
