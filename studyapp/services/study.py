"""Studying: what to ask next, what an answer does, and taking it back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from cards.model import Card, KeptNote, Rating, Review


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
class Answer:
    """What a client sends: its own id for the answer, and when it was given if not now."""

    id: str
    card_id: str
    rating: Rating
    answered_at: datetime | None = None
    duration_ms: int | None = None
    mode: str = "flip"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of an answer; a duplicate is an id we already had, and changed nothing."""

    id: str
    duplicate: bool
    card: Card


@dataclass(frozen=True, slots=True)
class Today:
    """The front page's figures. `week` counts cards by due day, today first, backlog in today."""

    counts: Counts
    done: int
    next_due_at: datetime | None
    week: tuple[tuple[date, int], ...]
    seconds_left: int


def queue(
    session: Session, *, now: datetime, source_id: str | None = None, limit: int = 50
) -> tuple[Question, ...]:
    """Build today's order: due, new, siblings apart, within the day's limits."""
    raise NotImplementedError


def next_question(
    session: Session, *, now: datetime, source_id: str | None = None
) -> Question | None:
    """Pick the card to ask now; None when today is done."""
    raise NotImplementedError


def question(session: Session, card_id: str, *, now: datetime) -> Question:
    """Fetch a given card as a question. Raises NotFoundError."""
    raise NotImplementedError


def counts(session: Session, *, now: datetime, source_id: str | None = None) -> Counts:
    """Count what today still holds."""
    raise NotImplementedError


def today(session: Session, *, now: datetime) -> Today:
    """Sum up today for the front page."""
    raise NotImplementedError


def answer_cards(
    session: Session, answers: tuple[Answer, ...], *, now: datetime
) -> tuple[Recorded, ...]:
    """Record answers in time order, each once; memory is the replay of a card's whole log.

    Raises NotFoundError for an unknown card, BadInputError for an id that is no UUID or a time
    in the future, ConflictError for an id already used for another card or rating.
    """
    raise NotImplementedError


def undo_review(session: Session, *, now: datetime, review_id: str | None = None) -> Recorded:
    """Void a review, the last by default, by appending a row. Raises NotFoundError."""
    raise NotImplementedError


def reviews(session: Session) -> Iterator[Review]:
    """Read the log, oldest first."""
    raise NotImplementedError
