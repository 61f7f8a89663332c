"""A candidate → a score and named reasons to keep or drop it; the ranker gives the score."""

from dataclasses import dataclass

from cards.generator.features import PATTERN, features_of
from cards.generator.gates import GATES
from cards.generator.ranker import DEFAULT, Ranker
from cards.generator.setting import Setting
from cards.model import Candidate, Tier

READY_AT = 45
FIRST_READY_AT = 25
DRAFT_AT = 15


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is thought of a candidate: its tier, or None when it is dropped, and why.

    `features` is what the score was made of, none when a gate stopped it.
    """

    score: int
    tier: Tier | None
    reasons: tuple[str, ...]
    features: tuple[tuple[str, float], ...] = ()


def judge(
    candidate: Candidate, setting: Setting, *, pattern: str, ranker: Ranker = DEFAULT
) -> Judgement:
    """Drop what a gate stops; score the rest, and say the two things that weighed most.

    A low score drops only what judges have seen the like of: a new pattern's card is a draft.
    """
    problems = tuple(gate.words for gate in GATES if gate.fails(candidate, setting))
    if problems:
        return Judgement(score=0, tier=None, reasons=problems)
    features = features_of(candidate, setting, pattern)
    score = ranker.score(features)
    is_judged = PATTERN + pattern in ranker.weights
    tier = _tier(score) or (None if is_judged else Tier.DRAFT)
    reasons = ranker.reasons(features, for_it=tier is Tier.READY)
    return Judgement(score, tier, tuple(reasons), tuple(features.items()))


def _tier(score: int) -> Tier | None:
    if score >= READY_AT:
        return Tier.READY
    return Tier.DRAFT if score >= DRAFT_AT else None
