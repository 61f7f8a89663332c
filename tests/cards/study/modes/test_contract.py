"""What every quiz mode must do, unasked."""

from pathlib import Path

import pytest

import studyapp
from cards.errors import CardsError
from cards.model import NoteKind
from cards.study.modes import MODES
from tests.builders import make_note

BASIC = make_note(question="How do bees tell the way?", answer="They dance.")
CLOZE = make_note(
    kind=NoteKind.CLOZE,
    question="Bees tell the way by {{c1::dancing::d…}} and {{c1::humming}}.",
    answer="dancing",
)
RIGHT = {"flip": "3"}
WRONG = {"flip": "1"}
TEMPLATES = Path(studyapp.__file__).parent / "templates" / "study"

every_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


@every_mode
@pytest.mark.parametrize("note", [BASIC, CLOZE], ids=["basic", "cloze"])
def test_the_prompt_asks_without_telling(mode, note):
    prompt = mode.prompt(note)
    assert prompt.question
    assert "{{" not in prompt.question
    assert note.answer.strip(".").lower() not in f"{prompt.context} {prompt.question}".lower()


@every_mode
@pytest.mark.parametrize("note", [BASIC, CLOZE], ids=["basic", "cloze"])
def test_right_is_judged_right_and_wrong_wrong(mode, note):
    right, wrong = mode.judge(note, RIGHT[mode.name]), mode.judge(note, WRONG[mode.name])
    assert (right.is_right, right.rating) == (True, 3)
    assert (wrong.is_right, wrong.rating) == (False, 1)


@every_mode
def test_its_page_exists(mode):
    assert (TEMPLATES / f"_{mode.name}.html").is_file()


def test_names_are_unique():
    assert len({mode.name for mode in MODES}) == len(MODES)


@pytest.mark.parametrize("response", ["", "0", "5", "good", "²"])
def test_flip_takes_only_ratings(response):
    (flip,) = [mode for mode in MODES if mode.name == "flip"]
    with pytest.raises(CardsError, match="Use 1, 2, 3 or 4"):
        flip.judge(BASIC, response)
