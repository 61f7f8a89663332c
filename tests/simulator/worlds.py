"""Two worlds a learner may live in, and a year of study in one of them.

PLAIN: memory is what FSRS-6 with its default weights says. HARD: it has other weights, unknown to
the scheduler; cards are easier or harder than they look, days better or worse, and the scheduler
starts from the defaults and fits its weights through the gate every sixty days.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from math import exp, log

from cards.model import Memory, Rating, Stage
from cards.study import fitting, foretelling, scheduler
from cards.study.foretelling import Answered

FIRST_DAY = date(2026, 1, 1)
NEW_A_DAY = 10
DAYS_BETWEEN_FITS = 60
_FIRST_RATINGS = ((Rating.AGAIN, 25), (Rating.HARD, 10), (Rating.GOOD, 55), (Rating.EASY, 10))
_PASSING = ((Rating.HARD, 10), (Rating.GOOD, 80), (Rating.EASY, 10))


@dataclass(frozen=True, slots=True)
class World:
    """How memory really works: weights, and how far cards and days stray (as log odds, spread)."""

    name: str
    weights: tuple[float, ...]
    cards_stray: float = 0.0
    days_stray: float = 0.0
    is_fitted: bool = False


def _changed(**weights: float) -> tuple[float, ...]:
    """Change some of the default weights, by their number."""
    changed = list(scheduler.DEFAULT_PARAMETERS)
    for name, weight in weights.items():
        changed[int(name[1:])] = weight
    return tuple(changed)


PLAIN = World("plain", scheduler.DEFAULT_PARAMETERS)
# Learns less at first, gains less from each review, forgets along a steeper curve.
HARD = World(
    "hard",
    _changed(w0=0.15, w1=0.7, w2=1.4, w3=5.0, w8=1.6, w20=0.3),
    cards_stray=0.25,
    days_stray=0.3,
    is_fitted=True,
)


@dataclass(slots=True)
class _Card:
    key: str
    ease: float
    memory: Memory | None = None
    truth: Memory | None = None
    log: list[Answered] = field(default_factory=list)


@dataclass(slots=True)
class Year:
    """What came of some days of study: answers to due cards, those known, and all answers."""

    due: int = 0
    known: int = 0
    answers: int = 0
    fits: int = 0

    @property
    def retention(self) -> float:
        """The share of due cards that were known."""
        return self.known / self.due


class Learner:
    """Studies day by day what is due, ten new cards with it."""

    def __init__(self, world: World, *, dial: float, seed: int = 1) -> None:
        self._world = world
        self._dial = dial
        self._dice = random.Random(seed)
        self._weights = scheduler.DEFAULT_PARAMETERS
        self._due: dict[date, list[_Card]] = defaultdict(list)
        self._cards: list[_Card] = []
        self._year = Year()

    def study(self, days: int, *, measured_from: int = 0) -> Year:
        """Study some days; only those from a day on are measured."""
        for number in range(days):
            if number == measured_from:
                self._year = Year(fits=self._year.fits)
            self._study_day(FIRST_DAY + timedelta(days=number))
            if self._world.is_fitted and number % DAYS_BETWEEN_FITS == DAYS_BETWEEN_FITS - 1:
                self._fit()
        return self._year

    def _study_day(self, day: date) -> None:
        mood = self._dice.gauss(0, self._world.days_stray)
        for card in self._due.pop(day, []):
            self._ask_due(card, day, mood)
        for _ in range(NEW_A_DAY):
            ease = self._dice.gauss(0, self._world.cards_stray)
            card = _Card(f"card {len(self._cards)}", ease)
            self._cards.append(card)
            self._answer(card, self._draw(_FIRST_RATINGS), day)
            self._finish(card, day)

    def _ask_due(self, card: _Card, day: date, mood: float) -> None:
        recall = scheduler.recall(card.truth, day, self._world.weights)
        odds = log(recall / (1 - recall)) + card.ease + mood
        is_known = self._dice.random() < 1 / (1 + exp(-odds))
        self._year.due += 1
        self._year.known += is_known
        self._answer(card, self._draw(_PASSING) if is_known else Rating.AGAIN, day)
        self._finish(card, day)

    def _finish(self, card: _Card, day: date) -> None:
        """Answer Good within the session until the card is through with its steps."""
        while card.memory.stage is not Stage.REVIEW:
            self._answer(card, Rating.GOOD, day)
        self._due[card.memory.due_day].append(card)

    def _answer(self, card: _Card, rating: Rating, day: date) -> None:
        at = datetime.combine(day, time(12), UTC) + timedelta(seconds=self._year.answers % 40_000)
        how = {"at": at, "study_day": day, "card_key": card.key, "retention": self._dial}
        card.memory = scheduler.after(card.memory, rating, **how, parameters=self._weights)
        card.truth = (
            card.memory
            if self._weights == self._world.weights
            else scheduler.after(card.truth, rating, **how, parameters=self._world.weights)
        )
        card.log.append(Answered(rating, at, day))
        self._year.answers += 1

    def _draw(self, choices: tuple[tuple[Rating, int], ...]) -> Rating:
        ratings, shares = zip(*choices, strict=True)
        return self._dice.choices(ratings, shares)[0]

    def _fit(self) -> None:
        found = fitting.fit(foretelling.scored(card.log for card in self._cards))
        if found.parameters is not None:
            self._weights = found.parameters
            self._year.fits += 1
