"""The review log: appended to, read in order of time, never changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, insert, or_, select
from sqlalchemy.orm import Session, aliased

from cards.model import Memory, Rating, Review
from cards.study.queue import CARDS_BETWEEN, MOST_RETURNS, Done
from studyapp.models import CardRow, NoteRow, ReviewRow
from studyapp.store.ledger import table_of
from studyapp.store.nouns import NOTE_OF_CARD, owner, review_of

NEW, REVIEW, UNDO, PRACTICE, BROUGHT = "new", "review", "undo", "practice", "brought"
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A review to append, with what the card was like before and after."""

    review: Review
    recorded_at: datetime
    utc_offset_minutes: int
    kind: str
    before: Memory | None = None
    after: Memory | None = None
    predicted_recall: float | None = None
    parameter_set_id: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A standing answer as replay needs it, with the interval that was chosen then."""

    card_id: str
    rating: Rating
    answered_at: datetime
    study_day: date
    parameter_set_id: str
    interval_days: int | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A card that was made due by a study day, without an answer."""

    card_id: str
    answered_at: datetime
    study_day: date


# Sent with every answer, so built once.
_REVIEW = table_of(ReviewRow)
_KNOWN = select(_REVIEW).where(
    _REVIEW.c.user_id == bindparam("its_user"),
    _REVIEW.c.id.in_(bindparam("its_ids", expanding=True)),
)
_LAST_SEQ = select(func.max(_REVIEW.c.seq)).where(_REVIEW.c.user_id == bindparam("its_user"))
_APPEND = insert(_REVIEW)
_VOIDING = aliased(ReviewRow)
_IS_NOT_VOIDED = ~exists().where(
    _VOIDING.user_id == ReviewRow.user_id, _VOIDING.voids == ReviewRow.id
)


def known(session: Session, ids: Sequence[str]) -> dict[str, Review]:
    """Fetch the reviews among these ids that are in the log already."""
    rows = session.connection().execute(_KNOWN, {"its_user": owner(session), "its_ids": list(ids)})
    return {row.id: review_of(row) for row in rows}


def append(session: Session, lines: Sequence[Line]) -> None:
    """Write lines at the end of the log, in the order given."""
    if not lines:
        return
    user_id = owner(session)
    connection = session.connection()
    last = connection.scalar(_LAST_SEQ, {"its_user": user_id}) or 0
    values = [_values(line) for line in lines]
    for seq, one in enumerate(values, start=last + 1):
        one |= {"user_id": user_id, "seq": seq}
    connection.execute(_APPEND, values)


def steps(session: Session, card_id: str | None = None) -> Iterator[Step | Brought]:
    """Read what stands and moves memory, oldest first, of a card or card by card."""
    query = (
        select(
            ReviewRow.card_id,
            ReviewRow.rating,
            ReviewRow.answered_at,
            ReviewRow.study_day,
            ReviewRow.parameter_set_id,
            ReviewRow.interval_after,
        )
        .where(
            *_not_voided(session),
            ReviewRow.affects_schedule.is_(True),
            or_(ReviewRow.rating.is_not(None), ReviewRow.kind == BROUGHT),
        )
        .order_by(ReviewRow.card_id, ReviewRow.answered_at, ReviewRow.seq)
        .execution_options(yield_per=_AT_ONCE)
    )
    if card_id is not None:
        query = query.where(ReviewRow.card_id == card_id)
    for card, rating, answered_at, study_day, setting_id, interval in session.execute(query):
        if rating is None:
            yield Brought(card, answered_at, study_day)
        else:
            yield Step(card, Rating(rating), answered_at, study_day, setting_id or "", interval)


def newest(session: Session, *, behind: int = 0) -> Review | None:
    """Fetch the answer that arrived last and stands, if it stands behind a line of the log."""
    row = session.scalar(
        select(ReviewRow)
        .where(*stands(session), ReviewRow.seq > behind)
        .order_by(ReviewRow.seq.desc())
        .limit(1)
    )
    return None if row is None else review_of(row)


def is_voided(session: Session, review_id: str) -> bool:
    """Tell whether an answer was taken back."""
    return bool(
        session.scalar(
            select(
                exists().where(ReviewRow.user_id == owner(session), ReviewRow.voids == review_id)
            )
        )
    )


def is_brought(session: Session, card_id: str, since: datetime) -> bool:
    """Tell whether a card was made due since a moment."""
    return bool(brought(session, [card_id], since=since))


def brought(session: Session, card_ids: Sequence[str], *, since: datetime) -> dict[str, str]:
    """Find which of these cards were made due since a moment, each with the line that says so."""
    rows = session.execute(
        select(ReviewRow.card_id, ReviewRow.id).where(
            *_not_voided(session),
            ReviewRow.card_id.in_(card_ids),
            ReviewRow.kind == BROUGHT,
            ReviewRow.answered_at >= since,
        )
    )
    return {row.card_id: row.id for row in rows}


def was_practised(session: Session, card_id: str) -> bool:
    """Tell whether an answer stands that did not affect a card's schedule."""
    query = exists().where(
        *stands(session), ReviewRow.card_id == card_id, ReviewRow.kind == PRACTICE
    )
    return bool(session.scalar(select(query)))


def all_of(session: Session) -> Iterator[Review]:
    """Read the whole log, oldest first, the undoings included."""
    query = (
        select(ReviewRow)
        .where(ReviewRow.user_id == owner(session))
        .order_by(ReviewRow.answered_at, ReviewRow.seq)
        .execution_options(yield_per=_AT_ONCE)
    )
    for row in session.scalars(query):
        yield review_of(row)


def standing_of(session: Session, card_ids: Sequence[str]) -> tuple[Review, ...]:
    """Fetch the standing answers of cards, oldest first."""
    found: list[Review] = []
    for start in range(0, len(card_ids), _AT_ONCE):
        rows = session.scalars(
            select(ReviewRow).where(
                *stands(session), ReviewRow.card_id.in_(card_ids[start : start + _AT_ONCE])
            )
        )
        found += [review_of(row) for row in rows]
    return tuple(sorted(found, key=lambda review: (review.answered_at, review.id)))


def done_on(session: Session, study_day: date) -> tuple[Done, int]:
    """Tell what a study day has seen, for the queue; and how many answers stand."""
    rows = (
        session.connection()
        .execute(
            select(
                ReviewRow.kind,
                ReviewRow.rating,
                ReviewRow.card_id,
                NoteRow.source_id,
                NoteRow.evidence_start,
            )
            .join(
                CardRow, and_(CardRow.user_id == ReviewRow.user_id, CardRow.id == ReviewRow.card_id)
            )
            .join(NoteRow, NOTE_OF_CARD)
            .where(*stands(session), ReviewRow.study_day == study_day)
            .order_by(ReviewRow.seq.desc())
        )
        .all()
    )
    asked = [row for row in rows if row.kind != PRACTICE]
    failed = Counter(row.card_id for row in asked if row.rating == Rating.AGAIN)
    last = tuple(((row.source_id, row.evidence_start), row.card_id) for row in asked)
    done = Done(
        new=sum(row.kind == NEW for row in rows),
        reviews=sum(row.kind == REVIEW for row in rows),
        kin=frozenset(kin for kin, _ in last),
        tired=frozenset(card_id for card_id, times in failed.items() if times > MOST_RETURNS),
        last=last[:CARDS_BETWEEN],
        new_of=Counter(row.source_id for row in rows if row.kind == NEW),
        reviews_of=Counter(row.source_id for row in rows if row.kind == REVIEW),
    )
    return done, len(rows)


def count_scored(session: Session) -> int:
    """Count the standing answers given a day or more after the one before."""
    query = select(func.count()).where(
        *stands(session), ReviewRow.affects_schedule.is_(True), ReviewRow.elapsed_days > 0
    )
    return session.scalar(query) or 0


def usual_day(session: Session, *, before: date, days: int = 30) -> float:
    """Tell how many cards in review were answered on the last days with such; 0 without any."""
    counted = (
        select(func.count().label("answers"))
        .where(
            ReviewRow.user_id == owner(session),
            ReviewRow.study_day < before,
            ReviewRow.kind == REVIEW,
        )
        .group_by(ReviewRow.study_day)
        .order_by(ReviewRow.study_day.desc())
        .limit(days)
        .subquery()
    )
    return float(session.scalar(select(func.avg(counted.c.answers))) or 0)


def last_durations(session: Session, *, most: int) -> list[int]:
    """Fetch how many milliseconds the last answers took."""
    return list(
        session.scalars(
            select(ReviewRow.duration_ms)
            .where(*stands(session), ReviewRow.duration_ms.is_not(None))
            .order_by(ReviewRow.seq.desc())
            .limit(most)
        )
    )


def stands(session: Session) -> tuple[ColumnElement[bool], ...]:
    """Make the condition of an answer that was not taken back."""
    return (*_not_voided(session), ReviewRow.rating.is_not(None))


def _not_voided(session: Session) -> tuple[ColumnElement[bool], ...]:
    return (ReviewRow.user_id == owner(session), _IS_NOT_VOIDED)


def _values(line: Line) -> dict[str, object]:
    review, before, after = line.review, line.before, line.after
    return {
        "id": review.id,
        "card_id": review.card_id,
        "answered_at": review.answered_at,
        "recorded_at": line.recorded_at,
        "utc_offset_minutes": line.utc_offset_minutes,
        "study_day": review.study_day,
        "rating": review.rating and int(review.rating),
        "kind": line.kind,
        "mode": review.mode,
        "affects_schedule": review.affects_schedule,
        "elapsed_days": max(0, (review.study_day - before.last_day).days) if before else None,
        "interval_before": before.interval_days if before else None,
        "interval_after": after.interval_days if after else None,
        "stability_before": before.stability if before else None,
        "difficulty_before": before.difficulty if before else None,
        "stability_after": after.stability if after else None,
        "difficulty_after": after.difficulty if after else None,
        "predicted_recall": line.predicted_recall,
        "duration_ms": review.duration_ms,
        "parameter_set_id": line.parameter_set_id,
        "voids": review.voids,
        "response": review.response,
        "verdict": review.verdict,
        "confidence": review.confidence,
        "hinted": review.hinted,
    }
