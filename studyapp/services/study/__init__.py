"""Studying: what to ask next, what an answer does, and taking it back."""

from studyapp.services.study.adapting import (
    Adapted,
    Moved,
    adapted,
    drop_fit,
    fit,
    move_due_days,
    preview_due_days,
    use_fit,
)
from studyapp.services.study.answering import answer_cards, bring_due, reviews, undo_review
from studyapp.services.study.asking import counts, left, next_question, question, queue
from studyapp.services.study.backlog import ask_new_anyway, spread_backlog
from studyapp.services.study.judging import judge, mode_for, mode_named, prompt, right_answer
from studyapp.services.study.overview import today, workload
from studyapp.services.study.telling import Ground, grounds
from studyapp.services.study.undoing import Undone, undo
from studyapp.services.study.views import (
    Answer,
    Choice,
    Counts,
    Left,
    Question,
    Recorded,
    Today,
)

__all__ = [
    "Adapted",
    "Answer",
    "Choice",
    "Counts",
    "Ground",
    "Left",
    "Moved",
    "Question",
    "Recorded",
    "Today",
    "Undone",
    "adapted",
    "answer_cards",
    "ask_new_anyway",
    "bring_due",
    "counts",
    "drop_fit",
    "fit",
    "grounds",
    "judge",
    "left",
    "mode_for",
    "mode_named",
    "move_due_days",
    "next_question",
    "preview_due_days",
    "prompt",
    "question",
    "queue",
    "reviews",
    "right_answer",
    "spread_backlog",
    "today",
    "undo",
    "undo_review",
    "use_fit",
    "workload",
]
