"""The tables of studying: cards with their memory, the review log, the scheduler's weights."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from studyapp.models.base import Base, link, own_id, owner, reference, switch

# Literal conditions of the partial indexes; a query must hold them word for word to use one.
IS_NEW = text("state = 0 AND active")
IS_IN_STEPS = text("state IN (1, 3) AND active")
IS_IN_REVIEW = text("state = 2 AND active")
IS_BURIED = text("buried_until IS NOT NULL AND active")
# Behind the key of an index, so that cards are counted and passed over without their rows.
COUNTED = ("buried_until", "state", "active")


class CardRow(Base):
    """A card and, as a cache of its reviews, its memory.

    `state` is 0 for new, else the number of its Stage. `active` is worked out: neither suspended
    nor removed, and not a draft. A buried card rests
    before the study day `buried_until`.
    """

    __tablename__ = "card"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    note_id: Mapped[str] = link()
    source_id: Mapped[str] = link()
    position: Mapped[int]
    ordinal: Mapped[int]
    suspended: Mapped[bool]
    buried_until: Mapped[date | None]
    flagged: Mapped[bool] = switch()
    active: Mapped[bool]
    state: Mapped[int]
    due_day: Mapped[date | None]
    due_at: Mapped[datetime | None]
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    last_day: Mapped[date | None]
    last_at: Mapped[datetime | None]
    interval_days: Mapped[int]
    step: Mapped[int]
    reps: Mapped[int]
    lapses: Mapped[int]

    __table_args__ = (
        reference("note_id", "note"),
        reference("source_id", "source"),
        Index(None, "user_id", "note_id"),
        Index(
            "ix_card_new",
            "user_id",
            "source_id",
            "position",
            "ordinal",
            sqlite_where=IS_NEW,
            postgresql_where=IS_NEW,
        ),
        Index(
            "ix_card_steps",
            "user_id",
            "due_at",
            "id",
            sqlite_where=IS_IN_STEPS,
            postgresql_where=IS_IN_STEPS,
        ),
        Index(
            "ix_card_due",
            "user_id",
            "due_day",
            "id",
            *COUNTED,
            sqlite_where=IS_IN_REVIEW,
            postgresql_where=IS_IN_REVIEW,
        ),
        Index(
            "ix_card_buried",
            "user_id",
            "buried_until",
            sqlite_where=IS_BURIED,
            postgresql_where=IS_BURIED,
        ),
        Index(
            "ix_card_due_in_source",
            "user_id",
            "source_id",
            "due_day",
            "id",
            sqlite_where=IS_IN_REVIEW,
            postgresql_where=IS_IN_REVIEW,
        ),
    )


class ReviewRow(Base):
    """One line of the log, which only grows: an answer, or the voiding of one.

    `seq` is the order of arrival; what the card looked like before and after is as it was then.
    `response` is what was typed or chosen, `verdict` what the mode thought of it.
    """

    __tablename__ = "review"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    seq: Mapped[int] = mapped_column(BigInteger)
    card_id: Mapped[str] = link()
    answered_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    utc_offset_minutes: Mapped[int]
    study_day: Mapped[date]
    rating: Mapped[int | None]
    kind: Mapped[str]
    mode: Mapped[str]
    affects_schedule: Mapped[bool]
    elapsed_days: Mapped[int | None]
    interval_before: Mapped[int | None]
    interval_after: Mapped[int | None]
    stability_before: Mapped[float | None]
    difficulty_before: Mapped[float | None]
    stability_after: Mapped[float | None]
    difficulty_after: Mapped[float | None]
    predicted_recall: Mapped[float | None]
    duration_ms: Mapped[int | None]
    parameter_set_id: Mapped[str | None] = link(optional=True)
    voids: Mapped[str | None] = link(optional=True)
    response: Mapped[str | None]
    verdict: Mapped[str | None]
    confidence: Mapped[str | None]
    hinted: Mapped[bool] = switch()

    __table_args__ = (
        reference("card_id", "card"),
        reference("parameter_set_id", "parameter_set"),
        reference("voids", "review"),
        UniqueConstraint("user_id", "seq"),
        UniqueConstraint("user_id", "voids"),
        Index(None, "user_id", "card_id", "answered_at"),
        Index(None, "user_id", "study_day", "kind", "rating"),
    )


class ParameterSetRow(Base):
    """What the scheduler worked with since a moment; each review names its own.

    Fitted weights are kept with what they were measured at on `held_out` answers, and are `used` or
    taken back. `applied_at`: answers before that moment count as given under this one.
    """

    __tablename__ = "parameter_set"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    algorithm: Mapped[str]
    parameters: Mapped[list[float]]
    desired_retention: Mapped[float]
    chosen_at: Mapped[datetime]
    scored_reviews: Mapped[int]
    used: Mapped[bool] = switch()
    applied_at: Mapped[datetime | None]
    blend: Mapped[float | None]
    held_out: Mapped[int | None]
    loss_default: Mapped[float | None]
    loss_holdout: Mapped[float | None]
    loss_margin: Mapped[float | None]
    rmse_default: Mapped[float | None]
    rmse_holdout: Mapped[float | None]


class RestDayRow(Base):
    """A study day without an answer on which no card waited; kept once it is over."""

    __tablename__ = "rest_day"

    user_id: Mapped[int] = owner()
    day: Mapped[date] = mapped_column(primary_key=True)
