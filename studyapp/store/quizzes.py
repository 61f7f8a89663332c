"""Quizzes: the cards they may ask, how they were put together, and what was answered."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from cards.study.modes import Confidence
from cards.study.quiz import Given, Item, Pooled, Quiz
from studyapp.models import CardRow, ChapterRow, NoteRow, QuizAnswerRow, QuizRow, SourceRow
from studyapp.store.nouns import CHAPTER_OF_NOTE, NOTE_OF_CARD, SOURCE_OF_NOTE, owner


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which cards a quiz may ask; of everything when nothing is named."""

    source_ids: tuple[str, ...] = ()
    chapter_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterCount:
    """A chapter that can be chosen, and how many cards it has."""

    id: str
    source_id: str
    source_title: str
    title: str
    cards: int


def pool(session: Session, chosen: Chosen) -> list[Pooled]:
    """Fetch the cards a quiz may ask, as little as drawing needs of them; in one query."""
    query = (
        select(
            CardRow.id,
            CardRow.note_id,
            CardRow.source_id,
            ChapterRow.number,
            NoteRow.evidence_start,
            NoteRow.tags,
        )
        .join(NoteRow, NOTE_OF_CARD)
        .join(ChapterRow, CHAPTER_OF_NOTE)
        .where(CardRow.user_id == owner(session), CardRow.active.is_(True))
    )
    if chosen.source_ids:
        query = query.where(CardRow.source_id.in_(chosen.source_ids))
    if chosen.chapter_ids:
        query = query.where(NoteRow.chapter_id.in_(chosen.chapter_ids))
    wanted = set(chosen.tags)
    return [
        Pooled(*row[:5])
        for row in session.execute(query)
        if not wanted or not wanted.isdisjoint(row.tags)
    ]


def chapters(session: Session, source_ids: Sequence[str]) -> list[ChapterCount]:
    """List the chapters of sources that have cards to ask."""
    rows = session.execute(
        select(
            ChapterRow.id,
            ChapterRow.source_id,
            SourceRow.title.label("source_title"),
            ChapterRow.title,
            func.count(),
        )
        .select_from(CardRow)
        .join(NoteRow, NOTE_OF_CARD)
        .join(ChapterRow, CHAPTER_OF_NOTE)
        .join(SourceRow, SOURCE_OF_NOTE)
        .where(
            CardRow.user_id == owner(session),
            CardRow.active.is_(True),
            CardRow.source_id.in_(source_ids),
        )
        .group_by(ChapterRow.id, ChapterRow.source_id, SourceRow.title, ChapterRow.title)
        .order_by(ChapterRow.source_id, func.min(ChapterRow.number), ChapterRow.id)
    )
    return [ChapterCount(*row) for row in rows]


def tags(session: Session, source_ids: Sequence[str]) -> list[tuple[str, int]]:
    """List the tags of sources' notes that have cards to ask, the most used first."""
    rows = session.scalars(
        select(NoteRow.tags)
        .join(CardRow, NOTE_OF_CARD)
        .where(
            NoteRow.user_id == owner(session),
            CardRow.active.is_(True),
            NoteRow.source_id.in_(source_ids),
        )
    )
    counted = Counter(tag for found in rows for tag in found)
    return sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))


def add(session: Session, quiz: Quiz) -> None:
    """Write down a quiz that was put together."""
    items = [
        {
            "card_id": item.card_id,
            "mode": item.mode,
            "distractors": list(item.distractors),
            "group": item.group,
        }
        for item in quiz.items
    ]
    row = QuizRow(
        user_id=owner(session),
        id=quiz.id,
        title=quiz.title,
        seed=quiz.seed,
        minutes=quiz.minutes,
        counts=quiz.counts,
        items=items,
        started_at=quiz.started_at,
        finished_at=None,
    )
    session.add(row)
    session.flush()


def find(session: Session, quiz_id: str) -> Quiz | None:
    """Fetch a quiz."""
    row = session.get(QuizRow, (owner(session), quiz_id))
    return None if row is None else _quiz_of(row)


def newest(session: Session, *, most: int) -> list[tuple[Quiz, int]]:
    """List the last quizzes, the newest first, each with how many answers were right."""
    of_quiz = and_(QuizAnswerRow.user_id == QuizRow.user_id, QuizAnswerRow.quiz_id == QuizRow.id)
    right = select(func.count()).where(of_quiz, QuizAnswerRow.is_right.is_(True))
    rows = session.execute(
        select(QuizRow, right.correlate(QuizRow).scalar_subquery())
        .where(QuizRow.user_id == owner(session))
        .order_by(QuizRow.started_at.desc(), QuizRow.id.desc())
        .limit(most)
    )
    return [(_quiz_of(row), number) for row, number in rows]


def answers(session: Session, quiz_id: str) -> dict[int, Given]:
    """Fetch what was answered to a quiz, by position."""
    rows = session.scalars(
        select(QuizAnswerRow)
        .where(QuizAnswerRow.user_id == owner(session), QuizAnswerRow.quiz_id == quiz_id)
        .order_by(QuizAnswerRow.position)
    )
    return {row.position: _given_of(row) for row in rows}


def keep_answer(session: Session, quiz_id: str, given: Given) -> None:
    """Write down an answer in place of an earlier one to the same question."""
    row = QuizAnswerRow(
        user_id=owner(session),
        quiz_id=quiz_id,
        position=given.position,
        response="\n".join(given.texts),
        is_right=given.is_right,
        confidence=given.confidence and given.confidence.value,
        is_marked=given.is_marked,
        answered_at=given.answered_at,
        duration_ms=given.duration_ms,
    )
    session.merge(row)
    session.flush()


def finish(session: Session, quiz_id: str, *, at: datetime) -> None:
    """Close a quiz."""
    session.get_one(QuizRow, (owner(session), quiz_id)).finished_at = at
    session.flush()


def _quiz_of(row: QuizRow) -> Quiz:
    return Quiz(
        id=row.id,
        title=row.title,
        seed=row.seed,
        minutes=row.minutes,
        counts=row.counts,
        items=tuple(
            Item(item["card_id"], item["mode"], tuple(item["distractors"]), item["group"])
            for item in row.items
        ),
        started_at=row.started_at,
        finished_at=row.finished_at,
    )


def _given_of(row: QuizAnswerRow) -> Given:
    return Given(
        position=row.position,
        texts=tuple(row.response.split("\n")) if row.response else (),
        is_right=row.is_right,
        confidence=Confidence(row.confidence) if row.confidence else None,
        is_marked=row.is_marked,
        answered_at=row.answered_at,
        duration_ms=row.duration_ms,
    )
