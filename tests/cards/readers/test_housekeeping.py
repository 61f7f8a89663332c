"""Chapters with nothing to learn."""

import pytest

from cards.model import NoCards
from cards.readers.housekeeping import why_no_cards


@pytest.mark.parametrize(
    "title",
    ["Sponsors", "INTRO", "Outro.", "Intro & sponsors", "Wrap-up and questions", "Q&A"],
)
def test_housekeeping_makes_no_cards_whatever_is_under_it(title):
    assert why_no_cards(title, has_text=True)


@pytest.mark.parametrize(
    "title",
    [
        "Sponsor: Hives Inc",
        "Sponsored by Hives",
        "Brought to you by Hives",
        "Promo code X",
    ],
)
def test_an_advertisement_makes_no_cards(title):
    assert why_no_cards(title, has_text=True)


@pytest.mark.parametrize("title", ["Welcome, everybody", "Thanks to our guest", "Links below", ""])
def test_a_greeting_with_nothing_under_it_makes_no_cards(title):
    assert why_no_cards(title, has_text=False)
    assert why_no_cards(title, has_text=True) is None


@pytest.mark.parametrize(
    "title",
    ["Introduction to entropy", "Follow the money: why banks fail", "Adapting to heat"],
)
def test_study_titles_stay(title):
    assert why_no_cards(title, has_text=True) is None


@pytest.mark.parametrize(
    "title", ["Resources of the sea floor", "Sponsors of the arts in Florence"]
)
def test_a_word_of_housekeeping_in_a_study_title_does_no_harm(title):
    assert why_no_cards(title, has_text=True) is None


def test_a_title_alone_may_still_be_asked():
    assert why_no_cards("Follow the money: why banks fail", has_text=False) is None


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("A word from our sponsors", NoCards.SPONSOR),
        ("Ad: Hives Inc", NoCards.SPONSOR),
        ("Hives Inc (sponsor)", NoCards.SPONSOR),
        ("××× SIIIIICK ××× PIIIICKS ×××", NoCards.LINKS),
        ("Sick Picks + Shameless Plugs", NoCards.LINKS),
        ("Intro", NoCards.GREETING),
        ("Further reading", NoCards.LINKS),
        ("Follow us", NoCards.PLUG),
        ("Audience Q&A", NoCards.QUESTIONS),
    ],
)
def test_the_reason_is_told(title, reason):
    assert why_no_cards(title, has_text=True) is reason


def test_an_introduction_counts_when_it_says_something():
    assert why_no_cards("Introduction", has_text=True) is None
    assert why_no_cards("Introduction", has_text=False) is NoCards.GREETING


def test_a_heading_of_links_is_known_without_its_text():
    assert why_no_cards("Links and resources", has_text=True) is NoCards.LINKS
    assert why_no_cards("Resources of the sea floor", has_text=True) is None
