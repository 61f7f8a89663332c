"""Studying: what to ask next, what an answer does, and taking it back."""

from studyapp.services.study.answering import answer_cards, reviews, undo_review
from studyapp.services.study.asking import counts, next_question, question, queue
from studyapp.services.study.judging import judge, mode_for, mode_named, prompt
from studyapp.services.study.overview import today, workload
from studyapp.services.study.undoing import Undone, undo
from studyapp.services.study.views import Answer, Choice, Counts, Question, Recorded, Today

__all__ = [
    "Answer",
    "Choice",
    "Counts",
    "Question",
    "Recorded",
    "Today",
    "Undone",
    "answer_cards",
    "counts",
    "judge",
    "mode_for",
    "mode_named",
    "next_question",
    "prompt",
    "question",
    "queue",
    "reviews",
    "today",
    "undo",
    "undo_review",
    "workload",
]
