"""Asking a card in a mode, and judging what came back."""

from sqlalchemy.orm import Session

from cards.model import Card, KeptNote
from cards.study.modes import MODES, Asking, Mode, Prompt, Response, Verdict, choose, named
from studyapp.errors import BadInputError
from studyapp.services.study.options import filled
from studyapp.services.study.views import Answer
from studyapp.store import accounts, reviews


def mode_named(name: str) -> Mode:
    """Find a mode by its name. Raises BadInputError."""
    mode = named(name)
    if mode is None:
        known = ", ".join(mode.name for mode in MODES)
        raise BadInputError(f"There is no mode “{name[:40]}”; there are {known}.")
    return mode


def mode_for(session: Session, card: Card, *, wanted: Mode | None = None) -> Mode:
    """Choose how to ask a card: as wanted, if it fits; else as the person likes it."""
    if wanted is not None and wanted.fits(card):
        return wanted
    asking = accounts.preferences(session).asking
    was_seen = asking is not Asking.FLIP and card.is_new and reviews.was_practised(session, card.id)
    return choose(card, asking, seed_of(card), recall_only=was_seen)


def prompt(card: Card, mode: Mode) -> Prompt:
    """Ask a card in a mode."""
    return mode.prompt(card, seed_of(card))


def right_answer(card: Card, mode: Mode) -> str:
    """Tell what would be right."""
    return mode.answer(card, seed_of(card))


def judge(card: Card, mode: Mode, response: Response) -> Verdict:
    """Judge a response to a card. Raises CardsError for one the mode cannot take."""
    return mode.judge(card, response, seed_of(card))


def judged(session: Session, kept: KeptNote, card: Card, answer: Answer) -> Verdict | None:
    """Judge what an answer says was typed or chosen; None when the learner alone was the judge."""
    mode = named(answer.mode)
    if mode is None or not answer.response:
        return None
    card = card if mode.is_recall else filled(session, card, kept)
    if not mode.fits(card):
        return None
    response = Response(answer.response, answer.confidence, answer.duration_ms, answer.hinted)
    return judge(card, mode, response)


def seed_of(card: Card) -> str:
    """Name a card and the number of its answers, to shuffle by: the same until it is answered."""
    reps = card.memory.reps if card.memory else 0
    return f"{card.note.key}:{card.ordinal}:{reps}"
