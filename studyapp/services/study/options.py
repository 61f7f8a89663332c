"""Wrong answers for a card that has none of its own, from the library's other notes."""

from dataclasses import replace

from sqlalchemy.orm import Session

from cards.options.library import fill
from cards.study.modes import Asking
from studyapp.services.study.views import Question
from studyapp.store import accounts, notes

_MOST_OF_OTHERS = 500
_CHOOSING = (Asking.CHOICE, Asking.MIXED)


def with_options(session: Session, question: Question) -> Question:
    """Give a card three wrong answers to choose among, where choosing is wished and it has none."""
    note = question.card.note
    if note.distractors or accounts.preferences(session).asking not in _CHOOSING:
        return question
    filled = replace(note, distractors=_fill(session, question))
    card = replace(question.card, note=filled)
    return replace(question, card=card, note=replace(question.note, note=filled))


def _fill(session: Session, question: Question) -> tuple[str, ...]:
    source_id = question.note.place.source_id
    document = [kept.note for kept in notes.of_source(session, source_id)]
    others = notes.page(session, limit=_MOST_OF_OTHERS)
    library = [one.note for one in others if one.place.source_id != source_id]
    return fill(question.card.note, document=document, library=library)
