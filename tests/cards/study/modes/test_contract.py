"""What every quiz mode must do, unasked."""

from pathlib import Path

import pytest

import studyapp
from cards.errors import CardsError
from cards.model import NoteKind
from cards.study.modes import FLIP, MODES, How, Response
from tests.builders import make_card, make_memory, make_note, make_passage

BASIC = make_note(question="How do bees tell the way?", answer="They dance.")
CLOZE = make_note(
    kind=NoteKind.CLOZE,
    question="Bees tell the way by {{c1::dancing::d…}} and {{c1::humming}}.",
    answer="dancing",
)
SEED = "1"
MEANING = make_note(question="What is meant by “waggle dance”?", answer="A moving figure of eight")
LIST = make_note(question="What do bees gather?", answer="Nectar, pollen and water.")
CHOICE = make_note(
    question="In which year was the dance decoded?",
    answer="In 1944.",
    distractors=("In 1905", "In 1923", "In 1960"),
    evidence=make_passage("The dance was decoded by Karl von Frisch in 1944."),
)
SEEN = make_memory()
SEED = "1"
ALL = [make_card(note, memory=SEEN) for note in (BASIC, CLOZE, MEANING, LIST, CHOICE)]


def right(mode, card):
    """What is right to answer: what the mode says, but for flip, which takes a rating."""
    if mode.name == "flip":
        return ("3",)
    if mode.name == "cloze":
        return ("dancing", "humming")
    return (mode.answer(card, SEED),)


def wrong(mode, card):
    if mode.name == "flip":
        return ("1",)
    if mode.name == "true_false":
        return ({"true": "false", "false": "true"}[mode.answer(card, SEED)],)
    return ("In 1905",)


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
        answer = mode.answer(card, SEED) if mode.name == "reverse" else card.note.answer
        is_statement = mode.name == "true_false"
        assert is_statement or answer.strip(".").lower() not in shown


@every_mode
def test_right_is_judged_right_and_wrong_wrong(mode):
    for card in asked(mode):
        good = mode.judge(card, Response(right(mode, card)), SEED)
        bad = mode.judge(card, Response(wrong(mode, card)), SEED)
        assert (good.is_right, good.how, good.rating) == (True, How.EXACT, 3)
        assert (bad.is_right, bad.how, bad.rating) == (False, How.WRONG, 1)


@every_mode
def test_a_hint_caps_what_may_be_suggested(mode):
    for card in asked(mode):
        judged = mode.judge(card, Response(right(mode, card), hinted=True), SEED)
        assert judged.rating <= judged.highest == 2


@every_mode
def test_a_prompt_with_options_holds_the_right_one(mode):
    for card in asked(mode):
        options = mode.prompt(card, SEED).options
        assert not options or mode.answer(card, SEED) in options


@every_mode
def test_the_same_seed_asks_the_same(mode):
    for card in asked(mode):
        assert mode.prompt(card, SEED) == mode.prompt(card, SEED)


@every_mode
def test_its_page_exists(mode):
    assert (TEMPLATES / f"_{mode.name}.html").is_file()


@every_mode
def test_the_guide_says_what_it_asks(mode):
    guide = Path(__file__).parents[4] / "docs/guide.md"
    assert f"| `{mode.name}` |" in guide.read_text(encoding="utf-8")


def test_names_are_unique():
    assert len({mode.name for mode in MODES}) == len(MODES)


@pytest.mark.parametrize("response", ["", "0", "5", "good", "²"])
def test_flip_takes_only_ratings(response):
    with pytest.raises(CardsError, match="Use 1, 2, 3 or 4"):
        FLIP.judge(make_card(BASIC), Response((response,)), SEED)
