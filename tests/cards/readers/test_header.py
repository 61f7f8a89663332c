"""A document's first line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.readers.header import Header, read_header


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Big PodcastAnn Bo: Bees | Big Podcast #36", Header("Ann Bo: Bees", "Big Podcast", 36)),
        ("BigAnn Bo: Bees | Big Podcast #36", Header("Ann Bo: Bees", "Big Podcast", 36)),
        ("Big PodcastAnn Bo | Big #3", Header("Ann Bo", "Big", 3)),
        ("Big Podcast - Bees | Big Podcast #3", Header("Bees", "Big Podcast", 3)),
        ("Bees | Honey | Garden Hour #7", Header("Bees | Honey", "Garden Hour", 7)),
        ("Garden HourBees | Garden Hour", Header("Bees", "Garden Hour")),
        ("PodcastYann: Bees | Garden Hour #7", Header("PodcastYann: Bees", "Garden Hour", 7)),
        ("Garden Hourglass | Garden Hour #7", Header("Garden Hourglass", "Garden Hour", 7)),
        ("Garden Hour | Garden Hour #7", Header("Garden Hour", "Garden Hour", 7)),
        ("Bees | Honey", Header("Bees | Honey")),
        ("Bees #7", Header("Bees #7")),
        ("Bees | Honey #²", Header("Bees | Honey #²")),
        ("Bees | Honey #99999999999999", Header("Bees | Honey #99999999999999")),
        ("", Header("")),
    ],
)
def test_a_header_is_split_where_the_show_is_known(line, expected):
    assert read_header(line) == expected


@given(st.text())
def test_any_line_has_a_title_from_its_own_words(line):
    assert read_header(line).title in line
