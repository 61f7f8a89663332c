"""What a quiz mode is: how it asks a card, and what it thinks of a response."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cards.model import Card, Rating
from cards.study.wording.diffing import Run


@dataclass(frozen=True, slots=True)
class Gap:
    """A place to fill in; the hint may be empty."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is shown before the answer: the topic line and the question, blanks closed.

    `options` are to choose from, `pieces` a text with gaps to fill, `members` so many to name.
    """

    context: str
    question: str
    options: tuple[str, ...] = ()
    pieces: tuple[str | Gap, ...] = ()
    members: int = 0


class Confidence(StrEnum):
    """How sure a learner was before the answer was shown."""

    SURE = "sure"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Response:
    """What came back: words typed or chosen, one for each place there was to fill."""

    texts: tuple[str, ...] = ()
    confidence: Confidence | None = None
    duration_ms: int | None = None
    hinted: bool = False

    @property
    def text(self) -> str:
        """All of it on one line."""
        return "; ".join(text.strip() for text in self.texts if text.strip())


class How(StrEnum):
    """How near a response came."""

    EXACT = "exact"
    NEAR = "near"
    PARTIAL = "partial"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a mode thinks of a response, and the rating it suggests.

    `reason` says in words what was decisive. `highest` is the best rating that may be given,
    `may_override` whether the learner may give another than the suggested. An answer that does not
    affect the schedule leaves the card as it is; one that `asks_again` was not credited, and the
    card comes back in the session as a recall.
    """

    is_right: bool
    how: How
    rating: Rating
    diff: tuple[Run, ...] = ()
    reason: str = ""
    highest: Rating = Rating.EASY
    may_override: bool = True
    affects_schedule: bool = True
    asks_again: bool = False


Seed = str


@dataclass(frozen=True, slots=True)
class Mode:
    """One way of quizzing; its page is `templates/study/_<name>.html`.

    It asks only cards that it `fits`. The seed decides how options are shuffled; judging is given
    the same; `answer` tells what would be right. A recall brings the answer up from memory,
    anything else only knows it again.
    `highest` is the best rating to be had in it. `judge` raises CardsError for a response the mode
    cannot take.
    """

    name: str
    label: str
    fits: Callable[[Card], bool]
    prompt: Callable[[Card, Seed], Prompt]
    judge: Callable[[Card, Response, Seed], Verdict]
    answer: Callable[[Card, Seed], str]
    is_recall: bool = True
    highest: Rating = Rating.EASY
