"""Decisions about cards shift the ranker's weights; undo and forgetting take the shift back."""

import pytest

from cards.generator.ranker import GREATEST_SHIFT
from cards.model import Tier
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note
from tests.studyapp.readings import kept, make_answer, make_reading

SEEN = (("narrow", 0.5), ("pattern: why", 1.0))


def make_seen(number, **changes):
    return make_note(
        f"Why do bees make {number} cells?",
        "Because.",
        **{
            "key": f"{number:020x}",
            "tier": Tier.DRAFT,
            "generator": 2,
            "features": SEEN,
        }
        | changes,
    )


@pytest.fixture
def ids(db):
    """Notes whose features are known, in the library."""
    kept(db, make_reading(*(make_seen(number) for number in range(12))))
    with db.reading() as session:
        return [kept.id for kept in library.notes(session).notes]


def learnt(db):
    with db.reading() as session:
        return library.learnt(session), library.count_decisions(session)


def edit(session, note_id, question):
    return library.edit_note(
        session, note_id, question=question, answer="Because.", context="Bees", now=NOW
    )


def test_nothing_is_learnt_before_a_decision(db, ids):
    assert learnt(db) == ({}, 0)


def test_keeping_raises_and_dropping_lowers(db, ids):
    with db.transaction() as session:
        library.accept_note(session, ids[0], now=NOW)
    shift, count = learnt(db)
    assert count == 1
    assert all(shift[name] > 0 for name, _ in SEEN)
    with db.transaction() as session:
        for note_id in ids[1:]:
            library.remove_note(session, note_id, now=NOW)
    shift, count = learnt(db)
    assert count == 12
    assert all(-GREATEST_SHIFT <= shift[name] < 0 for name, _ in SEEN)


def test_a_mended_card_was_good_and_a_rewritten_one_was_not(db, ids):
    with db.transaction() as session:
        edit(session, ids[0], "Why do the bees make 0 cells?")
    assert learnt(db)[0]["narrow"] > 0
    with db.transaction() as session:
        edit(session, ids[0], "Which insects build hexagons of wax?")
        library.accept_note(session, ids[0], now=NOW)
    assert learnt(db)[0]["narrow"] < 0
    assert learnt(db)[1] == 1


def test_a_saved_card_that_was_not_changed_teaches_nothing(db, ids):
    with db.transaction() as session:
        kept = library.note(session, ids[0])
        edit(session, ids[0], kept.note.question)
        library.edit_note(
            session, ids[1], question=library.note(session, ids[1]).note.question,
            answer="Because.", context="Bees · Field", now=NOW,
        )  # fmt: skip
    assert learnt(db)[1] == 1


def test_a_card_removed_after_it_was_studied_is_no_bad_card(db):
    kept(db, make_reading(make_seen(1, tier=Tier.READY)))
    with db.transaction() as session:
        (found,) = library.notes(session).notes
        study.answer_cards(session, (make_answer(make_id(), found.cards[0].id),), now=NOW)
        library.remove_note(session, found.id, now=NOW)
    assert learnt(db) == ({}, 0)


def test_undo_takes_back_what_was_learnt(db, ids):
    with db.transaction() as session:
        undo_id = library.remove_note(session, ids[0], now=NOW)
    with db.transaction() as session:
        library.undo(session, undo_id=undo_id, now=NOW)
    assert learnt(db) == ({}, 0)


def test_forgetting_keeps_the_cards_and_is_undone(db, ids):
    with db.transaction() as session:
        library.accept_note(session, ids[0], now=NOW)
        library.remove_note(session, ids[1], now=NOW)
    before = learnt(db)
    with db.transaction() as session:
        undo_id = library.forget_learnt(session, now=NOW)
        assert library.note(session, ids[0]).note.tier is Tier.READY
    assert learnt(db) == ({}, 0)
    with db.transaction() as session:
        library.undo(session, undo_id=undo_id, now=NOW)
    assert learnt(db) == before


def test_there_is_nothing_to_forget_at_first(db, ids):
    with db.transaction() as session:
        assert library.forget_learnt(session, now=NOW) is None


def test_cards_of_a_package_teach_nothing(db):
    kept(db, make_reading(make_seen(1, generator=None, features=())))
    with db.transaction() as session:
        library.remove_note(session, library.notes(session).notes[0].id, now=NOW)
    assert learnt(db) == ({}, 0)
