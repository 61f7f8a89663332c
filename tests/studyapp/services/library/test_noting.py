import pytest

from cards.model import NoteKind, Rating
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note
from tests.studyapp.counting import queries
from tests.studyapp.readings import (
    kept,
    make_answer,
    make_cloze,
    make_draft,
    make_notes,
    make_reading,
)


@pytest.fixture
def notes(db):
    """Three notes in the library; edits are made on the first."""
    kept(db)
    with db.reading() as session:
        return library.notes(session).notes


def edit(session, note_id, question="New?", answer="New.", context="New"):
    return library.edit_note(
        session, note_id, question=question, answer=answer, context=context, now=NOW
    )


def test_an_edit_changes_words_and_keeps_key_and_progress(db, notes):
    card_id = notes[0].cards[0].id
    with db.transaction() as session:
        study.answer_cards(session, (make_answer(make_id(), card_id),), now=NOW)
        edit(session, notes[0].id)
        found = library.note(session, notes[0].id)
    assert (found.note.question, found.note.answer, found.note.context) == ("New?", "New.", "New")
    assert found.note.key == notes[0].note.key
    assert found.cards[0].memory.reps == 1


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"question": " "}, "The question is empty"),
        ({"answer": "\n"}, "The answer is empty"),
        ({"question": "x" * 10_001}, "10001 characters; the most is 10000"),
        ({"context": "\0"}, "cannot be stored"),
    ],
)
def test_words_that_cannot_be_asked_are_refused(db, notes, words, problem):
    with db.transaction() as session, pytest.raises(BadInputError, match=problem):
        edit(session, notes[0].id, **words)


def test_all_faults_are_named_at_once(db, notes):
    with db.transaction() as session, pytest.raises(BadInputError, match=r"question.*answer"):
        edit(session, notes[0].id, question="", answer="")


def test_a_cloze_needs_a_blank_and_gains_cards_with_new_ones(db):
    kept(db, make_reading(make_cloze("{{c1::Bees}} eat nectar.")))
    with db.transaction() as session:
        (note,) = library.notes(session).notes
        with pytest.raises(BadInputError, match="no blank"):
            edit(session, note.id, question="Bees eat nectar.")
        edit(session, note.id, question="{{c1::Bees}} eat {{c2::nectar}}.")
        cards = library.note(session, note.id).cards
        assert [(card.ordinal, card.suspended) for card in cards] == [(0, False), (1, False)]
        edit(session, note.id, question="Bees eat {{c2::nectar}}.")
        cards = library.note(session, note.id).cards
        assert [(card.ordinal, card.suspended) for card in cards] == [(0, True), (1, False)]
        with pytest.raises(BadInputError, match="no blank c1"):
            library.suspend_card(session, cards[0].id, suspended=False, now=NOW)


def test_a_suspended_card_is_not_asked_until_it_is_brought_back(db):
    kept(db, make_reading(make_note()))
    with db.transaction() as session:
        card_id = library.notes(session).notes[0].cards[0].id
        library.suspend_card(session, card_id, suspended=True, now=NOW)
        assert study.next_question(session, now=NOW) is None
        library.suspend_card(session, card_id, suspended=False, now=NOW)
        assert study.next_question(session, now=NOW).card.id == card_id


def test_an_accepted_draft_is_asked(db):
    kept(db, make_reading(make_draft()))
    with db.transaction() as session:
        library.accept_note(session, library.notes(session).notes[0].id, now=NOW)
        assert study.next_question(session, now=NOW) is not None


def test_a_removed_note_is_neither_listed_nor_asked(db):
    kept(db, make_reading(make_note()))
    with db.transaction() as session:
        (note,) = library.notes(session).notes
        library.remove_note(session, note.id, now=NOW)
        assert library.notes(session).total == 0
        assert study.next_question(session, now=NOW) is None
        with pytest.raises(NotFoundError):
            library.note(session, note.id)
        with pytest.raises(NotFoundError):
            study.question(session, note.cards[0].id, now=NOW)


@pytest.mark.parametrize("deed", ["note", "edit", "accept", "remove", "suspend"])
def test_what_is_not_there_is_not_found(session, deed):
    deeds = {
        "note": lambda: library.note(session, make_id()),
        "edit": lambda: edit(session, make_id()),
        "accept": lambda: library.accept_note(session, make_id(), now=NOW),
        "remove": lambda: library.remove_note(session, make_id(), now=NOW),
        "suspend": lambda: library.suspend_card(session, "no-id", suspended=True, now=NOW),
    }
    with pytest.raises(NotFoundError, match="There is no"):
        deeds[deed]()


@pytest.mark.parametrize(
    ("text", "found"),
    [("", 3), ("BEES", 3), ("why dance", 1), ("answer 1", 1), ("100%", 0), ("_", 0), ("zebra", 0)],
)
def test_words_are_looked_for_in_question_and_answer(db, text, found):
    kept(db)
    with db.reading() as session:
        page = library.notes(session, text=text)
    assert (len(page.notes), page.total) == (found, found)


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
def test_pages_lead_through_the_whole_library_in_order(db, limit):
    kept(db, make_reading(*make_notes(5), title="First"))
    kept(db, make_reading(*make_notes(2), title="Second"))
    seen, after = [], None
    with db.reading() as session:
        while True:
            page = library.notes(session, after=after, limit=limit)
            seen += [(kept.place.source_title, kept.note.key) for kept in page.notes]
            assert page.total == 7
            after = page.after
            if after is None:
                break
    wanted = [("First", f"{place:020x}") for place in range(5)]
    wanted += [("Second", f"{place:020x}") for place in range(2)]
    assert sorted(seen) == wanted
    assert [key for title, key in seen if title == "First"] == [key for _, key in wanted[:5]]


@pytest.mark.parametrize("number", [1, 40])
def test_a_page_of_notes_takes_two_queries_however_long(db, number):
    kept(db, make_reading(*make_notes(number), make_cloze()))
    with db.reading() as session, queries(session) as sent:
        library.notes(session, limit=50)
    assert len(sent) == 2
    assert not any("content" in statement for statement in sent)


def test_a_rating_is_remembered_by_the_card_that_was_asked(db):
    kept(db, make_reading(make_note(kind=NoteKind.BASIC)))
    with db.transaction() as session:
        card = study.next_question(session, now=NOW).card
        answer = make_answer(make_id(), card.id, rating=Rating.EASY)
        (recorded,) = study.answer_cards(session, (answer,), now=NOW)
        assert library.notes(session).notes[0].cards[0] == recorded.card


def test_a_cloze_is_named_by_its_words_not_by_its_braces(db):
    kept(db, make_reading(make_cloze("{{c1::Bees}} eat nectar.")))
    with db.reading() as session:
        (note,) = library.notes(session).notes
    assert library.named(note) == "“[…] eat nectar.”"
