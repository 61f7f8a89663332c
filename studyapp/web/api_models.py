"""What the HTTP interface takes and gives, for its checks and its OpenAPI document."""

from typing import Annotated
from uuid import UUID

from flask import Response, jsonify, make_response
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from cards.model import Rating
from cards.study.modes import Confidence
from studyapp.services.study import Answer
from studyapp.web.forms import MAX_SIDE
from studyapp.web.responses import MOST_TEXTS

Limit = Annotated[int, Field(ge=1, le=1000)]
Text = Annotated[str, Field(max_length=MAX_SIDE)]


class Problem(BaseModel):
    """Every refusal: one sentence that says where, what, and what to do."""

    error: str


class QueueQuery(BaseModel):
    """Which deck, by id or title, and how many cards."""

    deck: str | None = None
    limit: Limit = 50


class CardsQuery(BaseModel):
    """Page through the cards: `after` is the last page's `after`."""

    after: str | None = None
    limit: Limit = 100


class DeckQuery(BaseModel):
    """Which deck, by id or title; all when left out."""

    deck: str | None = None
    with_progress: bool = False


class ReviewIn(BaseModel):
    """An answer: the client makes the id, and sends the same one when it tries again.

    `response` is what was typed or chosen in a mode that judges it; after a hint the rating is 2
    at best, after a choice 3. One that does not affect the schedule is only written down.
    """

    model_config = ConfigDict(extra="forbid")

    id: UUID
    card_id: UUID
    rating: Annotated[int, Field(ge=1, le=4)]
    answered_at: AwareDatetime | None = None
    duration_ms: Annotated[int, Field(ge=0, le=24 * 3600 * 1000)] | None = None
    mode: Annotated[str, Field(max_length=20, pattern=r"^[a-z_]+$")] = "flip"
    response: Annotated[tuple[Text, ...], Field(max_length=MOST_TEXTS)] = ()
    confidence: Confidence | None = None
    hinted: bool = False
    affects_schedule: bool = True

    def answer(self) -> Answer:
        """Turn it into what the service takes."""
        return Answer(
            id=str(self.id),
            card_id=str(self.card_id),
            rating=Rating(self.rating),
            answered_at=self.answered_at,
            duration_ms=self.duration_ms,
            mode=self.mode,
            response=self.response,
            confidence=self.confidence,
            hinted=self.hinted,
            affects_schedule=self.affects_schedule,
        )


class ReviewsIn(BaseModel):
    """Answers, in any order: they are recorded by their time, all or none."""

    model_config = ConfigDict(extra="forbid")

    reviews: Annotated[list[ReviewIn], Field(min_length=1, max_length=1000)]


class CardMemory(BaseModel):
    """What the scheduler knows of a card; null where it was never answered."""

    id: str
    reps: int
    lapses: int
    due_day: str | None
    stability: float | None
    difficulty: float | None


class ReviewOut(BaseModel):
    """What became of an answer: `recorded`, or `duplicate` when its id was known."""

    id: str
    status: str
    card: CardMemory


class ReviewsOut(BaseModel):
    """One result for each answer, in the order sent."""

    results: list[ReviewOut]


class CardOut(CardMemory):
    """A card of the library."""

    note_id: str
    kind: str
    context: str
    question: str
    answer: str
    tier: str
    suspended: bool
    source_id: str
    source: str
    chapter: str
    start: float | None
    due_at: str | None


class CardsOut(BaseModel):
    """A page of cards; `after` is null on the last."""

    cards: list[CardOut]
    after: str | None


class QuestionOut(CardOut):
    """A card of the queue: `intervals` maps each rating to seconds until it would come back."""

    intervals: dict[str, int]


class QueueOut(BaseModel):
    """Today's cards in order."""

    cards: list[QuestionOut]


class UndoIn(BaseModel):
    """The review to void; the last one when left out."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = None


class SourceIn(BaseModel):
    """Notes to import, as text."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(min_length=1)]
    name: Annotated[str, Field(max_length=200)] = "notes.txt"
    title: Annotated[str, Field(max_length=500)] | None = None
    format: Annotated[str, Field(max_length=40)] | None = None
    media_url: Annotated[str, Field(max_length=2000)] | None = None


class WarningOut(BaseModel):
    """Something the reader noticed, and in which line (from 1)."""

    line: int
    message: str


class ImportOut(BaseModel):
    """What an import did, counted in notes."""

    source_id: str
    title: str
    new: int
    changed: int
    unchanged: int
    gone: int
    drafts: int
    warnings: list[WarningOut]


def show_invalid_body(error: ValidationError) -> Response:
    """Answer a body or query of the wrong shape with one sentence a fault."""
    faults = (
        f"{'.'.join(str(part) for part in fault['loc']) or 'The body'}: {fault['msg']}."
        for fault in error.errors()
    )
    return make_response(jsonify(error=" ".join(faults)), 400)
