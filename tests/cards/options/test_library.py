"""At study time a note borrows wrong answers from other notes."""

from dataclasses import replace

import pytest

from cards.model import NoteKind, Tier
from cards.options.library import fill
from tests.builders import make_note, make_passage


def who(did, name):
    return make_note(f"Who {did}?", name, evidence=make_passage(f"{name} {did}"))


BROAD = who("chose a broad gauge", "Isambard Brunel")
RAILS = [
    who("built a high-pressure locomotive", "Richard Trevithick"),
    who("opened the Stockton line", "George Stephenson"),
]
CHEMISTRY = [who("weighed burnt metals", "Antoine Lavoisier"), who("found oxygen", "Carl Scheele")]


def test_the_notes_of_the_document_come_first():
    wrong = fill(BROAD, document=[BROAD, *RAILS], library=CHEMISTRY)
    assert {"Richard Trevithick", "George Stephenson"} < set(wrong)
    assert len(wrong) == 3


def test_the_notes_own_answers_are_kept():
    own = replace(BROAD, distractors=("A", "B", "C"))
    assert fill(own, document=RAILS, library=CHEMISTRY) == ("A", "B", "C")


def test_fewer_than_three_are_none():
    assert fill(BROAD, document=[BROAD, *RAILS]) == ()


def test_the_same_notes_give_the_same_answers():
    notes = [*RAILS, *CHEMISTRY]
    assert fill(BROAD, document=(), library=notes) == fill(BROAD, document=(), library=notes)


def test_who_another_note_names_for_the_same_deed_is_no_wrong_answer():
    also = make_note(
        "Who chose a broad gauge in Ireland?",
        "Daniel Gooch",
        evidence=make_passage("Daniel Gooch chose a broad gauge too"),
    )
    wrong = fill(BROAD, document=[also, *RAILS], library=CHEMISTRY)
    assert len(wrong) == 3
    assert "Daniel Gooch" not in wrong


def test_a_country_is_no_rival_of_a_person():
    land = who("adopted a target", "New Zealand")
    assert fill(BROAD, document=[*RAILS, land]) == ()
    assert fill(land, document=RAILS, library=CHEMISTRY) == ()


def test_two_words_for_one_thing_are_no_rivals():
    notes = [
        make_note(f"What {did}?", name, evidence=make_passage(f"{name} {did}"))
        for did, name in [
            ("arises from one engine in the brain", "Consciousness"),
            ("fades in deep sleep", "Awareness"),
            ("drives children to explore", "Curiosity"),
            ("grows with practice", "Skepticism"),
            ("needs many examples", "Intuition"),
        ]
    ]
    wrong = fill(notes[0], document=notes)
    assert len(wrong) == 3
    assert "Awareness" not in wrong


def test_a_gap_for_a_year_needs_no_other_note():
    question = "Brunel chose a broad gauge in {{c1::1835::year}}."
    gap = make_note(question, "1835", kind=NoteKind.CLOZE, key="written by hand")
    wrong = fill(gap, document=())
    assert len(wrong) == 3
    assert all(word.isdigit() and word != "1835" for word in wrong)


@pytest.mark.parametrize("answer", ["", ".", "?", "They dance."])
def test_an_answer_of_no_kind_has_none(answer):
    assert fill(make_note("What is meant by a waggle?", answer), document=RAILS) == ()
    assert fill(make_note("How do bees tell?", answer), document=RAILS, library=CHEMISTRY) == ()


def test_a_draft_about_things_has_none():
    thing = make_note("What was patented?", "The boiler", tier=Tier.DRAFT)
    assert fill(thing, document=RAILS) == ()
