"""Times and amounts found in keys and lines."""

import pytest

from cards.options.measures import is_of_like_time, measured, measures_in


@pytest.mark.parametrize(
    ("key", "core", "lead"),
    [
        ("In 1983", "1983", "In "),
        ("In August 1946", "August 1946", "In "),
        ("In the 1990s", "1990s", "In the "),
        ("In 312", "312", "In "),
        ("About 1250 BC", "1250 BC", "About "),
        ("48 bits", "48 bits", ""),
        ("By about 0.5 °C", "0.5 °C", "By about "),
        ("Roughly 9.1%", "9.1%", "Roughly "),
    ],
)
def test_a_key_is_cut_into_what_stays_and_what_changes(key, core, lead):
    option = measured(key, 0)
    assert option is not None
    assert (option.text, option.lead) == (core, lead)


@pytest.mark.parametrize(
    "key", ["Roughly so", "The 1990s boom in Japan", "In March", "48", "A year"]
)
def test_other_keys_are_no_measures(key):
    assert measured(key, 0) is None


def test_a_time_is_like_times_of_its_own_form_only():
    year, month, decade = (measured(key, 0) for key in ("In 1983", "In May 1983", "In the 1980s"))
    assert len({year.groups, month.groups, decade.groups}) == 3


def test_an_amount_is_like_amounts_of_the_same_unit_and_precision():
    told = list(measures_in("It takes 20 bytes, 4 hops or 0.5 bytes of 1,500 people", 7))
    assert [one.text for one in told if one.groups == measured("8 bytes", 0).groups] == ["20 bytes"]
    assert all(one.place == 7 for one in told)


def test_a_number_that_counts_is_no_year():
    told = measures_in("In 1912 some 1500 people of 2000 died; 1,915 were saved (1913)", 0)
    times = [one.text for one in told if one.groups[0].startswith("time")]
    assert times == ["1912", "1913"]


@pytest.mark.parametrize(
    ("key", "other", "like"),
    [
        ("1972", "1961", True),
        ("1972", "1898", False),
        ("1556", "1650", True),
        ("27 BC", "133 BC", True),
        ("48 bits", "8 bits", True),
    ],
)
def test_years_far_apart_are_no_rivals(key, other, like):
    assert is_of_like_time(measured(other, 0), measured(key, 0)) is like


def test_a_million_digits_are_passed_over():
    assert list(measures_in("1234" * 250_000, 0)) == []


def test_a_year_before_our_era_needs_no_word_before_it():
    found = measures_in("Zama, 202 BC: Scipio beats Hannibal", 0)
    assert next(found).year == -202
