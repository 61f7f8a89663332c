"""What stands behind a colon or a semicolon of talk is said by somebody, or by nobody sure."""

import pytest

from cards.generator.attribution import People
from cards.generator.quoting import sayings_in, with_pair

ADA = People("Ada Field", frozenset({"Tom"}))


def said(sentence):
    return [(s.text, s.holder, s.is_view) for s in sayings_in(sentence, ADA)]


def test_an_explanation_belongs_to_whoever_holds_the_position():
    sentence = "Field summarises Malthus’s view: population outgrows the supply of food"
    assert said(sentence)[-1] == ("Population outgrows the supply of food", "Malthus", True)


def test_an_explanation_without_another_name_is_the_speakers():
    sentence = "She recalls the strike: bakers sold bread from their own kitchens"
    assert said(sentence)[-1] == ("Bakers sold bread from their own kitchens", "Field", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Field describes the harvest: they cut it by hand",
        "She ends with a question: who owns the well?",
        "Field declines to name a culprit; it was nobody’s fault",
    ],
)
def test_what_points_elsewhere_is_left_out(sentence):
    assert said(sentence) == []


def test_a_second_part_speaks_where_the_first_says_nothing():
    sentence = "Field declines to name a culprit; drought ruined two harvests"
    assert [text for text, _, _ in said(sentence)] == ["Drought ruined two harvests"]


def test_they_are_the_two_people_of_the_sentence_before():
    before = "In 1953 James Watson and Francis Crick published a short letter."
    after = with_pair("They proposed that DNA is a double helix.", before)
    assert after == "James Watson and Francis Crick proposed that DNA is a double helix."


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Watson met Crick.", "They proposed that DNA is a double helix."),
        ("Watson and Crick met Wilkins and Franklin.", "They showed that DNA is a helix."),
        ("Watson and Crick met.", "They discuss how the model was built."),
    ],
)
def test_they_stay_they_when_it_is_not_sure(before, sentence):
    assert with_pair(sentence, before) == sentence
