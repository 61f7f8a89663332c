import pytest

from cards.model import Complaint
from studyapp.errors import NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note
from tests.studyapp.readings import kept, make_cloze, make_reading

SEEN = (("narrow", 0.5),)


@pytest.fixture
def notes(db):
    """A question whose features are known, and a cloze of two cards."""
    kept(db, make_reading(make_note("Why is it?", generator=2, features=SEEN), make_cloze()))
    with db.reading() as session:
        return library.notes(session).notes


def seen(session, note):
    found = library.note(session, note.id)
    return found.complaint, [card.suspended for card in found.cards]


def asked(session):
    return {question.note.id for question in study.queue(session, now=NOW)}


@pytest.mark.parametrize("complaint", Complaint)
def test_a_bad_card_rests_until_it_is_kept(db, notes, complaint):
    with db.transaction() as session:
        library.complain(session, notes[0].cards[0].id, complaint, now=NOW)
        assert seen(session, notes[0]) == (complaint, [True])
        assert library.complained_of(session) == (notes[0].id,)
        assert asked(session) == {notes[1].id}
        library.accept_note(session, notes[0].id, now=NOW)
        assert seen(session, notes[0]) == (None, [False])
        assert library.complained_of(session) == ()
        assert asked(session) == {note.id for note in notes}


@pytest.mark.parametrize("question", ["Why is it so?", "Why is it?"])
def test_saving_it_settles_the_complaint_whether_words_changed_or_not(db, notes, question):
    with db.transaction() as session:
        library.complain(session, notes[0].cards[0].id, Complaint.UNCLEAR, now=NOW)
        words = {"question": question, "answer": notes[0].note.answer, "context": ""}
        library.edit_note(session, notes[0].id, now=NOW, **words)
        assert seen(session, notes[0]) == (None, [False])
        assert library.learnt(session)["narrow"] > 0


def test_the_ranker_learns_from_it_as_from_a_dropped_card(db, notes):
    with db.transaction() as session:
        library.complain(session, notes[0].cards[0].id, Complaint.WRONG, now=NOW)
        complained = library.learnt(session)
        library.undo(session, now=NOW)
        library.remove_note(session, notes[0].id, now=NOW)
        assert complained == library.learnt(session)
        assert complained["narrow"] < 0


def test_undo_takes_it_back_whole(db, notes):
    with db.transaction() as session:
        library.complain(session, notes[0].cards[0].id, Complaint.TOO_EASY, now=NOW)
        undone = study.undo(session, now=NOW)
        assert undone.said == "Undone: “too easy” for “Why is it?”."
        assert undone.card_id == notes[0].cards[0].id
        assert seen(session, notes[0]) == (None, [False])
        assert library.count_decisions(session) == 0


def test_all_cards_of_the_note_rest_and_only_those_with_a_blank_come_back(db, notes):
    with db.transaction() as session:
        library.complain(session, notes[1].cards[1].id, Complaint.TWO_ANSWERS, now=NOW)
        assert seen(session, notes[1]) == (Complaint.TWO_ANSWERS, [True, True])
        words = {"question": "{{c1::Bees}} eat nectar.", "answer": "Bees", "context": ""}
        library.edit_note(session, notes[1].id, now=NOW, **words)
        assert seen(session, notes[1]) == (None, [False, True])


def test_bringing_the_card_back_settles_it_too(db, notes):
    card_id = notes[0].cards[0].id
    with db.transaction() as session:
        library.complain(session, card_id, Complaint.WRONG, now=NOW)
        library.suspend_card(session, card_id, suspended=False, now=NOW)
        assert seen(session, notes[0]) == (None, [False])


def test_a_removed_note_waits_no_more(db, notes):
    with db.transaction() as session:
        library.complain(session, notes[0].cards[0].id, Complaint.WRONG, now=NOW)
        library.remove_note(session, notes[0].id, now=NOW)
        assert library.complained_of(session) == ()


def test_an_unknown_card_is_no_card(db, notes):
    with db.transaction() as session, pytest.raises(NotFoundError):
        library.complain(session, make_id(), Complaint.WRONG, now=NOW)
