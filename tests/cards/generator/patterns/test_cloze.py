"""A blank is made only in a sentence that stands alone, on a term few other words could replace."""

import pytest

from cards.generator.patterns.cloze import CLOZE
from tests.cards.generator.samples import asked


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Spiders spin their webs from liquid silk proteins.", "liquid silk proteins"),
        ("Carrier pigeons carried letters across western Australia.", "western Australia"),
        ("Every knight had his own squire in the field camp.", "own squire"),
        ("Villagers saw the flood as a gift rather than a natural event.", "natural event"),
        ("Cholera kills untreated patients within three days.", "three days"),
        ("Debts are felt as duties or favours rather than as sums.", "duties or favours"),
    ],
)
def test_a_term_is_blanked(sentence, key):
    ((question, answer),) = asked(CLOZE, summary=sentence, title="")
    assert answer == key
    assert f"{{{{c1::{key}::" in question


@pytest.mark.parametrize(
    "sentence",
    [
        "Spiders repair their webs in the same morning hours.",
        "The weaver had never seen a spinning wheel.",
        "A beekeeper fills the empty combs with sugar syrup.",
        "A sudden frost may kill the orange trees.",
        "Spiders produced a large increase in mosquito deaths.",
        "The drug is given to most patients in clinical use.",
        "Warm air cools into cloud, and such clouds bring autumn rain.",
        "Weavers need strong looms.",
        "Copper smelters built taller chimneys above the valley.",
        "Copper smelters of Wales used enough coal to heat a town.",
        "Silk worms in silk farms spin raw silk.",
    ],
)
def test_no_blank_where_the_sentence_or_the_key_is_too_open(sentence):
    assert asked(CLOZE, summary=sentence, title="") == []


def test_a_subject_of_one_word_will_do_where_the_title_names_it():
    sentence = "A beekeeper fills the empty combs with sugar syrup."
    assert asked(CLOZE, summary=sentence, title="A year of the beekeeper") != []


def test_the_view_of_somebody_else_makes_no_blank():
    sentence = "Two monks, according to Procopius, carried silkworm eggs to Constantinople."
    assert asked(CLOZE, summary=sentence, title="", speaker="Ada Field") == []
