from datetime import timedelta

import pytest

from cards.model import Limits, Rating
from studyapp.errors import NotFoundError
from studyapp.services import account, library, study
from studyapp.services.account import Preferences
from tests.builders import NOW, make_id, make_note, make_passage
from tests.studyapp.counting import queries
from tests.studyapp.readings import kept, make_answer, make_cloze, make_notes, make_reading


def limit(session, **limits):
    account.change_preferences(session, Preferences("UTC", 4, Limits(**limits), True))


def answer(session, card_id, now, rating=Rating.GOOD):
    study.answer_cards(session, (make_answer(make_id(), card_id, rating=rating),), now=now)


def study_all(session, now, rating=Rating.EASY):
    """Answer until nothing is left; returns how many answers that took."""
    number = 0
    while (asked := study.next_question(session, now=now)) is not None:
        answer(session, asked.card.id, now, rating)
        number += 1
    return number


def test_an_empty_library_asks_nothing(session):
    assert study.next_question(session, now=NOW) is None
    assert study.counts(session, now=NOW).left == 0


def test_a_question_comes_with_its_note_its_place_and_four_choices(db):
    kept(db, make_reading(make_note()))
    with db.reading() as session:
        asked = study.next_question(session, now=NOW)
        assert asked == study.question(session, asked.card.id, now=NOW)
        assert asked.note == library.notes(session).notes[0]
    assert [choice.rating for choice in asked.choices] == list(Rating)
    intervals = [choice.interval for choice in asked.choices]
    assert intervals[0] == timedelta(minutes=1)
    assert intervals == sorted(intervals)


def test_new_cards_stop_at_the_days_limit_and_go_on_tomorrow(db):
    kept(db, make_reading(*make_notes(9)))
    with db.transaction() as session:
        limit(session, new_per_day=4)
        assert study.counts(session, now=NOW).new == 4
        assert study_all(session, NOW) == 4
        assert study_all(session, NOW + timedelta(days=1)) == 4


def test_reviews_stop_at_the_days_limit(db, clock):
    kept(db, make_reading(*make_notes(6)))
    with db.transaction() as session:
        study_all(session, NOW)
        limit(session, reviews_per_day=2, new_per_day=0)
        now = clock.turn(days=60)
        assert study.counts(session, now=now).due == 2
        assert study_all(session, now, Rating.EASY) == 2


def test_siblings_wait_for_another_day(db, clock):
    kept(db, make_reading(make_cloze()))
    with db.transaction() as session:
        assert study_all(session, NOW) == 1
        assert study_all(session, clock.turn(days=1)) == 1


def test_cards_on_one_line_wait_for_another_day(db, clock):
    notes = [
        make_note(f"What is {word}?", word, key=word * 20, evidence=make_passage(start=9))
        for word in "abc"
    ]
    kept(db, make_reading(*notes))
    with db.transaction() as session:
        for day in range(3):
            assert study_all(session, NOW + timedelta(days=day)) == 1


def test_a_card_failed_four_times_rests_until_tomorrow(db, clock):
    kept(db, make_reading(make_note()))
    with db.transaction() as session:
        for times in range(1, 5):
            card_id = study.next_question(session, now=clock()).card.id
            answer(session, card_id, clock(), Rating.AGAIN)
            clock.turn(minutes=2)
            assert (study.next_question(session, now=clock()) is None) == (times == 4)
        tomorrow = study.today(session, now=clock()).next_due_at
        assert tomorrow == NOW.replace(day=11, hour=4)
        assert study.next_question(session, now=tomorrow).card.id == card_id


def test_more_siblings_than_the_limit_hide_no_other_note(db):
    text = " ".join(f"{{{{c{number}::word}}}}" for number in range(1, 60))
    kept(db, make_reading(make_cloze(text), make_note()))
    with db.transaction() as session:
        limit(session, new_per_day=2)
        assert study_all(session, NOW) == 2


def test_a_failed_card_comes_back_within_the_session(db, clock):
    kept(db, make_reading(make_note()))
    with db.transaction() as session:
        card_id = study.next_question(session, now=NOW).card.id
        answer(session, card_id, NOW, Rating.AGAIN)
        assert study.next_question(session, now=clock.turn(minutes=1)).card.id == card_id
        assert study.counts(session, now=NOW) == study.Counts(due=0, new=0, learning=1)


def test_a_source_is_studied_alone(db):
    one = kept(db, make_reading(*make_notes(2), title="One"))
    two = kept(db, make_reading(*make_notes(3), title="Two"))
    with db.reading() as session:
        for source_id, number in ((one.source_id, 2), (two.source_id, 3)):
            asked = study.queue(session, now=NOW, source_id=source_id)
            assert {one.note.place.source_id for one in asked} == {source_id}
            assert study.counts(session, now=NOW, source_id=source_id).new == number


def test_the_queue_is_no_longer_than_asked_for(db):
    kept(db, make_reading(*make_notes(9)))
    with db.reading() as session:
        assert len(study.queue(session, now=NOW, limit=3)) == 3


@pytest.mark.parametrize("card_id", ["", "nothing", make_id()])
def test_an_unknown_card_is_not_found(session, card_id):
    with pytest.raises(NotFoundError, match="no card"):
        study.question(session, card_id, now=NOW)


def test_picking_a_card_takes_as_many_queries_whatever_there_is(db):
    counted = []
    for number in (1, 30):
        kept(db, make_reading(*make_notes(number), title=f"{number} notes"))
        with db.reading() as session, queries(session) as sent:
            study.next_question(session, now=NOW)
        counted.append(len(sent))
    assert counted[0] == counted[1] <= 11


def test_the_partial_indexes_find_the_cards(tmp_path, sqlite_template):
    from sqlalchemy import text

    from studyapp.config import load
    from studyapp.db import Database

    db = Database.open(load(data_dir=tmp_path, database_url="", zone="UTC"))
    with db.reading() as session, queries(session) as sent:
        study.next_question(session, now=NOW)
    plans = ""
    with db.reading() as session:
        for statement in sent:
            if "FROM card " in statement:
                holders = statement.count("?")
                plan = session.connection().exec_driver_sql(
                    f"EXPLAIN QUERY PLAN {statement}", tuple("x" * holders)
                )
                plans += "\n".join(row[3] for row in plan)
        assert session.execute(text("SELECT count(*) FROM card")).scalar() == 0
    db.close()
    for index in ("ix_card_new", "ix_card_steps", "ix_card_due"):
        assert f"USING INDEX {index} " in plans
    assert "SCAN card" not in plans
    assert "SCAN note" not in plans
    assert "ix_card_user_id_note_id (user_id=? AND note_id=?)" in plans
    assert "ix_card_user_id_note_id (user_id=?)" not in plans
    assert "TEMP B-TREE" not in plans


def test_what_is_left_names_the_card_that_is_asked(db, clock):
    kept(db, make_reading(*make_notes(5)))
    with db.transaction() as session:
        asked = study.next_question(session, now=NOW)
        answer(session, asked.card.id, clock())
    with db.reading() as session:
        left = study.left(session, now=NOW)
        assert left.card_id == study.next_question(session, now=NOW).card.id
        assert left.counts == study.counts(session, now=NOW)
        assert left.done == 1
