import pytest

from cards.model import Rating
from studyapp.errors import ConflictError, NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note
from tests.studyapp.readings import kept, make_answer, make_reading


@pytest.fixture
def cards(db):
    """Two cards: "What is one?" and "What is two?"."""
    kept(db, make_reading(make_note("What is one?"), make_note("What is two?")))
    with db.reading() as session:
        return [note.cards[0] for note in library.notes(session).notes]


def answer(session, card, rating=Rating.GOOD, now=NOW):
    study.answer_cards(session, (make_answer(make_id(), card.id, rating=rating),), now=now)


def edit(session, card, question):
    (kept_note,) = (n for n in library.notes(session).notes if n.cards[0].id == card.id)
    library.edit_note(session, kept_note.id, question=question, answer="A.", context="", now=NOW)


def states(session):
    """Tell what study changes: each card's question, memory and whether it is suspended."""
    return {
        note.id: (note.note.question, note.cards[0].memory, note.cards[0].suspended)
        for note in library.notes(session).notes
    }


def test_answers_and_deeds_are_taken_back_the_newest_first_to_the_beginning(db, cards):
    one, two = cards
    deeds = (
        lambda session: answer(session, one),
        lambda session: edit(session, one, "What is the first one?"),
        lambda session: answer(session, two, Rating.AGAIN),
        lambda session: library.suspend_card(session, one.id, suspended=True, now=NOW),
        lambda session: answer(session, two, Rating.EASY),
        lambda session: library.suspend_card(session, two.id, suspended=True, now=NOW),
        lambda session: edit(session, two, "What is the second one?"),
    )
    past = []
    for deed in deeds:
        with db.transaction() as session:
            past.append(states(session))
            deed(session)
    for before, card in reversed(list(zip(past, (one, one, two, one, two, two, two), strict=True))):
        with db.transaction() as session:
            assert study.undo(session, now=NOW).card_id == card.id
            assert states(session) == before
    with db.transaction() as session, pytest.raises(NotFoundError, match="nothing to undo"):
        study.undo(session, now=NOW)


def test_the_order_is_that_of_arrival_though_the_clock_was_set_back(db, cards, clock):
    with db.transaction() as session:
        library.suspend_card(session, cards[0].id, suspended=True, now=clock())
        answer(session, cards[1], now=clock.turn(hours=-3))
        assert study.undo(session, now=clock()).card_id == cards[1].id
        assert study.undo(session, now=clock()).card_id == cards[0].id


def test_it_says_what_it_took_back(db, cards):
    with db.transaction() as session:
        answer(session, cards[0], Rating.HARD)
        library.suspend_card(session, cards[0].id, suspended=True, now=NOW)
        assert study.undo(session, now=NOW).said == "Undone: suspending “What is one?”."
        assert study.undo(session, now=NOW).said == "Undone: Hard for “What is one?”."


def test_an_import_is_no_step_of_a_session(db, cards):
    with db.transaction() as session, pytest.raises(NotFoundError):
        study.undo(session, now=NOW)


def test_a_removed_card_comes_back_before_its_answer_is_taken_back(db, cards):
    with db.transaction() as session:
        answer(session, cards[0])
        note = next(n for n in library.notes(session).notes if n.cards[0].id == cards[0].id)
        library.remove_note(session, note.id, now=NOW)
        assert study.undo(session, now=NOW).card_id == cards[0].id
        assert study.undo(session, now=NOW).said.startswith("Undone: Good for")


def test_an_answer_to_a_card_whose_source_is_gone_names_no_card_to_show(db, cards):
    with db.transaction() as session:
        answer(session, cards[0])
        library.remove_source(session, library.sources(session, now=NOW)[0].id, now=NOW)
        assert study.undo(session, now=NOW).card_id is None


def test_one_deed_is_taken_back_by_its_id_but_not_from_under_a_newer_one(db, cards):
    with db.transaction() as session:
        first = library.suspend_card(session, cards[0].id, suspended=True, now=NOW)
        answer(session, cards[1])
        assert study.undo(session, undo_id=first, now=NOW).card_id == cards[0].id
        with pytest.raises(ConflictError):
            study.undo(session, undo_id=first, now=NOW)
