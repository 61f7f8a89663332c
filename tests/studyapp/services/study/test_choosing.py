from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import update

from cards.model import Rating
from studyapp.models import AccountRow, CardRow
from studyapp.services import library, study, upkeep
from studyapp.store import waiting
from studyapp.store.ledger import table_of
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.counting import queries
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

MANY = 40


@pytest.fixture
def card_ids(db):
    kept(db, make_reading(*make_notes(MANY)))
    with db.reading() as session:
        notes = library.notes(session, limit=MANY).notes
    return [card.id for note in notes for card in note.cards]


def answer(session, card_id, rating=Rating.EASY, at=NOW):
    given = make_answer(make_id(), card_id, rating=rating, answered_at=at)
    return study.answer_cards(session, (given,), now=at)[0].card


def test_cards_learned_together_are_spread_evenly(db, card_ids):
    with db.transaction() as session:
        days = Counter(answer(session, card_id).memory.due_day for card_id in card_ids)
    assert len(days) > 3
    assert max(days.values()) - min(days.values()) <= 2


def test_a_button_gives_what_it_promises_whatever_the_load(db, card_ids):
    with db.transaction() as session:
        for place, card_id in enumerate(card_ids):
            promised = study.question(session, card_id, now=NOW).choices
            assert [one.interval for one in promised] == sorted(one.interval for one in promised)
            rating = Rating(place % 4 + 1)
            memory = answer(session, card_id, rating).memory
            due = memory.due_at or NOW + timedelta(days=memory.interval_days)
            assert due - NOW == promised[rating - 1].interval


def test_an_interval_chosen_once_is_remade_from_the_log(db, card_ids):
    with db.transaction() as session:
        chosen = {card_id: answer(session, card_id).memory for card_id in card_ids}
    assert upkeep.check(db).is_sound
    with db.transaction() as session:
        session.execute(update(table_of(CardRow)).values(due_day=TODAY))
    assert upkeep.rebuild(db).rebuilt == len(chosen)
    with db.reading() as session:
        for card_id, memory in chosen.items():
            assert study.question(session, card_id, now=NOW).card.memory == memory


def test_easy_days_are_kept_free_where_there_is_a_choice(db, card_ids):
    with db.transaction() as session:
        session.execute(update(table_of(AccountRow)).values(easy_days="56"))
        days = [answer(session, card_id).memory.due_day for card_id in card_ids]
    assert {day.weekday() for day in days} <= {0, 1, 2, 3, 4}


def test_a_load_is_counted_by_the_index_alone(tmp_path, sqlite_template):
    import shutil

    from studyapp.config import load
    from studyapp.db import Database

    shutil.copy(sqlite_template, tmp_path / "studyapp.db")
    db = Database.open(load(data_dir=tmp_path, database_url="", zone="UTC"))
    with db.reading() as session, queries(session) as sent:
        assert waiting.load(session, [TODAY]) == {TODAY: 0}
        plan = session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {sent[0]}", tuple("x" * sent[0].count("?"))
        )
        details = [row[3] for row in plan if "card" in row[3]]
    db.close()
    assert details
    assert all("USING COVERING INDEX ix_card_due " in one for one in details)
