"""When to ask again: memory in, memory out. The caller brings the time.

FSRS is fed whole study days, as noon in UTC; steps of minutes and the fuzz are our own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS as FSRS_PARAMETERS
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from cards.model import Memory, Rating, Stage
from cards.study import fuzz
from cards.study.fuzz import Choose

ALGORITHM = "fsrs-6"
DEFAULT_PARAMETERS: tuple[float, ...] = FSRS_PARAMETERS
DEFAULT_RETENTION = 0.9
LONGEST_INTERVAL_DAYS = 36_500
LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)


def after(  # noqa: PLR0913 - all that an answer depends on
    memory: Memory | None,
    rating: Rating,
    *,
    at: datetime,
    study_day: date,
    card_key: str,
    retention: float = DEFAULT_RETENTION,
    parameters: tuple[float, ...] | None = None,
    choose: Choose = fuzz.drawn,
) -> Memory:
    """Work out what is remembered after an answer; a card never answered has no memory.

    `choose` picks the interval in its window, so that a button gives what it promises. A card known
    before it is due comes back no sooner than it would have.
    """
    scheduler = _scheduler(retention, parameters or DEFAULT_PARAMETERS)
    elapsed_days = max(0, (study_day - memory.last_day).days) if memory else 0
    stability, difficulty, interval_days = _strengthen(scheduler, memory, rating, elapsed_days)
    answered = Memory(
        stage=Stage.REVIEW,
        stability=stability,
        difficulty=difficulty,
        step=0,
        due_day=study_day,
        due_at=None,
        last_day=study_day,
        last_at=at,
        interval_days=0,
        reps=_reps(memory) + 1,
        lapses=_lapses(memory, rating),
    )
    step = _next_step(memory, rating)
    if step is not None:
        return replace(answered, stage=step.stage, step=step.number, due_at=at + step.wait)
    days = choose(_window(interval_days, memory, study_day, card_key))
    days = max(days, _days_left(memory, study_day))
    return replace(answered, interval_days=days, due_day=study_day + timedelta(days=days))


def replay(
    answers: Iterable[tuple[Rating, datetime, date]],
    *,
    card_key: str,
    retention: float = DEFAULT_RETENTION,
    parameters: tuple[float, ...] | None = None,
) -> Memory | None:
    """Fold a card's answers, oldest first, into its memory; the caller leaves out voided ones."""
    memory = None
    for rating, at, study_day in answers:
        memory = after(
            memory,
            rating,
            at=at,
            study_day=study_day,
            card_key=card_key,
            retention=retention,
            parameters=parameters,
        )
    return memory


def recall(memory: Memory, study_day: date, parameters: tuple[float, ...] | None = None) -> float:
    """Predict how likely a card is known on a study day, from 0 to 1."""
    steepness, decay = _curve((parameters or DEFAULT_PARAMETERS)[-1])
    elapsed_days = max(0, (study_day - memory.last_day).days)
    share: float = (1 + steepness * elapsed_days / memory.stability) ** decay
    return share


def recalls(history: Iterable[tuple[Rating, int]], parameters: tuple[float, ...]) -> list[float]:
    """Predict how likely a card was known at each of its answers; 0 at the first, which is new.

    A history holds ratings, oldest first, each with the days since the one before.
    """
    scheduler = _scheduler(DEFAULT_RETENTION, parameters)
    card, predicted = fsrs.Card(card_id=0, due=_noon(0)), []
    for rating, days in history:
        predicted.append(scheduler.get_card_retrievability(card, _noon(days)))
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), _noon(days))
        card.last_review = _noon(0)
    return predicted


def within_bounds(parameters: Iterable[float]) -> tuple[float, ...]:
    """Put weights inside what FSRS allows; rounding in an optimiser may leave them just outside."""
    bounds = zip(parameters, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(min(max(weight, low), high) for weight, low, high in bounds)


def days_until(
    retention: float, *, stability: float, parameters: tuple[float, ...] | None = None
) -> float:
    """Tell after how many days recall has fallen to a share; stability is the days until 0.9."""
    steepness, decay = _curve((parameters or DEFAULT_PARAMETERS)[-1])
    days: float = stability / steepness * (retention ** (1 / decay) - 1)
    return days


def interval(memory: Memory, *, at: datetime, study_day: date) -> timedelta:
    """Tell how long a memory sends its card away, for a button: minutes, or whole study days."""
    if memory.due_at is not None:
        return memory.due_at - at
    return timedelta(days=(memory.due_day - study_day).days)


@dataclass(frozen=True, slots=True)
class _Step:
    """A short wait inside a session."""

    stage: Stage
    number: int
    wait: timedelta


_FIRST_DAY = date(2000, 1, 1)


@lru_cache(maxsize=64)
def _curve(weight: float) -> tuple[float, float]:
    """Work out the forgetting curve as FSRS does, without its objects: every due card asks."""
    return 0.9 ** (1 / -weight) - 1, -weight


@lru_cache(maxsize=64)
def _scheduler(retention: float, parameters: tuple[float, ...]) -> fsrs.Scheduler:
    """Set up FSRS without steps and without its own dice."""
    return fsrs.Scheduler(
        parameters=parameters,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL_DAYS,
        enable_fuzzing=False,
    )


def _days_left(memory: Memory | None, study_day: date) -> int:
    """Count the days until a card in review was due; none where it is due or on a step."""
    if memory is None or memory.stage is not Stage.REVIEW:
        return 0
    return max(0, (memory.due_day - study_day).days)


def _window(days: int, memory: Memory | None, study_day: date, card_key: str) -> fuzz.Window:
    """Open the window of an interval, by the number of answers before this one."""
    return fuzz.window(
        days,
        study_day=study_day,
        card_key=card_key,
        reps=_reps(memory),
        longest=LONGEST_INTERVAL_DAYS,
    )


def _reps(memory: Memory | None) -> int:
    """Count the answers so far."""
    return memory.reps if memory else 0


def _strengthen(
    scheduler: fsrs.Scheduler, memory: Memory | None, rating: Rating, elapsed_days: int
) -> tuple[float, float, int]:
    """Ask FSRS for the new stability and difficulty, and the days until the next review."""
    before = _as_fsrs(memory) if memory else fsrs.Card(card_id=0, due=_noon(0))
    moment = _noon(elapsed_days)
    card, _ = scheduler.review_card(before, fsrs.Rating(rating), moment)
    if card.stability is None or card.difficulty is None:
        raise ValueError("FSRS gave a reviewed card no memory.")
    return card.stability, card.difficulty, (card.due - moment).days


def _as_fsrs(memory: Memory) -> fsrs.Card:
    """Hand a memory to FSRS, last seen on its day zero: only the days between matter."""
    return fsrs.Card(
        card_id=0,  # without an id it would ask the clock and sleep
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(0),
        last_review=_noon(0),
    )


def _noon(days: int) -> datetime:
    """Give a day as FSRS wants it: noon, in UTC."""
    return datetime.combine(_FIRST_DAY, time(12), UTC) + timedelta(days=days)


def _lapses(memory: Memory | None, rating: Rating) -> int:
    """Count a lapse when a card in review is forgotten."""
    if memory is None:
        return 0
    is_lapse = memory.stage is Stage.REVIEW and rating is Rating.AGAIN
    return memory.lapses + is_lapse


def _next_step(memory: Memory | None, rating: Rating) -> _Step | None:
    """Find the short wait an answer leads to; None when the card is through with those."""
    if memory is not None and memory.stage is Stage.REVIEW:
        return _relearning(rating) if rating is Rating.AGAIN else None
    if memory is not None and memory.stage is Stage.RELEARNING:
        return _relearning(rating)
    return _learning(memory.step if memory else 0, rating)


def _learning(step: int, rating: Rating) -> _Step | None:
    """Go through the learning steps: Again to the first, Hard stays, Good goes on, Easy leaves."""
    first, second = LEARNING_STEPS
    if rating is Rating.AGAIN:
        return _Step(Stage.LEARNING, 0, first)
    if rating is Rating.HARD:
        return _Step(Stage.LEARNING, step, second if step else (first + second) / 2)
    if rating is Rating.GOOD and step == 0:
        return _Step(Stage.LEARNING, 1, second)
    return None


def _relearning(rating: Rating) -> _Step | None:
    """Go through the one relearning step: Again begins it, Hard waits half as long again."""
    (wait,) = RELEARNING_STEPS
    if rating is Rating.AGAIN:
        return _Step(Stage.RELEARNING, 0, wait)
    if rating is Rating.HARD:
        return _Step(Stage.RELEARNING, 0, wait * 1.5)
    return None
