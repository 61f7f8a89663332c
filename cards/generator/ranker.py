"""Features → a score from 0 to 100: a logistic regression whose weights are a readable file."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources

from cards.generator.features import FEATURES, PATTERN

GREATEST_SHIFT = 0.5
_STEP = 0.1
_PULL_BACK = 0.02
_BIAS = "(bias)"
_WORDS = {feature.name: (feature.raised, feature.lowered) for feature in FEATURES}


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights by feature, and a learner's own shift of them, each within GREATEST_SHIFT."""

    weights: Mapping[str, float]
    shift: Mapping[str, float] = field(default_factory=dict)

    def score(self, features: Mapping[str, float]) -> int:
        """Give the chance in per cent that strict judges would accept a card."""
        return round(100 * _chance(self._sum(features)))

    def reasons(self, features: Mapping[str, float], *, for_it: bool, most: int = 2) -> list[str]:
        """Say in words what raised the score most, or what lowered it, the strongest first."""
        sign = 1 if for_it else -1
        weighed = [(sign * self._weight(n) * v, n) for n, v in features.items()]
        telling = sorted(((worth, name) for worth, name in weighed if worth > 0), reverse=True)
        words = [_in_words(name, for_it=for_it) for _, name in telling]
        return list(dict.fromkeys(filter(None, words)))[:most]

    def _sum(self, features: Mapping[str, float]) -> float:
        total = self.weights.get(_BIAS, 0.0)
        return total + sum(self._weight(name) * value for name, value in features.items())

    def _weight(self, name: str) -> float:
        return self.weights.get(name, 0.0) + _bounded(self.shift.get(name, 0.0))


def learnt(
    decisions: Sequence[tuple[Mapping[str, float], bool]], ranker: Ranker | None = None
) -> dict[str, float]:
    """Fold a learner's decisions (features, kept?) into a shift of each weight.

    One gradient step of the logistic loss a decision, in their order; every shift is pulled back
    to zero a little each time and stays within GREATEST_SHIFT.
    """
    weights = (ranker or DEFAULT).weights
    shift: dict[str, float] = {}
    for features, is_kept in decisions:
        error = is_kept - _chance(Ranker(weights, shift)._sum(features))
        for name, value in features.items():
            moved = shift.get(name, 0.0) * (1 - _PULL_BACK) + _STEP * error * value
            shift[name] = _bounded(moved)
    return shift


def _bounded(shift: float) -> float:
    return max(-GREATEST_SHIFT, min(GREATEST_SHIFT, shift))


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _in_words(name: str, *, for_it: bool) -> str:
    if name.startswith(PATTERN):
        return "this kind of card is mostly good" if for_it else "this kind of card often fails"
    raised, lowered = _WORDS.get(name, ("", ""))
    return raised if for_it else lowered


def _read() -> Ranker:
    text = resources.files("cards.generator").joinpath("weights.json").read_text(encoding="utf-8")
    return Ranker(json.loads(text)["weights"])


DEFAULT = _read()
