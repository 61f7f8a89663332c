"""What studying hands out and takes in: questions, counts, answers and what became of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cards.model import Card, KeptNote, Rating
from cards.study.modes import Confidence, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """A rating and how long it would send the card away."""

    rating: Rating
    interval: timedelta


@dataclass(frozen=True, slots=True)
class Question:
    """A card to ask, its note with its place, and what each rating would do."""

    card: Card
    note: KeptNote
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left in today's session."""

    due: int
    new: int
    learning: int

    @property
    def left(self) -> int:
        """How many cards are still to come."""
        return self.due + self.new + self.learning


@dataclass(frozen=True, slots=True)
class Left:
    """What today still holds: the card to ask now, if any, and how long it all will take.

    `done` is how many answers the day has seen.
    """

    card_id: str | None
    counts: Counts
    done: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client sends: its own id for the answer, and when it was given if not now.

    In a mode that judges, `response` is what was typed or chosen, and `verdict` what it was found
    to be, if that is known. An answer that does not affect the schedule is only written down.
    """

    id: str
    card_id: str
    rating: Rating
    answered_at: datetime | None = None
    duration_ms: int | None = None
    mode: str = "flip"
    response: tuple[str, ...] = ()
    confidence: Confidence | None = None
    hinted: bool = False
    affects_schedule: bool = True
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of an answer; a duplicate is an id we already had, and changed nothing."""

    id: str
    duplicate: bool
    card: Card


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits, over how many days it could be spread, and how many that is a day."""

    cards: int
    days: int
    a_day: int


@dataclass(frozen=True, slots=True)
class Today:
    """The front page's figures. `week` counts cards by due day, today first, what is overdue in it.

    A `backlog` can be spread over days; `new_wait` when it holds new cards back.
    """

    counts: Counts
    done: int
    next_due_at: datetime | None
    week: tuple[tuple[date, int], ...]
    seconds_left: int
    backlog: Backlog | None = None
    new_wait: bool = False
