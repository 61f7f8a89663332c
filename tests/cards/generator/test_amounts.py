"""Amounts: times, spans of time, measures and counts."""

import pytest

from cards.generator import amounts


@pytest.mark.parametrize(
    "text", ["days or weeks", "about two and a half hours", "a century", "three to five years"]
)
def test_spans_of_time_are_durations(text):
    assert amounts.is_duration(text)


@pytest.mark.parametrize("text", ["1066", "274", "the early 1980s", "49 BC", "the 19th century"])
def test_points_in_time_are_moments(text):
    assert amounts.is_moment(text)


@pytest.mark.parametrize(
    "text", ["about 0.5 °C", "a third", "a factor of ten", "half", "1,500 °C", "$40", "12 per cent"]
)
def test_numbers_with_units_are_measures(text):
    assert amounts.is_measure(text)


@pytest.mark.parametrize("text", ["a year book", "half the votes cast", "copper", "the day shift"])
def test_other_phrases_are_no_amounts(text):
    assert not amounts.is_quantity(text)


def test_a_counted_answer_is_its_number():
    assert amounts.count_of("three parts") == "three"
    assert amounts.count_of("ten times more snow") == "ten times"
    assert amounts.count_of("16 hops") == "16 hops"
    assert amounts.counted("ten times more snow") == "times more snow"
