"""A learner who forgets faster than most, to give a library a log that weights can be fitted to."""

import random
from datetime import timedelta

from cards.model import Rating
from cards.study import scheduler
from studyapp.db import Database
from studyapp.services import library, study
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

FORGETFUL = (0.05, 0.2, 0.5, 2.0, *scheduler.DEFAULT_PARAMETERS[4:20], 0.4)
GAPS = (0, 1, 3, 7, 14, 30)


def study_forgetfully(db: Database, *, cards: int = 100) -> list[str]:
    """Answer every card at growing gaps over the year before now; returns the cards' ids."""
    kept(db, make_reading(*make_notes(cards)))
    with db.reading() as session:
        found = library.notes(session, limit=1000).notes
    card_ids = [card.id for note in found for card in note.cards]
    dice = random.Random(1)
    answers = [one for card_id in card_ids for one in _answers(card_id, dice)]
    with db.transaction() as session:
        study.answer_cards(session, tuple(answers), now=NOW)
    return card_ids


def _answers(card_id: str, dice: random.Random) -> list[study.Answer]:
    memory, days, answers = None, -360 + dice.randrange(300), []
    for gap in GAPS:
        days += gap
        at, day = NOW + timedelta(days=days), TODAY + timedelta(days=days)
        recall = scheduler.recall(memory, day, FORGETFUL) if memory else 0.7
        rating = Rating.GOOD if dice.random() < recall else Rating.AGAIN
        memory = scheduler.after(
            memory, rating, at=at, study_day=day, card_key="k", parameters=FORGETFUL
        )
        answers.append(make_answer(make_id(), card_id, rating=rating, answered_at=at))
    return answers
