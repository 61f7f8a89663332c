"""The one real log we have: how well its answers are foretold, and whether the gate does harm."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import fmean

from cards.model import Rating
from cards.study import days, fitting, foretelling, scheduler
from cards.study.foretelling import Answered, Scored

FILE = Path(__file__).parents[3] / "shared" / "data" / "reviews_one_learner.csv"
SPLITS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """What answers cost that were foretold: log loss and RMSE in bins."""

    loss: float
    rmse: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What the gate decided after some reviews, and the log loss of all later ones."""

    reviews: int
    blend: float
    default: float
    gated: float
    ungated: float

    @property
    def harm(self) -> float:
        """How much worse than the defaults the gate's choice was."""
        return max(0.0, self.gated - self.default)


def read(file: Path = FILE) -> list[list[Answered]]:
    """Read the log of every card, in study days that end at four."""
    logs: dict[str, list[Answered]] = defaultdict(list)
    with file.open(encoding="utf-8", newline="") as lines:
        for row in sorted(csv.DictReader(lines), key=lambda row: row["review_time"]):
            at = datetime.fromisoformat(row["review_time"])
            rating = Rating(int(row["review_rating"]))
            logs[row["card_id"]].append(Answered(rating, at, days.study_day(at, "UTC")))
    return list(logs.values())


def expanding_splits(answers: list[Scored]) -> tuple[Figures, Figures]:
    """Fit to the first sixth, two sixths … and foretell the next: the defaults, and fitted."""
    size = len(answers) // (SPLITS + 1)
    unseen: list[Scored] = []
    before: list[float] = []
    after: list[float] = []
    for number in range(SPLITS, 0, -1):
        start = len(answers) - number * size
        part = answers[start : start + size]
        unseen += part
        before += foretelling.foretell(part, scheduler.DEFAULT_PARAMETERS)
        after += foretelling.foretell(part, fitting.fitted(answers[:start]))
    return _figures(unseen, before), _figures(unseen, after)


def decide(logs: list[list[Answered]], *, after: int) -> Decision:
    """Let the gate decide when so many reviews were given, and see what comes."""
    every = foretelling.scored(logs)
    last = sorted(answer.at for answers in logs for answer in answers)[after - 1]
    known = [one for one in every if one.at <= last]
    to_come = [one for one in every if one.at > last]
    found = fitting.fit(known)
    default = scheduler.DEFAULT_PARAMETERS
    return Decision(
        reviews=after,
        blend=found.blend,
        default=_loss(to_come, default),
        gated=_loss(to_come, found.parameters or default),
        ungated=_loss(to_come, fitting.fitted(known)),
    )


def _figures(answers: list[Scored], predicted: list[float]) -> Figures:
    losses = foretelling.log_losses(answers, predicted)
    return Figures(fmean(losses), foretelling.rmse_in_bins(answers, predicted))


def _loss(answers: list[Scored], parameters: tuple[float, ...]) -> float:
    return fmean(foretelling.log_losses(answers, foretelling.foretell(answers, parameters)))
