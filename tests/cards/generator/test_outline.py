"""A line without a subject takes it from above."""

import pytest

from cards.generator.outline import continued, terms_above
from cards.model import Bullet
from tests.builders import make_chapter, make_passage


@pytest.mark.parametrize(
    ("parent", "term"),
    [
        ("Sextant: measures angles at sea", "Sextant"),
        ("Bilge pump", "Bilge pump"),
        ("Three kinds of knot", ""),
        ("Why tides differ", ""),
        ("The captain sails and the mate steers", ""),
    ],
)
def test_the_term_above_a_line(parent, term):
    chapter = make_chapter(bullets=[parent, Bullet(make_passage("must be kept dry"), depth=1)])
    assert terms_above(chapter) == ("", term)


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("keeps the deck dry; must be primed", ["Pump keeps the deck dry", "Pump must be primed"]),
        ("made of brass → heavy", ["Pump is made of brass"]),
        ("brass and wood", []),
        ("price: two pounds", []),
    ],
)
def test_a_line_that_opens_with_a_verb_goes_on(line, texts):
    assert [saying.text for saying in continued(line, "Pump")] == texts


def test_a_line_under_nothing_stands_alone():
    assert continued("keeps the deck dry", "") == ()
