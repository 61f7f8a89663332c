"""What an answer does: a line in the log, once, and the card's memory made from its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from cards.model import Card, KeptNote, Memory, Review
from cards.study import days, scheduler
from studyapp.errors import ConflictError, NotFoundError
from studyapp.ids import new_id
from studyapp.services import rest_days
from studyapp.services.study import choosing, memories
from studyapp.services.study.asking import unknown
from studyapp.services.study.checking import checked
from studyapp.services.study.judging import judged
from studyapp.services.study.views import Answer, Recorded
from studyapp.store import accounts, cards, notes, parameters
from studyapp.store import reviews as log
from studyapp.store.parameters import Setting
from studyapp.store.reviews import Line, Step


@dataclass(slots=True)
class _Desk:
    """What recording answers works with; `cards` follow along as answers change them."""

    session: Session
    now: datetime
    zone: str
    rollover_hour: int
    setting: Setting
    applied_at: datetime | None
    kept: dict[str, KeptNote]
    cards: dict[str, Card]
    known: dict[str, Review]


def answer_cards(
    session: Session, answers: tuple[Answer, ...], *, now: datetime
) -> tuple[Recorded, ...]:
    """Record answers in time order, each once; memory is the replay of a card's whole log.

    Results come in the order of the answers. Raises NotFoundError for an unknown card,
    BadInputError for an id that is no UUID or a time in the future, ConflictError for an id
    already used for another card or rating.
    """
    good = checked(answers, now=now)
    rest_days.keep(session, now=now)
    desk = _desk(session, [answer.card_id for answer in good], now=now)
    desk.known = log.known(session, [answer.id for answer in good])
    repeated = {answer.id for answer in good if answer.id in desk.known}
    for answer in sorted(good, key=lambda answer: answer.answered_at or now):
        _check_use(desk, answer)
        if answer.id in desk.known:
            continue
        _record(desk, answer)
    return tuple(_recorded(desk, answer, repeated) for answer in good)


def undo_review(session: Session, *, now: datetime, review_id: str | None = None) -> Recorded:
    """Void a review, the last by default, by appending a row. Raises NotFoundError."""
    if review_id is None:
        review = log.newest(session)
    else:
        review = log.known(session, [review_id]).get(review_id)
    if review is None or review.voids is not None:
        raise NotFoundError("There is no answer to take back.")
    desk = _desk(session, [review.card_id], now=now)
    card = desk.cards[review.card_id]
    if log.is_voided(session, review.id):
        return Recorded(id=review.id, duplicate=True, card=card)
    voiding = Review(
        id=new_id(now),
        card_id=card.id,
        rating=None,
        answered_at=now,
        study_day=days.study_day(now, desk.zone, desk.rollover_hour),
        affects_schedule=False,
        voids=review.id,
    )
    log.append(session, [_line(desk, voiding, kind=log.UNDO)])
    return Recorded(
        id=review.id, duplicate=False, card=_remember(desk, card, _replayed(desk, card))
    )


def bring_due(session: Session, card_ids: Sequence[str], *, now: datetime) -> int:
    """Let cards that lie ahead be due today, as a line of the log each; returns how many.

    Their memory stays otherwise, and new cards and those on steps as they are.
    """
    desk = _desk(session, list(card_ids), now=now)
    today = days.study_day(now, desk.zone, desk.rollover_hour)
    lines = []
    for card_id in card_ids:
        card = desk.cards[card_id]
        after = memories.brought(card.memory, today)
        if after == card.memory:
            continue
        review = Review(new_id(now), card_id, None, answered_at=now, study_day=today)
        lines.append(_line(desk, review, kind=log.BROUGHT, before=card.memory, after=after))
        _remember(desk, card, after)
    log.append(session, lines)
    return len(lines)


def reviews(session: Session) -> Iterator[Review]:
    """Read the log, oldest first."""
    return log.all_of(session)


def _desk(session: Session, card_ids: list[str], *, now: datetime) -> _Desk:
    zone, rollover_hour = accounts.zone_and_rollover(session)
    setting = parameters.stored(
        session, memories.current_setting(session), algorithm=scheduler.ALGORITHM, now=now
    )
    found = notes.by_cards(session, card_ids, with_removed=True)
    there = {card.id: card for kept in found.values() for card in kept.cards}
    applied_at = parameters.applied_at(session)
    return _Desk(session, now, zone, rollover_hour, setting, applied_at, found, there, {})


def _check_use(desk: _Desk, answer: Answer) -> None:
    """Refuse an id that means another answer already, and a card that isn't there."""
    before = desk.known.get(answer.id)
    if before is not None and (before.card_id, before.rating) != (answer.card_id, answer.rating):
        raise ConflictError(
            f"The id {answer.id} is already used for another answer. Make a new id for a new one."
        )
    if answer.card_id not in desk.cards:
        raise unknown(answer.card_id)


def _record(desk: _Desk, answer: Answer) -> None:
    card = desk.cards[answer.card_id]
    at = answer.answered_at or desk.now
    review = _review(desk, answer, at)
    if not review.affects_schedule:
        line = _line(desk, review, kind=log.PRACTICE, before=card.memory, after=card.memory)
        log.append(desk.session, [line])
        desk.known[answer.id] = review
        return
    step = Step(card.id, answer.rating, at, review.study_day, desk.setting.id or "")
    is_late = _is_late(desk, card, at)
    before = _replayed(desk, card, until=at) if is_late else card.memory
    key = memories.card_key(card.note.key, card.ordinal)
    balance = choosing.balance(desk.session)
    after = choosing.outlook(before, step, key=key, setting=desk.setting, balance=balance)[-1]
    log.append(desk.session, [_line(desk, review, before=before, after=after)])
    desk.known[answer.id] = review
    _remember(desk, card, _replayed(desk, card) if is_late else after)


def _review(desk: _Desk, answer: Answer, at: datetime) -> Review:
    """Make the line of the log; what was typed or chosen is judged here, if not before."""
    card, kept = desk.cards[answer.card_id], desk.kept[answer.card_id]
    verdict = answer.verdict or judged(desk.session, kept, card, answer)
    return Review(
        id=answer.id,
        card_id=answer.card_id,
        rating=answer.rating,
        answered_at=at,
        study_day=days.study_day(at, desk.zone, desk.rollover_hour),
        mode=answer.mode,
        duration_ms=answer.duration_ms,
        affects_schedule=answer.affects_schedule and (verdict is None or verdict.affects_schedule),
        response="\n".join(answer.response) or None,
        verdict=verdict.how.value if verdict else None,
        confidence=answer.confidence and answer.confidence.value,
        hinted=answer.hinted,
    )


def _is_late(desk: _Desk, card: Card, at: datetime) -> bool:
    """Tell whether something that came later counts: an answer, a setting applied, a bringing."""
    if card.memory is not None and at < card.memory.last_at:
        return True
    if desk.applied_at is not None and at < desk.applied_at:
        return True
    return at < desk.now and log.is_brought(desk.session, card.id, at)


def _replayed(desk: _Desk, card: Card, *, until: datetime | None = None) -> Memory | None:
    """Fold a card's whole log, or what was answered up to a moment."""
    return memories.fold(
        (
            step
            for step in log.steps(desk.session, card.id)
            if until is None or step.answered_at <= until
        ),
        key=memories.card_key(card.note.key, card.ordinal),
        timeline=parameters.timeline(desk.session),
    )


def _remember(desk: _Desk, card: Card, memory: Memory | None) -> Card:
    changed = replace(card, memory=memory)
    desk.cards[card.id] = changed
    cards.remember(desk.session, card.id, memory)
    return changed


def _line(
    desk: _Desk,
    review: Review,
    *,
    kind: str | None = None,
    before: Memory | None = None,
    after: Memory | None = None,
) -> Line:
    offset = review.answered_at.astimezone(ZoneInfo(desk.zone)).utcoffset()
    stage = before.stage.name.lower() if before else log.NEW
    predicted = scheduler.recall(before, review.study_day, desk.setting.weights) if before else None
    return Line(
        review=review,
        recorded_at=desk.now,
        utc_offset_minutes=int(offset.total_seconds() // 60) if offset else 0,
        kind=kind or stage,
        before=before,
        after=after,
        predicted_recall=predicted,
        parameter_set_id=None if kind else desk.setting.id,
    )


def _recorded(desk: _Desk, answer: Answer, repeated: set[str]) -> Recorded:
    is_duplicate = answer.id in repeated
    repeated.add(answer.id)  # sent twice in one batch, the second one counts as repeated
    return Recorded(id=answer.id, duplicate=is_duplicate, card=desk.cards[answer.card_id])
