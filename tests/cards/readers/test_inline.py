"""Marks inside a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.readers.inline import addresses, unmark


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**[00:00](#t=00:00)** Title", "00:00 Title"),
        ('[a](https://en.example.org/x_(y)) and [b](c "d")', "a and b"),
        ("***a*** __b__ _c_ ==d== ~~e~~", "a b c d e"),
        ("snake_case_name 2*3*4 a * b * c", "snake_case_name 2*3*4 a * b * c"),
        ("`**code**` and $a*b*c$ and \\(x_1 _y_\\)", "`**code**` and $a*b*c$ and \\(x_1 _y_\\)"),
        ("[[Page]] [[Page|alias]] [[Page#part]]", "Page alias Page"),
        ("![[picture.png]]a ![b](c.png)", "a "),
        ("a%%secret%% b <!-- c --> d[^1] ^block-1", "a b <!-- c --> d"),
        ("AT&amp;T stays as written", "AT&amp;T stays as written"),
        ("  <!-- hidden -->", ""),
        (r"\*not\* 5 \> 3", "*not* 5 > 3"),
        ("https://a.b/x_y_z", "https://a.b/x_y_z"),
        ("{{c1::x}} Q::A - [ ] task", "{{c1::x}} Q::A - [ ] task"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_marks_go_and_words_stay(line, words):
    assert unmark(line) == words


def test_addresses_are_found_in_links_and_bare():
    line = "[a](https://a.b/c) (see http://d.e/f?t=1)."
    assert list(addresses(line)) == ["https://a.b/c", "http://d.e/f?t=1"]


@given(st.text())
def test_a_line_stays_one_line(text):
    assert len(unmark(" ".join(text.splitlines())).splitlines()) <= 1


def test_a_long_hostile_line_is_read_in_linear_time():
    for piece in ("[", "**", "`", "$", "[[a", "[a](", "<!--", "\\(", "%%", "![[", "a_", "&amp;"):
        unmark(piece * (300_000 // len(piece)))
