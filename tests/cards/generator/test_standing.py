"""Which lines can be read without their neighbours."""

import pytest

from cards.generator.standing import stands_alone


@pytest.mark.parametrize(
    "line",
    [
        "Five years later the tower at Bell Rock burned with all its stores",
        "Later the keepers of Bell Rock took to gas lamps",
        "That was Smeaton, the first builder who dovetailed granite on a reef",
        "The lamp at Bell Rock was relit earlier that year by Stevenson",
    ],
)
def test_what_counts_from_the_line_before_does_not_stand_alone(line):
    assert not stands_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "The tower at Skerryvore was lit in 1844 and its twin burned ten years later",
        "Storms took the old tower, and three years later Stevenson began a new one",
    ],
)
def test_what_counts_from_its_own_line_stands_alone(line):
    assert stands_alone(line)
