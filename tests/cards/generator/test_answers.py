"""Answers of the wrong kind, and answers that say nothing, on sentences of their own."""

import pytest

from cards.generator.answers import is_of_wrong_kind, says_nothing
from cards.model import Candidate, NoteKind
from tests.builders import make_passage
from tests.cards.generator.test_gates import SETTING


def card(question, answer, evidence=""):
    return Candidate(NoteKind.BASIC, question, answer, make_passage(evidence or answer))


@pytest.mark.parametrize(
    ("question", "answer", "evidence"),
    [
        ("When do swarms leave?", "A scout", ""),
        ("What mapped the moons of Saturn?", "Huygens and Cassini", ""),
        ("What fought the Spanish at sea?", "The Dutch", ""),
        ("Who made silence no answer?", "Felthouse v Bindley", ""),
        ("Who carried the tea?", "Around 1610 sailors", ""),
        (
            "In which year did an uncle write a letter?",
            "In 1862",
            "An uncle wrote, and Felthouse v Bindley (1862) held that silence is no answer.",
        ),
        (
            "In which year would Smeaton's cement set under salt water?",
            "In 1756",
            "Smeaton's cement (1756) would set under salt water",
        ),
    ],
)
def test_it_is_of_the_wrong_kind(question, answer, evidence):
    assert is_of_wrong_kind(card(question, answer, evidence), SETTING)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When do swarms leave?", "In May"),
        ("Who mapped the moons of Saturn?", "Huygens and Cassini"),
        ("What holds the wings together?", "A row of hooks"),
        ("In which year did the comet come?", "In 1758"),
    ],
)
def test_it_is_of_the_kind_asked_for(question, answer):
    assert not is_of_wrong_kind(card(question, answer), SETTING)


def test_an_empty_answer_says_nothing():
    assert says_nothing(card("What ruled the valley?", "One power"), SETTING)
    assert says_nothing(card("Whom does it bind?", "A person"), SETTING)
    assert not says_nothing(card("What makes a chord of three notes?", "A triad"), SETTING)
