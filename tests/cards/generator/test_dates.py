"""Dates as notes write them."""

import pytest

from cards.generator import dates


@pytest.mark.parametrize(
    ("label", "name", "date"),
    [
        ("Marathon, 490 BC", "Marathon", "490 BC"),
        ("Manzikert, 1071", "Manzikert", "1071"),
        ("Augustus AD 14", "Augustus", "AD 14"),
        ("RFC 1918", "RFC 1918", ""),
        ("Founded in 1902", "Founded in 1902", ""),
    ],
)
def test_a_date_is_cut_off_a_label(label, name, date):
    assert dates.dated(label) == (name, date)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("1071", "in 1071"),
        ("c. 450 BC", "in about 450 BC"),
        ("14 July 1789", "on 14 July 1789"),
        ("1618–48", "from 1618 to 1648"),
        ("91–87 BC", "from 91 to 87 BC"),
    ],
)
def test_a_date_is_written_as_an_answer(date, written):
    assert dates.is_date(date)
    assert dates.written(date) == written


@pytest.mark.parametrize("text", ["42", "e.g. 1905", "Nobel Prize 1999", "1 of 3"])
def test_what_is_no_date(text):
    assert not dates.is_date(text)


@pytest.mark.parametrize(("date", "is_past"), [("1071", True), ("2 BC", True), ("2016", False)])
def test_long_past(date, is_past):
    assert dates.is_past(date) is is_past
