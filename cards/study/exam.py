"""What an exam asks of every day before it, and what will be known on its day.

Cards are carried to the day by the scheduler itself: each answer falls as its predicted recall has
it, with a seeded chance, so the same cards give the same plan.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import NamedTuple

from cards.model import Limits, Memory, Rating
from cards.study import scheduler
from cards.study.fuzz import draw

SIMULATED = 1000  # a larger deck is judged by so many of its cards
_NEAR_DAYS = 3
_ENOUGH_RUNS = 200  # a small deck is carried there several times, for chance to even out


@dataclass(frozen=True, slots=True)
class Exam:
    """A day by which some sources should be known this well, from 0 to 1."""

    id: str
    name: str
    day: date
    target_recall: float
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A card that an exam asks, in the order it would be begun."""

    card_id: str
    memory: Memory | None = None
    score: int = 0


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What a day before the exam brings: cards begun, reviews, and extra ones near the day."""

    day: date
    new: int
    reviews: int
    extra: int = 0

    @property
    def answers(self) -> int:
        """How many answers that is; a new card takes two."""
        return 2 * self.new + self.reviews + self.extra


@dataclass(frozen=True, slots=True)
class Plan:
    """The way to an exam.

    `expected` is the recall on the day if studying goes on within the limits, `reached` the recall
    of the plan: `new_per_day` cards begun, and `extra` reviews on the last days. Cards of
    `leave_out` do not fit into the limits; the weakest come first.
    """

    study_days: int
    seen: int
    new: int
    expected: float
    new_per_day: int
    extra: int
    reached: float
    days: tuple[DayLoad, ...]
    leave_out: tuple[str, ...]

    @property
    def busiest(self) -> DayLoad:
        """The day with most answers."""
        return max(self.days, key=lambda load: load.answers)


def plan(
    cards: Sequence[Asked],
    exam: Exam,
    *,
    today: date,
    limits: Limits,
    parameters: tuple[float, ...] | None = None,
) -> Plan:
    """Work out what must be begun and reviewed each day so that the exam finds its recall.

    The day itself is no study day, unless it is today.
    """
    road = _Road(today, exam.day, limits.desired_retention, parameters)
    new = [card for card in cards if card.memory is None]
    needed = ceil(len(new) / road.study_days)
    way = _travel(cards, road, new_per_day=needed)
    extra, reached = _refreshed(way.known, road, target=exam.target_recall)
    too_many = max(0, len(new) - limits.new_per_day * road.study_days)
    weakest = sorted(new, key=lambda card: card.score)[:too_many]
    extra = ceil(extra * way.scale)
    return Plan(
        study_days=road.study_days,
        seen=len(cards) - len(new),
        new=len(new),
        expected=expected(cards, exam, today=today, limits=limits, parameters=parameters),
        new_per_day=needed,
        extra=extra,
        reached=reached,
        days=tuple(_loads(way, road, extra=extra)),
        leave_out=tuple(card.card_id for card in weakest),
    )


def expected(
    cards: Sequence[Asked],
    exam: Exam,
    *,
    today: date,
    limits: Limits,
    parameters: tuple[float, ...] | None = None,
) -> float:
    """Predict the share known on the day if studying goes on within the limits."""
    road = _Road(today, exam.day, limits.desired_retention, parameters)
    return _share(_travel(cards, road, new_per_day=limits.new_per_day).known, road)


class _Road(NamedTuple):
    """From today to the day, and how the scheduler is set."""

    today: date
    day: date
    retention: float
    parameters: tuple[float, ...] | None

    @property
    def study_days(self) -> int:
        return max(1, (self.day - self.today).days)

    @property
    def last(self) -> date:
        return self.today + timedelta(days=self.study_days - 1)


class _Way(NamedTuple):
    """How cards came to the day: what each is remembered by, and the answers on every day."""

    known: list[tuple[str, Memory | None]]
    begun: Counter[date]
    reviewed: Counter[date]
    scale: float


def _travel(cards: Sequence[Asked], road: _Road, *, new_per_day: int) -> _Way:
    """Carry cards to the day, new ones begun so many a day."""
    runs = max(1, min(5, _ENOUGH_RUNS // max(1, len(cards))))
    begins = dict(_beginnings(cards, road, new_per_day))
    chosen = sorted(cards, key=lambda card: draw(card.card_id))[:SIMULATED]
    scale = len(cards) / (len(chosen) * runs) if cards else 1.0
    way = _Way([], Counter(begins.values()), Counter(), scale)
    for run in range(runs):
        for card in chosen:
            seed = f"{card.card_id}:{run}"
            memory, days = _carry(card, road, start=begins.get(card.card_id), seed=seed)
            way.reviewed.update(days)
            way.known.append((seed, memory))
    return way


def _beginnings(
    cards: Sequence[Asked], road: _Road, new_per_day: int
) -> Iterator[tuple[str, date]]:
    """Tell the day each new card is begun; some never are."""
    new = [card for card in cards if card.memory is None]
    for number, card in enumerate(new[: new_per_day * road.study_days]):
        yield card.card_id, road.today + timedelta(days=number // new_per_day)


def _carry(
    card: Asked, road: _Road, *, start: date | None, seed: str
) -> tuple[Memory | None, list[date]]:
    """Answer a card on every day it falls due before the exam; returns those days too."""
    memory, days = card.memory, []
    if start is not None:
        memory = _answered(None, start, road, seed=seed)
    if memory is None:
        return None, []
    while (due := max(memory.due_day, road.today)) <= road.last:
        memory = _answered(memory, due, road, seed=seed)
        days.append(due)
    return memory, days


def _answered(memory: Memory | None, day: date, road: _Road, *, seed: str) -> Memory:
    """Answer as the predicted recall has it, and again until the steps of minutes are over."""
    rating = Rating.GOOD
    if memory is not None:
        known = scheduler.recall(memory, day, road.parameters)
        rating = Rating.GOOD if draw(f"{seed}:{memory.reps}") < known else Rating.AGAIN
    after = _rated(memory, rating, day, road, seed=seed)
    while after.due_at is not None:
        after = _rated(after, Rating.GOOD, day, road, seed=seed)
    return after


def _rated(memory: Memory | None, rating: Rating, day: date, road: _Road, *, seed: str) -> Memory:
    return scheduler.after(
        memory,
        rating,
        at=datetime.combine(day, time(12), UTC),
        study_day=day,
        card_key=seed,
        retention=road.retention,
        parameters=road.parameters,
    )


def _refreshed(
    known: Sequence[tuple[str, Memory | None]], road: _Road, *, target: float
) -> tuple[int, float]:
    """Review the least known once more near the day, until the target is met; how many, how well.

    One that a review would not help, because it was just seen, is left alone.
    """
    standing = sorted(
        (scheduler.recall(memory, road.day, road.parameters), seed, memory)
        for seed, memory in known
        if memory is not None and memory.last_day < road.last
    )
    total = _share(known, road) * len(known)
    extra = 0
    for recall, seed, memory in standing:
        if total >= target * len(known):
            break
        fresh = _answered(memory, road.last, road, seed=seed)
        total += scheduler.recall(fresh, road.day, road.parameters) - recall
        extra += 1
    return extra, total / len(known) if known else 1.0


def _share(known: Sequence[tuple[str, Memory | None]], road: _Road) -> float:
    """Tell how much is recalled on the day; a card never begun is not."""
    recalls = [scheduler.recall(memory, road.day, road.parameters) for _, memory in known if memory]
    return sum(recalls) / len(known) if known else 1.0


def _loads(way: _Way, road: _Road, *, extra: int) -> Iterator[DayLoad]:
    """Lay the answers out by day, the extra ones over the last days."""
    near = min(_NEAR_DAYS, road.study_days)
    for number in range(road.study_days):
        day = road.today + timedelta(days=number)
        before_end = road.study_days - number - 1
        share = (extra + before_end) // near if before_end < near else 0
        yield DayLoad(day, way.begun[day], round(way.reviewed[day] * way.scale), share)
