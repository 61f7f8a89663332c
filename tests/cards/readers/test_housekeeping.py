"""Chapters with nothing to learn."""

import pytest

from cards.readers.housekeeping import holds_study_text


@pytest.mark.parametrize(
    "title",
    ["Sponsors", "INTRO", "Outro.", "Intro & sponsors", "Wrap-up and questions", "Q&A"],
)
def test_housekeeping_makes_no_cards_whatever_is_under_it(title):
    assert not holds_study_text(title, has_text=True)


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
    assert not holds_study_text(title, has_text=True)


@pytest.mark.parametrize("title", ["Welcome, everybody", "Thanks to our guest", "Links below", ""])
def test_a_greeting_with_nothing_under_it_makes_no_cards(title):
    assert not holds_study_text(title, has_text=False)
    assert holds_study_text(title, has_text=True)


@pytest.mark.parametrize(
    "title",
    ["Introduction to entropy", "Follow the money: why banks fail", "Adapting to heat"],
)
def test_study_titles_stay(title):
    assert holds_study_text(title, has_text=True)


@pytest.mark.parametrize(
    "title", ["Resources of the sea floor", "Sponsors of the arts in Florence"]
)
def test_a_word_of_housekeeping_in_a_study_title_does_no_harm(title):
    assert holds_study_text(title, has_text=True)


def test_a_title_alone_may_still_be_asked():
    assert holds_study_text("Follow the money: why banks fail", has_text=False)
