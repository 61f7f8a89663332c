"""What to ask next, and what each rating would do."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from cards.model import Card, Memory, Rating
from cards.progress import activity
from cards.study import queue as order
from cards.study import scheduler
from cards.study.modes import Asking
from cards.study.queue import Queued
from studyapp.errors import NotFoundError
from studyapp.services import account
from studyapp.services.study import backlog, choosing, limiting, memories
from studyapp.services.study.options import with_options
from studyapp.services.study.views import Choice, Counts, Left, Question
from studyapp.store import accounts, notes, reviews, waiting
from studyapp.store.reviews import Step

_ANSWERS_TO_TIME = 100
_USUAL_SECONDS = 8.0  # an answer takes, as long as none was given


def queue(
    session: Session, *, now: datetime, source_id: str | None = None, limit: int = 50
) -> tuple[Question, ...]:
    """Build today's order: due, new, siblings apart, within the day's limits."""
    today = account.study_day(session, now=now)
    chosen, _ = _order(session, now=now, today=today, source_id=source_id)
    return _questions(session, [one.card.id for one in chosen[:limit]], now=now, today=today)


def next_question(
    session: Session, *, now: datetime, source_id: str | None = None
) -> Question | None:
    """Pick the card to ask now; None when today is done."""
    today = account.study_day(session, now=now)
    chosen, _ = _order(session, now=now, today=today, source_id=source_id)
    card_id = _first(session, chosen)
    return question(session, card_id, now=now) if card_id else None


def left(session: Session, *, now: datetime, source_id: str | None = None) -> Left:
    """Tell what today still holds and which card comes now, from one order."""
    today = account.study_day(session, now=now)
    chosen, done = _order(session, now=now, today=today, source_id=source_id)
    durations = reviews.last_durations(session, most=_ANSWERS_TO_TIME)
    pace = activity.seconds_an_answer(durations) or _USUAL_SECONDS
    return Left(_first(session, chosen), _counts(chosen), done, round(len(chosen) * pace))


def question(session: Session, card_id: str, *, now: datetime) -> Question:
    """Fetch a given card as a question. Raises NotFoundError."""
    today = account.study_day(session, now=now)
    found = _questions(session, [card_id], now=now, today=today)
    if not found:
        raise unknown(card_id)
    return with_options(session, found[0])


def counts(session: Session, *, now: datetime, source_id: str | None = None) -> Counts:
    """Count what today still holds."""
    today = account.study_day(session, now=now)
    chosen, _ = _order(session, now=now, today=today, source_id=source_id)
    return _counts(chosen)


def unknown(card_id: str) -> NotFoundError:
    """Say that there is no such card."""
    return NotFoundError(f"There is no card {card_id}. It may have been removed.")


def _first(session: Session, chosen: list[Queued]) -> str | None:
    """Name the card to ask; not one whose answer was just shown, if there is another."""
    if len(chosen) > 1 and _was_just_shown(session, chosen[0].card):
        return chosen[1].card.id
    return chosen[0].card.id if chosen else None


def _was_just_shown(session: Session, card: Card) -> bool:
    """Whether a card's answer was just seen without being recalled; then another comes between."""
    if accounts.preferences(session).asking is Asking.FLIP or not card.is_new:
        return False
    last = reviews.newest(session)
    return last is not None and last.card_id == card.id and not last.affects_schedule


def _counts(chosen: list[Queued]) -> Counts:
    tally = order.count(chosen)
    return Counts(due=tally.due, new=tally.new, learning=tally.learning)


def _order(
    session: Session, *, now: datetime, today: date, source_id: str | None
) -> tuple[list[Queued], int]:
    """Order what is left of today; and tell how many answers it has seen."""
    limits = accounts.limits(session)
    done, answers = reviews.done_on(session, today)
    new_room, due_room = limiting.rooms(session, done)
    soon = now + limits.learn_ahead
    cards = waiting.in_steps(session, today=today, until=soon, source_id=source_id)
    for share in due_room.shares(source_id):
        cards += waiting.due(session, today=today, **share)
    if new_room.all > 0 and not backlog.holds_new_back(session, today=today):
        for share in new_room.shares(source_id):
            cards += waiting.new(session, today=today, **share)
    chosen = order.build(
        cards,
        now=now,
        study_day=today,
        limits=limits,
        done=done,
        parameters=memories.current_setting(session).weights,
    )
    return chosen, answers


def _questions(
    session: Session, card_ids: Iterable[str], *, now: datetime, today: date
) -> tuple[Question, ...]:
    wanted = list(card_ids)
    if not wanted:
        return ()
    found = notes.by_cards(session, wanted)
    setting = memories.current_setting(session)
    balance = choosing.balance(session)
    questions = []
    for card_id in wanted:
        if card_id in found:
            kept = found[card_id]
            card = kept.card(card_id)
            best = Step(card_id, Rating.EASY, now, today, setting.id or "")
            key = memories.card_key(card.note.key, card.ordinal)
            then = choosing.outlook(card.memory, best, key=key, setting=setting, balance=balance)
            questions.append(Question(card, kept, _choices(then, now=now, today=today)))
    return tuple(questions)


def _choices(then: tuple[Memory, ...], *, now: datetime, today: date) -> tuple[Choice, ...]:
    """Say what each rating does."""
    return tuple(
        Choice(rating, scheduler.interval(memory, at=now, study_day=today))
        for rating, memory in zip(Rating, then, strict=True)
    )
