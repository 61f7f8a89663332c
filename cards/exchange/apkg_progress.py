"""A learner's progress in Anki's own terms: when each card is due, and the log of its reviews.

Anki counts due days from the day a collection was made, so ours was made on a fixed past day at
the learner's rollover hour; then a due day is the same date whenever the package is imported.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cards.errors import ExchangeError
from cards.exchange.apkg_rows import EASE, CardRow, milliseconds
from cards.model import Card, Deck, Memory, Rating, Review, Stage

_FIRST_DAY = date(2020, 1, 1)
_LEARNING_STEPS = 2
_LEARN, _REVIEW, _RELEARN, _CRAM = range(4)  # kinds of log rows
_SUSPENDED = -1
_IN_STEPS = 1
# How long a step waits, for the log; Anki writes seconds as negative intervals.
_STEP_SECONDS = {
    _LEARN: {Rating.AGAIN: 60, Rating.HARD: 330, Rating.GOOD: 600, Rating.EASY: 600},
    _RELEARN: {Rating.AGAIN: 600, Rating.HARD: 900, Rating.GOOD: 600, Rating.EASY: 600},
}


@dataclass(frozen=True, slots=True)
class LogRow:
    """One answer in Anki's columns."""

    id: int
    card: int
    ease: int
    interval: int
    last_interval: int
    factor: int
    milliseconds: int
    kind: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What a package says of a learner: its log, its calendar, and each card's place in it."""

    deck: Deck
    made_at: int
    conf: dict[str, int | bool]
    log: tuple[LogRow, ...]
    last_reviews: Mapping[str, int]

    def row(self, card: Card, *, position: int) -> CardRow:
        """Schedule a card as Anki would have; a new one by its position."""
        queue = _SUSPENDED if card.suspended else None
        memory = card.memory
        if memory is None:
            return CardRow(due=position, queue=queue or 0)
        known = CardRow(
            due=(memory.due_day - _FIRST_DAY).days,
            type=int(memory.stage),
            queue=queue or int(Stage.REVIEW),
            interval=memory.interval_days,
            factor=EASE,
            reps=memory.reps,
            lapses=memory.lapses,
            data=self._data(memory, position, self.last_reviews.get(card.id)),
        )
        return known if memory.due_at is None else _in_steps(known, memory, memory.due_at)

    def _data(self, memory: Memory, position: int, last_review: int | None) -> str:
        """Write FSRS's side of a card; the last review is that of the log, to the second."""
        values: dict[str, Any] = {  # Any: whole numbers and fractions
            "pos": position,
            "s": round(memory.stability, 4),
            "d": round(memory.difficulty, 3),
            "dr": round(self.deck.desired_retention, 2),
            "decay": round(self.deck.decay, 4),
            "lrt": int(memory.last_at.timestamp()) if last_review is None else last_review,
        }
        return json.dumps(values, separators=(",", ":"))


def make_progress(deck: Deck, ids: Mapping[str, int]) -> Progress:
    """Put the progress of a deck together; `ids` numbers our cards as the package does.

    Raises ExchangeError for an answer without the interval and the difficulty it led to.
    """
    log: list[LogRow] = []
    past: dict[str, _Past] = {}
    last_reviews: dict[str, int] = {}
    last_id = 0
    for review, rating in _answers(deck.reviews):
        if review.card_id not in ids:
            continue
        last_id = max(milliseconds(review.answered_at), last_id + 1)
        before = past.get(review.card_id, _Past())
        after = past[review.card_id] = _next(before, review, rating)
        log.append(_log_row(review, before, after, row_id=last_id, card=ids[review.card_id]))
        if after.kind != _CRAM:
            last_reviews[review.card_id] = last_id // 1000
    made_at, conf = _calendar(deck)
    return Progress(deck, made_at, conf, tuple(log), last_reviews)


@dataclass(frozen=True, slots=True)
class _Past:
    """What a card's last row said: its kind, its interval as Anki writes it, its difficulty."""

    kind: int = _LEARN
    interval: int = 0
    factor: int = 0
    has_left_steps: bool = False


def _answers(reviews: Iterable[Review]) -> Iterator[tuple[Review, Rating]]:
    """Give the answers that still count, oldest first."""
    log = sorted(reviews, key=lambda review: review.answered_at)
    voided = {review.voids for review in log}
    for review in log:
        if review.voids is None and review.id not in voided and review.rating is not None:
            yield review, review.rating


def _calendar(deck: Deck) -> tuple[int, dict[str, int | bool]]:
    """Say when the collection was made and how its days are counted."""
    made = datetime.combine(_FIRST_DAY, time(deck.rollover_hour), ZoneInfo(deck.zone))
    offset = made.utcoffset() or timedelta()
    return int(made.timestamp()), {
        "schedVer": 2,
        "sched2021": True,
        "rollover": deck.rollover_hour,
        "creationOffset": -int(offset.total_seconds() // 60),
    }


def _log_row(review: Review, before: _Past, after: _Past, *, row_id: int, card: int) -> LogRow:
    return LogRow(
        id=row_id,
        card=card,
        ease=int(review.rating or 0),
        interval=after.interval,
        last_interval=before.interval,
        factor=0 if after.kind == _CRAM else after.factor,
        milliseconds=review.duration_ms or 0,
        kind=after.kind,
    )


def _next(before: _Past, review: Review, rating: Rating) -> _Past:
    if not review.affects_schedule:
        return replace(before, kind=_CRAM)
    if review.interval_days is None or review.difficulty is None:
        raise ExchangeError(
            f"The answer of {review.answered_at.isoformat()} came without the interval it led to."
            " Export without progress, or run the check that rebuilds the memory."
        )
    steps = _RELEARN if before.has_left_steps else _LEARN
    kind = _REVIEW if before.interval > 0 else steps
    seconds = _STEP_SECONDS[_LEARN if kind == _LEARN else _RELEARN][rating]
    return _Past(
        kind=kind,
        interval=review.interval_days or -seconds,
        factor=round(((review.difficulty - 1) / 9 + 0.1) * 1000),
        has_left_steps=before.has_left_steps or review.interval_days > 0,
    )


def _in_steps(known: CardRow, memory: Memory, due_at: datetime) -> CardRow:
    """Make a card due within the day: at a moment, with steps left."""
    is_new = memory.stage is Stage.LEARNING
    return replace(
        known,
        due=int(due_at.timestamp()),
        queue=known.queue if known.queue == _SUSPENDED else _IN_STEPS,
        interval=0 if is_new else max(1, memory.interval_days),
        factor=0 if is_new else EASE,
        left=_LEARNING_STEPS - memory.step if is_new else 1,
    )
