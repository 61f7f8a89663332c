"""A quiz under way: which question to show, and an answer kept at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from cards.model import KeptNote
from cards.study.modes import FLIP, Response, Verdict, named
from cards.study.quiz import Given, Item, Quiz
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services.quizzes.views import Asked, Standing
from studyapp.store import notes, quizzes

GRACE = timedelta(seconds=15)
"""An answer that was on its way when the time was over is still taken."""


def quiz(session: Session, quiz_id: str) -> Quiz:
    """Fetch a quiz. Raises NotFoundError."""
    found = quizzes.find(session, quiz_id)
    if found is None:
        raise NotFoundError("There is no such quiz. Start a new one.")
    return found


def standing(session: Session, quiz_id: str, *, position: int | None = None) -> Standing:
    """Tell where a quiz stands, at the question asked for or the first still to come.

    With position 0, or when all were seen and none is marked, no question is shown.
    Raises NotFoundError, BadInputError.
    """
    found = quiz(session, quiz_id)
    given = quizzes.answers(session, quiz_id)
    so_far = Standing(found, given)
    if position is None:
        position = so_far.next()
    if position == 0:
        return so_far
    if position > len(found.items):
        raise BadInputError(f"This quiz has {len(found.items)} questions.")
    asked = questions(session, found, given, _together(found, position))
    return replace(so_far, asked=tuple(asked))


def answer(
    session: Session,
    quiz_id: str,
    position: int,
    response: Response,
    *,
    mark: bool,
    now: datetime,
) -> int | None:
    """Keep an answer in place of an earlier one; returns the question to go to, 0 at the end.

    None when it came too late and was not taken. The same again changes nothing.
    Raises NotFoundError, BadInputError, CardsError.
    """
    found = quiz(session, quiz_id)
    if found.finished_at is not None or found.is_over(now - GRACE):
        return None
    if not 1 <= position <= len(found.items):
        raise BadInputError(f"This quiz has {len(found.items)} questions.")
    there = quizzes.answers(session, quiz_id)
    given = _judged(session, found, position, response, mark=mark, now=now)
    if not given.says_the_same(there.get(position)):
        quizzes.keep_answer(session, quiz_id, given)
    return Standing(found, there | {position: given}).next(position)


def questions(
    session: Session, found: Quiz, given: dict[int, Given], positions: Sequence[int]
) -> list[Asked]:
    """Fetch questions as they were when the quiz was put together; in one query."""
    items = {position: found.items[position - 1] for position in positions}
    there = notes.by_cards(session, [item.card_id for item in items.values()], with_removed=True)
    return [
        _asked(found, position, item, there[item.card_id], given.get(position))
        for position, item in items.items()
    ]


def judge(found: Quiz, asked: Asked, response: Response) -> Verdict:
    """Judge a response to a question. Raises CardsError for one the mode cannot take."""
    return asked.mode.judge(asked.card, response, seed_of(found, asked.position))


def seed_of(found: Quiz, position: int) -> str:
    """Name what the options of a question are shuffled by: the same for questions of a group."""
    return f"{found.seed}:{found.items[position - 1].group or position}"


def _together(found: Quiz, position: int) -> list[int]:
    """List the questions shown with one: its group, or itself alone."""
    group = found.items[position - 1].group
    if not group:
        return [position]
    return [place for place, item in enumerate(found.items, 1) if item.group == group]


def _asked(found: Quiz, position: int, item: Item, kept: KeptNote, given: Given | None) -> Asked:
    card = kept.card(item.card_id).with_distractors(item.distractors)
    mode = named(item.mode) or FLIP
    prompt = mode.prompt(card, seed_of(found, position)) if mode.fits(card) else None
    return Asked(position, card, kept, mode, prompt, given)


def _judged(
    session: Session, found: Quiz, position: int, response: Response, *, mark: bool, now: datetime
) -> Given:
    texts = tuple(" ".join(text.split()) for text in response.texts)
    texts = texts if any(texts) else ()
    (asked,) = questions(session, found, {}, [position])
    is_right = bool(
        texts and asked.prompt and judge(found, asked, replace(response, texts=texts)).is_right
    )
    return Given(
        position=position,
        texts=texts,
        is_right=is_right,
        confidence=response.confidence if texts else None,
        is_marked=mark,
        answered_at=now,
        duration_ms=response.duration_ms,
    )
