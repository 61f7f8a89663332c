"""What every quiz mode must do, unasked."""

from pathlib import Path

import pytest

import studyapp
from cards.errors import CardsError
from cards.model import NoteKind
from cards.study.modes import FLIP, MODES, How, Response
from tests.builders import make_card, make_note

BASIC = make_note(question="How do bees tell the way?", answer="They dance.")
CLOZE = make_note(
    kind=NoteKind.CLOZE,
    question="Bees tell the way by {{c1::dancing::d…}} and {{c1::humming}}.",
    answer="dancing",
)
SEED = "1"
ALL = [make_card(BASIC), make_card(CLOZE)]
RIGHT = {"flip": ("3",), "typed": ("They dance.",)}
WRONG = {"flip": ("1",), "typed": ("They hum.",)}
TEMPLATES = Path(studyapp.__file__).parent / "templates" / "study"

every_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


def asked(mode):
    """The cards a mode fits; each mode has some."""
    cards = [card for card in ALL if mode.fits(card)]
    assert cards
    return cards


@every_mode
def test_the_prompt_asks_without_telling(mode):
    for card in asked(mode):
        prompt = mode.prompt(card, SEED)
        assert prompt.question
        assert "{{" not in prompt.question
        shown = f"{prompt.context} {prompt.question}".lower()
        assert card.note.answer.strip(".").lower() not in shown


@every_mode
def test_right_is_judged_right_and_wrong_wrong(mode):
    for card in asked(mode):
        right = mode.judge(card, Response(RIGHT[mode.name]), SEED)
        wrong = mode.judge(card, Response(WRONG[mode.name]), SEED)
        assert (right.is_right, right.how, right.rating) == (True, How.EXACT, 3)
        assert (wrong.is_right, wrong.how, wrong.rating) == (False, How.WRONG, 1)


@every_mode
def test_the_same_seed_asks_the_same(mode):
    for card in asked(mode):
        assert mode.prompt(card, SEED) == mode.prompt(card, SEED)


@every_mode
def test_its_page_exists(mode):
    assert (TEMPLATES / f"_{mode.name}.html").is_file()


def test_names_are_unique():
    assert len({mode.name for mode in MODES}) == len(MODES)


@pytest.mark.parametrize("response", ["", "0", "5", "good", "²"])
def test_flip_takes_only_ratings(response):
    with pytest.raises(CardsError, match="Use 1, 2, 3 or 4"):
        FLIP.judge(make_card(BASIC), Response((response,)), SEED)
