"""What a term is said to be."""

import pytest

from cards.generator.glosses import gloss_of


@pytest.mark.parametrize(
    ("content", "full"),
    [
        ("share of votes that a party needs", "the share of votes that a party needs"),
        (
            "instrument used to measure angles, made of brass",
            "an instrument used to measure angles",
        ),
        ("narrow strips of land between two seas", "narrow strips of land between two seas"),
    ],
)
def test_a_gloss_gets_its_article(content, full):
    gloss = gloss_of(content)
    assert gloss is not None
    assert gloss.full == full


@pytest.mark.parametrize(
    "content",
    [
        "oldest observatory of Europe",
        "many boats behind one lock",
        "thousands of soldiers without shoes",
        "wall collapses into the ditch",
        "minutes to hours",
        "a tax on salt but not on bread",
        "comfort vs. speed of travel",
    ],
)
def test_what_is_no_gloss(content):
    assert gloss_of(content) is None
