import pytest

from cards.study.modes.reverse import REVERSE
from tests.builders import make_card, make_note


def card(question: str, answer: str, pattern: str = "definition"):
    return make_card(make_note(question=question, answer=answer, pattern=pattern))


@pytest.mark.parametrize(
    ("question", "answer", "turned", "wanted"),
    [
        (
            "What is meant by “voussoirs”?",
            "The wedge-shaped stones of an arch",
            "What is this called: The wedge-shaped stones of an arch?",
            "voussoirs",
        ),
        (
            "What are the wedge-shaped stones of an arch called?",
            "Voussoirs",
            "What is meant by “Voussoirs”?",
            "the wedge-shaped stones of an arch",
        ),
        ("What does CPI stand for?", "Consumer price index", "What is short for", "CPI"),
        ("What is memory?", "The keeping of what was learned", "What is this called", "memory"),
    ],
)
def test_a_definition_is_turned(question, answer, turned, wanted):
    asked = card(question, answer)
    assert REVERSE.prompt(asked, "1").question.startswith(turned)
    assert REVERSE.answer(asked, "1") == wanted


@pytest.mark.parametrize(
    ("question", "answer", "pattern"),
    [
        ("Why do bees dance?", "To tell the way", "why"),
        ("What is meant by “arch”?", "A curved arch", "definition"),
        ("What is tested in wind tunnels?", "Models of long bridges", "subject"),
    ],
)
def test_other_questions_are_not(question, answer, pattern):
    assert not REVERSE.fits(card(question, answer, pattern))
