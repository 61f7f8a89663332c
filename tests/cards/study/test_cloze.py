"""Blanks, open and closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.study.cloze import blanked, filled


@pytest.mark.parametrize(
    ("text", "closed", "opened"),
    [
        ("Bees {{c1::dance}}.", "Bees […].", "Bees dance."),
        ("Bees {{c1::dance::d…}}.", "Bees [d…].", "Bees dance."),
        ("{{c1::a}} and {{c2::b::x}}", "[…] and [x]", "a and b"),
        ("{{c1::a:b}} {c} }}", "[…] {c} }}", "a:b {c} }}"),
        ("{{c1::}}", "[…]", ""),
        ("No blank", "No blank", "No blank"),
    ],
)
def test_a_blank_is_closed_and_opened(text, closed, opened):
    assert (blanked(text), filled(text)) == (closed, opened)


@given(st.text(alphabet="ab{}:c1 ", max_size=60))
def test_what_is_no_blank_stays(text):
    if "{{c" not in text:
        assert blanked(text) == filled(text) == text
