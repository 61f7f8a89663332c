"""Numbers made up near a right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.options.measures import is_open_behind, measured
from cards.options.numbers import near_numbers


def near(key, seed=0):
    return [one.text for one in near_numbers(measured(key, 0), seed=seed)]


def test_a_year_stands_beside_years_the_further_off_the_longer_ago():
    modern, ancient = near("In 1972", seed=2), near("In 509 BC", seed=2)
    assert all(0 < abs(int(text) - 1972) < 30 for text in modern)
    assert max(abs(int(text.removesuffix(" BC")) - 509) for text in ancient) > 80


def test_the_seed_says_how_many_lie_below():
    below = [sum(text < "1972" for text in near("In 1972", seed=seed)) for seed in range(4)]
    assert below == [0, 1, 2, 3]


def test_no_year_is_made_up_that_has_not_come():
    assert all(int(text) <= 2020 for seed in range(4) for text in near("In 2016", seed=seed))
    assert all(int(text) < 2022 for seed in range(4) for text in near("In 2022", seed=seed))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("In the 1990s", ["1960s", "1970s", "1980s"]),
        ("Seven layers", ["Four layers", "Five layers", "Six layers"]),
        ("13,560 km", ["4,070 km", "6,780 km", "10,170 km"]),
        ("0.64 million years", ["0.19 million years", "0.32 million years", "0.48 million years"]),
        ("About 90 minutes", ["25 minutes", "45 minutes", "70 minutes"]),
        ("8 bytes", ["2 bytes", "4 bytes", "16 bytes"]),
        ("32 bits", ["4 bits", "8 bits", "16 bits"]),
    ],
)
def test_an_amount_keeps_its_form(key, wrong):
    assert near(key, seed=3) == wrong


def test_no_share_is_more_than_the_whole():
    assert all(float(text.removesuffix("%")) < 100 for text in near("80%"))


def test_a_number_that_is_a_name_has_none():
    assert near("1 diabetes") == []


@given(st.integers(2, 99_999), st.sampled_from(["days", "%", "km"]), st.integers(0, 65_535))
def test_three_that_differ_or_none(number, unit, seed):
    key = f"{number} {unit}"
    made = near(key, seed=seed)
    assert len(made) in {0, 3}
    assert len({measured(key, 0).text, *made}) in {1, 4}


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("£1,000", ["£250", "£500", "£750"]),
        ("18–20 kg", ["5–6 kg", "9–10 kg", "14–15 kg"]),
        ("1973–74", ["1958–59", "1963–64", "1968–69"]),
        ("On 10 August 1792", ["10 January 1792", "10 March 1792", "10 October 1792"]),
        ("Roughly half", ["a fifth", "a quarter", "a third"]),
    ],
)
def test_ranges_months_and_shares_keep_their_form(key, wrong):
    assert near(key, seed=3) == wrong


@pytest.mark.parametrize("before", ["By ", "Experiments since ", "After about ", "since the "])
def test_what_was_true_by_a_year_is_true_by_a_later_one(before):
    year, days = measured("In 1993", 0), measured("three days", 0)
    assert is_open_behind(before, year)
    assert not is_open_behind("In ", year)
    assert not is_open_behind(before, days)
    assert is_open_behind("for more than ", days)
