"""Typed answers: compared word by word with the note's; the learner has the last say."""

from cards.model import Card, NoteKind, Rating
from cards.study.modes.mode import How, Mode, Prompt, Response, Seed, Verdict
from cards.study.wording import Comparison, Run, compare, diff

LONGEST_WORDS = 12


def fits(card: Card) -> bool:
    """Ask for an answer short enough to type; a cloze has a mode of its own."""
    note = card.note
    return note.kind is NoteKind.BASIC and 0 < len(note.answer.split()) <= LONGEST_WORDS


def prompt(card: Card, seed: Seed) -> Prompt:
    """Show the question."""
    del seed
    return Prompt(card.note.context, card.note.question)


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Compare with the answer in each of its wordings."""
    del seed
    note = card.note
    compared = compare(note.answer, response.text, question=note.question)
    return verdict_on(compared, diff(note.answer, response.text), response)


def verdict_on(compared: Comparison, runs: tuple[Run, ...], response: Response) -> Verdict:
    """Say what a comparison means for the schedule."""
    how, rating = _suggested(compared)
    highest = Rating.HARD if response.hinted else Rating.EASY
    return Verdict(
        is_right=how in (How.EXACT, How.NEAR),
        how=how,
        rating=min(rating, highest),
        diff=runs,
        reason=compared.veto or ("" if compared.is_exact else compared.doubt),
        highest=highest,
    )


def _suggested(compared: Comparison) -> tuple[How, Rating]:
    if compared.is_exact:
        return How.EXACT, Rating.GOOD
    if compared.is_near:
        return How.NEAR, Rating.GOOD
    if compared.is_partial:
        return How.PARTIAL, Rating.HARD
    return How.WRONG, Rating.AGAIN


def answer(card: Card, seed: Seed) -> str:
    """Give the note's answer."""
    del seed
    return card.note.answer


TYPED = Mode(
    name="typed", label="Type the answer", fits=fits, prompt=prompt, judge=judge, answer=answer
)
