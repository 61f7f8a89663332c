"""Flip cards: the answer is turned up, and the learner is the judge."""

from cards.cloze import blanked
from cards.errors import CardsError
from cards.model import Note, NoteKind, Rating
from cards.study.modes.mode import Mode, Prompt, Verdict


def prompt(note: Note) -> Prompt:
    """Show the question, a cloze with its blanks closed."""
    is_cloze = note.kind is NoteKind.CLOZE
    question = blanked(note.question, note.answer) if is_cloze else note.question
    return Prompt(context=note.context, question=question)


def judge(note: Note, response: str) -> Verdict:
    """Take the number of the rating pressed: the note itself has no say. Raises CardsError."""
    del note  # every mode is given it; here only the learner knows
    try:
        rating = Rating(int(response))
    except ValueError as problem:
        raise CardsError(f"“{response}” is no rating. Use 1, 2, 3 or 4.") from problem
    return Verdict(is_right=rating > Rating.AGAIN, rating=rating)


FLIP = Mode(name="flip", label="Flip cards", prompt=prompt, judge=judge)
