"""Answers as clients send them, checked before anything is done with them."""

import re
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cards.model import Rating
from cards.study.modes import named
from studyapp.errors import BadInputError
from studyapp.services.study.views import Answer

SKEW = timedelta(minutes=5)
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_LONGEST_MS = 24 * 60 * 60 * 1000
_MODE = re.compile(r"[a-z][a-z0-9_-]{0,19}")
_UUID_LENGTH = 36


def checked(answers: tuple[Answer, ...], *, now: datetime) -> tuple[Answer, ...]:
    """Put answers in order for recording: ids in one form, clocks that run ahead held back.

    Raises BadInputError that names every fault.
    """
    problems = [problem for answer in answers for problem in _problems(answer, now=now)]
    if problems:
        raise BadInputError(" ".join(problems))
    return tuple(
        replace(
            answer,
            id=answer.id.lower(),
            card_id=answer.card_id.lower(),
            rating=_capped(answer),
            answered_at=min(answer.answered_at or now, now).astimezone(UTC),
            duration_ms=answer.duration_ms and min(answer.duration_ms, _LONGEST_MS),
        )
        for answer in answers
    )


def _capped(answer: Answer) -> Rating:
    """Hold back a rating that cannot be had: Hard is the best after a hint, Good by choosing."""
    mode = named(answer.mode)
    highest = mode.highest if mode else Rating.EASY
    return min(answer.rating, Rating.HARD if answer.hinted else highest)


def _problems(answer: Answer, *, now: datetime) -> list[str]:
    problems = []
    if not _is_uuid(answer.id):
        problems.append(f"The answer's id {answer.id!r} is no UUID. Make a new one, version 7.")
    if answer.duration_ms is not None and answer.duration_ms < 0:
        problems.append(f"The duration is {answer.duration_ms} ms; it can't be below 0.")
    if not _MODE.fullmatch(answer.mode):
        problems.append(f"The mode {answer.mode!r} is no mode's name; the usual one is 'flip'.")
    if answer.answered_at is not None:
        problems += _time_problems(answer.answered_at, now=now)
    return problems


def _time_problems(answered_at: datetime, *, now: datetime) -> list[str]:
    if answered_at.tzinfo is None:
        return [f"The time {answered_at.isoformat()} has no zone. Write it like {now.isoformat()}."]
    if answered_at < _EARLIEST:
        return [f"The time {answered_at.isoformat()} is before 1970. Set the clock right."]
    if answered_at > now + SKEW:
        return [f"The time {answered_at.isoformat()} is in the future. Set the clock right."]
    return []


def _is_uuid(text: str) -> bool:
    try:
        return len(text) == _UUID_LENGTH and str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
