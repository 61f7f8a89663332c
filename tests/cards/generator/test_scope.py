"""Scope: what a question points at must stand on the card."""

import pytest

from cards.generator import scope
from cards.generator.naming import Capitals
from cards.generator.pipeline import setting_of
from cards.model import Candidate, NoteKind, Passage
from tests.builders import make_chapter, make_document


def judged(question, answer, *, title="How bees live", context="Bees"):
    chapter = make_chapter(title=title, bullets=(f"{question} {answer}",))
    document = make_document(chapter)
    candidate = Candidate(NoteKind.BASIC, question, answer, Passage("x", 0), context)
    return candidate, setting_of(document, chapter, Capitals(document), ())


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who noticed the phenomenon first?", "Karl von Frisch"),
        ("What did the court confirm?", "The decision"),
        ("What do drones do differently?", "Eat"),
        ("What does each step need?", "Wax"),
        ("What held trade back then?", "Tolls"),
        ("What killed half of the keepers before the disease was understood?", "Lead"),
        ("Where was the ship herself built in 1904?", "In Dundee"),
        ("In June, who swore the oath?", "The deputies"),
        ("Two years later, who relit the tower at Bell Rock?", "Stevenson"),
        ("What was built there to test a turbine?", "The station"),
    ],
)
def test_a_noun_that_only_points_back_needs_the_notes(question, answer):
    assert scope.needs_the_notes(*judged(question, answer))


@pytest.mark.parametrize(
    "question",
    [
        "Who proved the theory of plate tectonics?",
        "Who confirmed the effect on honey yields?",
        "Who bears the name “Augustus”?",
        "Who counts the steps of the waggle dance?",
    ],
)
def test_a_noun_with_its_own_scope_is_enough(question):
    assert not scope.needs_the_notes(*judged(question, "Karl von Frisch"))


def test_a_noun_that_the_context_names_is_enough():
    question = "Who signed the treaty after two years?"
    assert scope.needs_the_notes(*judged(question, "Zog"))
    assert not scope.needs_the_notes(*judged(question, "Zog", context="The Treaty of Tirana"))


@pytest.mark.parametrize(
    ("question", "is_half"),
    [
        ("Why is winter honey darker and thicker, and harder?", True),
        ("Why is heather honey harder?", True),
        ("Why is heather honey harder than clover honey?", False),
        ("What becomes more ambiguous as the swarm grows?", False),
        ("What is more viscous?", True),
    ],
)
def test_a_comparison_names_both_sides(question, is_half):
    assert scope.is_half_a_comparison(*judged(question, "Gel")) == is_half


def test_a_kind_that_the_words_before_name_is_enough():
    question = "What killed sailors with scurvy, before the disease was understood?"
    assert not scope.needs_the_notes(*judged(question, "Bad food"))


def test_the_larger_of_two_needs_the_other():
    assert scope.is_half_a_comparison(*judged("When did the louder alarm sound?", "At dawn"))
    assert not scope.is_half_a_comparison(*judged("When did the upper lamp burn?", "At dawn"))
    assert not scope.is_half_a_comparison(*judged("When did the border patrol land?", "At dawn"))
