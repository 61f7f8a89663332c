"""When is not asked where the answer has rivals."""

import pytest

from cards.generator.patterns.cause import CAUSE
from cards.generator.patterns.condition import CONDITION
from cards.generator.patterns.ending import ENDING
from cards.generator.patterns.series import SERIES
from tests.cards.generator.samples import asked


@pytest.mark.parametrize(
    "line",
    [
        "Bell Rock tower fell in 1810",
        "Stevenson signed the contract in June",
        "Keepers trusted Fresnel when he lit a lamp at Cordouan in 1823",
    ],
)
def test_a_vague_verb_a_bare_month_and_an_event_with_its_year_have_rivals(line):
    assert asked(CONDITION, line) == []


def test_a_year_is_asked_for():
    line = "Stevenson lit the Bell Rock lamp in 1811"
    assert asked(CONDITION, line) == [
        ("In which year did Stevenson light the Bell Rock lamp?", "In 1811")
    ]


def test_a_consequence_is_no_reason_and_an_aim_is_one():
    line = "Sirens repeat a blast so that {} mistake the rock"
    assert asked(CAUSE, line.format("pilots can’t")) == []
    assert asked(CAUSE, "Sirens repeat a blast so that pilots can find the rock")


def test_a_year_is_no_member_of_another_kind():
    assert asked(SERIES, "Gas buoys: Dalén's team, 1907") == []


def test_an_ordinary_word_behind_a_names_one_of_many():
    line = "In 1843 Robert Stevenson vanished into a quarry with the best tools of the tower"
    assert "quarry" not in {answer for _, answer in asked(ENDING, line)}
