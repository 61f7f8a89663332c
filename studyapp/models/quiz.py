"""The tables of quizzes, which are asked once, and of exams, which are worked towards."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from studyapp.models.base import Base, own_id, owner, reference


class ExamRow(Base):
    """A day by which some sources should be known this well, from 0 to 1."""

    __tablename__ = "exam"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    name: Mapped[str]
    day: Mapped[date]
    target_recall: Mapped[float]
    source_ids: Mapped[list[str]]
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class QuizRow(Base):
    """A quiz as it was put together: its items are cards with the mode each is asked in.

    `counts` tells whether its answers move the schedule.
    """

    __tablename__ = "quiz"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    title: Mapped[str]
    seed: Mapped[int]
    minutes: Mapped[int | None]
    counts: Mapped[bool]
    items: Mapped[list[dict[str, Any]]]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class QuizAnswerRow(Base):
    """What was answered to an item of a quiz, the last time if more than once."""

    __tablename__ = "quiz_answer"

    user_id: Mapped[int] = owner()
    quiz_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    response: Mapped[str]
    is_right: Mapped[bool]
    confidence: Mapped[str | None]
    is_marked: Mapped[bool]
    answered_at: Mapped[datetime]
    duration_ms: Mapped[int | None]

    __table_args__ = (reference("quiz_id", "quiz"),)
