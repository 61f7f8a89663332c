"""Wrong answers for a card that has none of its own, from the library's other notes."""

from dataclasses import replace

from sqlalchemy.orm import Session

from cards.model import Card, KeptNote
from cards.options.library import fill
from cards.study.modes import Asking
from studyapp.services.study.views import Question
from studyapp.store import accounts, notes

_MOST_OF_OTHERS = 500
_CHOOSING = (Asking.CHOICE, Asking.MIXED)


def with_options(session: Session, question: Question) -> Question:
    """Give a card three wrong answers to choose among, where choosing is wished and it has none."""
    if accounts.preferences(session).asking not in _CHOOSING:
        return question
    card = filled(session, question.card, question.note)
    return replace(question, card=card, note=replace(question.note, note=card.note))


def filled(session: Session, card: Card, kept: KeptNote) -> Card:
    """Give a card of a note three wrong answers, where it has none and others hold them."""
    if card.note.distractors:
        return card
    source_id = kept.place.source_id
    document = [kept.note for kept in notes.of_source(session, source_id)]
    others = notes.page(session, limit=_MOST_OF_OTHERS)
    library = [one.note for one in others if one.place.source_id != source_id]
    return card.with_distractors(fill(card.note, document=document, library=library))
