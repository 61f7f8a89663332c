"""The tables. Every owned one has the user first in its key, so that all can live together."""

from studyapp.models.account import AccountRow, DeedRow
from studyapp.models.base import Base
from studyapp.models.library import ChapterRow, NoteRow, PassageRow, SourceRow
from studyapp.models.quiz import ExamRow, QuizAnswerRow, QuizRow
from studyapp.models.study import (
    IS_BURIED,
    IS_IN_REVIEW,
    IS_IN_STEPS,
    IS_NEW,
    CardRow,
    ParameterSetRow,
    RestDayRow,
    ReviewRow,
)

__all__ = [
    "IS_BURIED",
    "IS_IN_REVIEW",
    "IS_IN_STEPS",
    "IS_NEW",
    "AccountRow",
    "Base",
    "CardRow",
    "ChapterRow",
    "DeedRow",
    "ExamRow",
    "NoteRow",
    "ParameterSetRow",
    "PassageRow",
    "QuizAnswerRow",
    "QuizRow",
    "RestDayRow",
    "ReviewRow",
    "SourceRow",
]
