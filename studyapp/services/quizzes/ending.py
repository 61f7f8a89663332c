"""The end of a quiz: what goes to the log, what is looked back at, and the missed ones brought."""

import uuid
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sqlalchemy.orm import Session

from cards.errors import CardsError
from cards.model import Stage
from cards.study.modes import Response, Verdict
from cards.study.quiz import Given, Quiz
from studyapp.services import account, study
from studyapp.services.quizzes.asking import judge, questions, quiz, seed_of
from studyapp.services.quizzes.views import Asked, ByChapter, Line, Result
from studyapp.store import quizzes
from studyapp.store import reviews as log

_NAMES = uuid.UUID("6f1f0a6e-6d0c-4b4e-9a7e-3a1f5d1c2b70")
_EARLIER = 20

Chapter = tuple[str, int]
"""A source's id and a chapter's number."""


def right_answer(found: Quiz, asked: Asked) -> str:
    """Tell what is right; the note's answer where its mode does not fit any more."""
    if asked.prompt is None:
        return asked.note.note.answer
    return asked.mode.answer(asked.card, seed_of(found, asked.position))


def finish(session: Session, quiz_id: str, *, now: datetime) -> None:
    """Close a quiz and write its answers to the log, once. Raises NotFoundError.

    In a quiz that counts they move the schedule as their modes have it, else they are only kept.
    """
    found = quiz(session, quiz_id)
    if found.finished_at is not None:
        return
    quizzes.finish(session, quiz_id, at=min(now, found.ends_at or now))
    answers = tuple(
        study.Answer(
            id=str(uuid.uuid5(_NAMES, f"{quiz_id}:{asked.position}")),
            card_id=asked.card.id,
            rating=verdict.rating,
            answered_at=given.answered_at,
            duration_ms=given.duration_ms,
            mode=asked.mode.name,
            response=given.texts,
            confidence=given.confidence,
            affects_schedule=found.counts and verdict.affects_schedule,
            verdict=verdict,
        )
        for asked, given, verdict in _judged(session, found)
    )
    study.answer_cards(session, answers, now=now)


def result(session: Session, quiz_id: str, *, now: datetime) -> Result:
    """Look back at a quiz. Raises NotFoundError."""
    found = quiz(session, quiz_id)
    lines = sorted(_lines(session, found), key=_worst_first)
    missed = [line.asked for line in lines if not line.is_right]
    chapters = tuple(_by_chapter(lines, today=account.study_day(session, now=now)))
    return Result(
        quiz=found,
        lines=tuple(lines),
        chapters=chapters,
        bringable=sum(chapter.bringable for chapter in chapters),
        brought=len(_brought(session, found, missed)),
    )


def sheet(session: Session, quiz_id: str) -> tuple[Quiz, tuple[Line, ...]]:
    """Fetch a quiz's questions to be printed, with nothing answered. Raises NotFoundError."""
    found = quiz(session, quiz_id)
    asked = questions(session, found, {}, range(1, len(found.items) + 1))
    lines = (Line(one, False, right_answer(found, one)) for one in asked if one.prompt)
    return found, tuple(lines)


def earlier(session: Session) -> list[tuple[Quiz, int]]:
    """List the last quizzes, each with how many of its questions were right."""
    return quizzes.newest(session, most=_EARLIER)


def bring_missed(
    session: Session, quiz_id: str, *, chapter: Chapter | None = None, now: datetime
) -> int:
    """Let missed cards be due today, of one chapter or of all; how many. Raises NotFoundError."""
    return study.bring_due(session, _missed(session, quiz_id, chapter), now=now)


def take_back_missed(session: Session, quiz_id: str, *, now: datetime) -> int:
    """Let the cards that were brought be due when they were; how many. Raises NotFoundError."""
    found = quiz(session, quiz_id)
    missed = [line.asked for line in _lines(session, found) if not line.is_right]
    lines = _brought(session, found, missed)
    for line_id in lines.values():
        study.undo_review(session, review_id=line_id, now=now)
    return len(lines)


def _judged(session: Session, found: Quiz) -> Iterator[tuple[Asked, Given, Verdict]]:
    """Judge every question that was answered; what no longer can be is left out."""
    for asked in _all_of(session, found):
        verdict = _verdict(found, asked)
        if verdict is not None and asked.given is not None:
            yield asked, asked.given, verdict


def _lines(session: Session, found: Quiz) -> Iterator[Line]:
    for asked in _all_of(session, found):
        verdict = _verdict(found, asked)
        is_right = asked.given is not None and asked.given.is_right
        if asked.prompt or asked.given:
            yield Line(
                asked, is_right, right_answer(found, asked), verdict.reason if verdict else ""
            )


def _all_of(session: Session, found: Quiz) -> list[Asked]:
    given = quizzes.answers(session, found.id)
    return questions(session, found, given, range(1, len(found.items) + 1))


def _verdict(found: Quiz, asked: Asked) -> Verdict | None:
    """Judge what was answered; None without an answer, or when its card was edited beyond it."""
    given = asked.given
    if given is None or not given.is_answered or asked.prompt is None:
        return None
    response = Response(given.texts, given.confidence, given.duration_ms)
    try:
        return judge(found, asked, response)
    except CardsError:
        return None


def _missed(session: Session, quiz_id: str, chapter: Chapter | None) -> list[str]:
    found = quiz(session, quiz_id)
    return [
        line.asked.card.id
        for line in _lines(session, found)
        if not line.is_right and chapter in (None, _chapter_of(line.asked))
    ]


def _brought(session: Session, found: Quiz, missed: Iterable[Asked]) -> dict[str, str]:
    card_ids = [asked.card.id for asked in missed]
    return log.brought(session, card_ids, since=found.finished_at or found.started_at)


def _is_bringable(line: Line, today: date) -> bool:
    memory = line.asked.card.memory
    if line.is_right:
        return False
    return memory is not None and memory.stage is Stage.REVIEW and memory.due_day > today


def _worst_first(line: Line) -> tuple[bool, bool, int]:
    return line.is_right, not line.is_sure_error, line.asked.position


def _by_chapter(lines: Iterable[Line], *, today: date) -> list[ByChapter]:
    """Count by chapter, the weakest first."""
    groups: dict[Chapter, list[Line]] = {}
    for line in lines:
        groups.setdefault(_chapter_of(line.asked), []).append(line)
    counted = []
    for (source_id, number), group in groups.items():
        place = group[0].asked.note.place
        counted.append(
            ByChapter(
                source_id=source_id,
                source_title=place.source_title,
                number=number,
                title=place.chapter_title,
                right=sum(line.is_right for line in group),
                total=len(group),
                bringable=sum(_is_bringable(line, today) for line in group),
            )
        )
    return sorted(counted, key=lambda one: (one.right / one.total, one.source_id, one.number))


def _chapter_of(asked: Asked) -> Chapter:
    return asked.note.place.source_id, asked.note.place.chapter_number
