"""Quizzes: put together once, answered one by one, looked back at; and the missed ones brought."""

from studyapp.services.quizzes.asking import answer, quiz, standing
from studyapp.services.quizzes.ending import (
    bring_missed,
    earlier,
    finish,
    result,
    sheet,
    take_back_missed,
)
from studyapp.services.quizzes.starting import (
    MODES_ASKED,
    MOST_MINUTES,
    MOST_QUESTIONS,
    choices,
    start,
)
from studyapp.services.quizzes.views import (
    Asked,
    ByChapter,
    Choices,
    Chosen,
    Line,
    Result,
    Standing,
    Wanted,
)

__all__ = [
    "MODES_ASKED",
    "MOST_MINUTES",
    "MOST_QUESTIONS",
    "Asked",
    "ByChapter",
    "Choices",
    "Chosen",
    "Line",
    "Result",
    "Standing",
    "Wanted",
    "answer",
    "bring_missed",
    "choices",
    "earlier",
    "finish",
    "quiz",
    "result",
    "sheet",
    "standing",
    "start",
    "take_back_missed",
]
