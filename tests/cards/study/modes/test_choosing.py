from datetime import timedelta

import pytest

from cards.model import NoteKind, Stage
from cards.study.modes import MODES, Asking, choose
from tests.builders import NOW, make_card, make_memory, make_note

SHORT = make_note(answer="They dance.")
LONG = make_note(answer="They dance in a figure of eight that tells the way and how far it is.")
CLOZE = make_note(kind=NoteKind.CLOZE, question="Bees {{c1::dance}}.", answer="dance")
CHOICE = make_note(answer="In 1944", distractors=("In 1905", "In 1923", "In 1960"))
STEPPING = make_memory(stage=Stage.LEARNING, due_at=NOW + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("note", "asking", "name"),
    [
        (SHORT, Asking.FLIP, "flip"),
        (SHORT, Asking.TYPED, "typed"),
        (LONG, Asking.TYPED, "flip"),
        (CLOZE, Asking.TYPED, "cloze"),
        (make_note(answer="Nectar, pollen and water"), Asking.TYPED, "list"),
        (CHOICE, Asking.CHOICE, "choice"),
        (SHORT, Asking.CHOICE, "flip"),
    ],
)
def test_a_card_is_asked_as_wished_where_it_fits(note, asking, name):
    assert choose(make_card(note), asking, "1").name == name


def test_mixed_asks_in_every_way_that_fits():
    asked = {choose(make_card(CHOICE), Asking.MIXED, str(seed)).name for seed in range(40)}
    assert asked == {"flip", "typed", "choice"}


def test_a_card_on_its_minutes_is_recalled():
    assert choose(make_card(CHOICE, memory=STEPPING), Asking.CHOICE, "1").name == "flip"
    assert choose(make_card(CHOICE), Asking.CHOICE, "1", recall_only=True).name == "flip"


@pytest.mark.parametrize("seed", range(10))
def test_a_study_session_never_asks_what_proves_too_little(seed):
    quiz_only = {mode.name for mode in MODES} & {"match", "true_false"}
    assert choose(make_card(CHOICE), Asking.MIXED, str(seed)).name not in quiz_only
