"""How well recall was foretold: a log's scored answers, their log loss and RMSE in bins."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import floor, log, sqrt

from cards.model import Rating
from cards.study import scheduler

# The bins of the srs-benchmark: days since the last answer, number of answers, lapses so far.
_DAYS, _ANSWERS, _LAPSES = 3.62, 1.89, 1.73
_SURE = 1e-7


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as forecasts need it."""

    rating: Rating
    at: datetime
    study_day: date


@dataclass(frozen=True, slots=True)
class Scored:
    """An answer a day or more after the one before it, which can be foretold.

    `history` is its card's answers up to and with it, each with the days since the one before.
    """

    at: datetime
    card: int
    history: tuple[tuple[Rating, int], ...]
    lapses: int

    @property
    def is_pass(self) -> bool:
        """Whether the card was known."""
        return self.history[-1][0] > Rating.AGAIN


def scored(logs: Iterable[Sequence[Answered]]) -> list[Scored]:
    """Take the scored answers out of the logs of cards, each oldest first; all in order of time."""
    found = [one for number, answers in enumerate(logs) for one in _of_card(number, answers)]
    return sorted(found, key=lambda one: one.at)


def foretell(answers: Sequence[Scored], parameters: tuple[float, ...]) -> list[float]:
    """Predict the recall of answers in order of time, as the scheduler does with these weights."""
    whole = {one.card: one.history for one in answers}
    recalls = {card: scheduler.recalls(history, parameters) for card, history in whole.items()}
    return [recalls[one.card][len(one.history) - 1] for one in answers]


def log_losses(answers: Iterable[Scored], predicted: Iterable[float]) -> list[float]:
    """Tell how much each answer surprised."""
    return [
        -log(max(_SURE, recall if one.is_pass else 1 - recall))
        for one, recall in zip(answers, predicted, strict=True)
    ]


def rmse_in_bins(answers: Iterable[Scored], predicted: Iterable[float]) -> float:
    """Tell how far the share known is from the share foretold, among answers of a kind."""
    bins: dict[tuple[int, int, int], list[float]] = defaultdict(list)
    for one, recall in zip(answers, predicted, strict=True):
        bins[_bin(one)].append(one.is_pass - recall)
    squares = sum(sum(misses) ** 2 / len(misses) for misses in bins.values())
    return sqrt(squares / sum(len(misses) for misses in bins.values()))


def _of_card(number: int, answers: Sequence[Answered]) -> Iterable[Scored]:
    history: tuple[tuple[Rating, int], ...] = ()
    last_day, lapses = None, 0
    for answer in answers:
        days = max(0, (answer.study_day - last_day).days) if last_day else 0
        history = (*history, (answer.rating, days))
        if days:
            yield Scored(answer.at, number, history, lapses)
            lapses += answer.rating is Rating.AGAIN
        last_day = answer.study_day


def _bin(one: Scored) -> tuple[int, int, int]:
    days, answers = one.history[-1][1], len(one.history)
    lapses = floor(log(one.lapses, _LAPSES)) if one.lapses else -1
    return floor(log(days, _DAYS)), floor(log(answers, _ANSWERS)), lapses
