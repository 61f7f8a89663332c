"""The scheduler's weights fitted to a learner's own answers, and whether they may be used.

The only file that imports the optimiser, which is an extra.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from math import sqrt
from statistics import fmean, stdev

from cards.study import foretelling, scheduler
from cards.study.foretelling import Scored

LEAST_SCORED = 400
BLENDS = (0.25, 0.5, 0.75, 1.0)
_DEFAULT = scheduler.DEFAULT_PARAMETERS


@dataclass(frozen=True, slots=True)
class Gains:
    """What fitted weights do better than the defaults on answers they were not fitted to.

    Losses are means of the log loss; `margin` is one standard error of their difference.
    """

    answers: int
    loss_default: float
    loss_fitted: float
    margin: float
    rmse_default: float
    rmse_fitted: float

    @property
    def gain(self) -> float:
        """How much less surprising answers are; below 0 they are more so."""
        return self.loss_default - self.loss_fitted


@dataclass(frozen=True, slots=True)
class Fit:
    """The outcome of fitting: weights, None if the defaults stay; `gains` if there was enough."""

    scored: int
    parameters: tuple[float, ...] | None = None
    blend: float = 0.0
    gains: Gains | None = None


def is_possible() -> bool:
    """Tell whether the optimiser is installed."""
    return find_spec("fsrs_rs_python") is not None


def fit(answers: Sequence[Scored]) -> Fit:
    """Fit weights to answers in order of time, and let them through only if they foretell better.

    A blend with the defaults, fitted on the oldest two thirds, has to beat them on the newest third
    by more than one standard error. It also has to beat them a third earlier: one lucky month let
    weights through that did harm for years.
    """
    if len(answers) < LEAST_SCORED:
        return Fit(len(answers))
    third = len(answers) // 3
    oldest, middle, newest = answers[:third], answers[third : 2 * third], answers[2 * third :]
    trials = _trials(answers[: 2 * third], newest, BLENDS)
    blend = max(trials, key=lambda blend: trials[blend].gain)
    gains = trials[blend]
    is_better = gains.gain > gains.margin and _trials(oldest, middle, (blend,))[blend].gain > 0
    if not is_better:
        return Fit(len(answers), gains=gains)
    return Fit(len(answers), blended(fitted(answers), blend), blend, gains)


def fitted(answers: Sequence[Scored]) -> tuple[float, ...]:
    """Fit weights to answers in order of time, without asking whether that helps."""
    import fsrs_rs_python as optimiser

    items = [
        optimiser.FSRSItem(
            [optimiser.FSRSReview(int(rating), days) for rating, days in one.history]
        )
        for one in answers
    ]
    cards = [one.card for one in answers]
    weights = optimiser.FSRS(list(_DEFAULT)).compute_parameters(items, cards)
    return scheduler.within_bounds(weights)


def blended(parameters: Sequence[float], blend: float) -> tuple[float, ...]:
    """Go a part of the way from the defaults to fitted weights: 0 stays, 1 arrives."""
    pairs = zip(_DEFAULT, parameters, strict=True)
    return tuple(round(default + blend * (weight - default), 6) for default, weight in pairs)


def _trials(
    known: Sequence[Scored], unseen: Sequence[Scored], blends: Sequence[float]
) -> dict[float, Gains]:
    """Fit to some answers and measure blends on others."""
    weights = fitted(known)
    before = foretelling.foretell(unseen, _DEFAULT)
    return {
        blend: _gains(unseen, before, foretelling.foretell(unseen, blended(weights, blend)))
        for blend in blends
    }


def _gains(answers: Sequence[Scored], before: list[float], after: list[float]) -> Gains:
    """Compare what the defaults and other weights foretold."""
    losses_before = foretelling.log_losses(answers, before)
    losses_after = foretelling.log_losses(answers, after)
    differences = [old - new for old, new in zip(losses_before, losses_after, strict=True)]
    return Gains(
        answers=len(answers),
        loss_default=fmean(losses_before),
        loss_fitted=fmean(losses_after),
        margin=stdev(differences) / sqrt(len(answers)),
        rmse_default=foretelling.rmse_in_bins(answers, before),
        rmse_fitted=foretelling.rmse_in_bins(answers, after),
    )
