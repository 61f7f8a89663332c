"""Flip cards: the answer is turned up, and the learner is the judge."""

from cards.cloze import blanked
from cards.errors import CardsError
from cards.model import Card, NoteKind, Rating
from cards.study.modes.mode import How, Mode, Prompt, Response, Seed, Verdict


def fits(card: Card) -> bool:
    """Any card can be turned."""
    del card
    return True


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the question, a cloze with its blanks closed."""
    del seed
    note = card.note
    is_cloze = note.kind is NoteKind.CLOZE
    question = (
        blanked(note.question, note.answer, ordinal=card.ordinal) if is_cloze else note.question
    )
    return Prompt(context=note.context, question=question)


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Take the number of the rating pressed: the note itself has no say. Raises CardsError."""
    del card, seed  # every mode is given them; here only the learner knows
    try:
        pressed = Rating(int(response.text))
    except ValueError as problem:
        raise CardsError(f"“{response.text}” is no rating. Use 1, 2, 3 or 4.") from problem
    highest = Rating.HARD if response.hinted else Rating.EASY
    is_right = pressed > Rating.AGAIN
    how = How.EXACT if is_right else How.WRONG
    return Verdict(is_right, how, min(pressed, highest), highest=highest)


def answer(card: Card, seed: Seed) -> str:
    """Give the note's answer."""
    del seed
    return card.note.answer


FLIP = Mode(name="flip", label="Flip cards", fits=fits, prompt=prompt, judge=judge, answer=answer)
