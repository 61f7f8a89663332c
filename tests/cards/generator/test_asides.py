"""What is set into a sentence only to say who tells it, or to lead up to its claim."""

import pytest

from cards.generator.asides import without_lead, without_teller

VERBS = {"adds", "says", "explains"}


@pytest.mark.parametrize(
    ("sentence", "plain", "teller"),
    [
        ("Growth, she adds, is the rival.", "Growth is the rival.", "she"),
        ("The shape, Rahal explains, came late.", "The shape came late.", "Rahal"),
        ("In Marsh’s view, rates matter.", "Rates matter.", "Marsh"),
        ("The alphabet, in her telling, was new.", "The alphabet was new.", "she"),
        ("According to Darwin, species change.", "Species change.", "Darwin"),
        ("The bridge, built in 1890, stands.", "The bridge, built in 1890, stands.", ""),
    ],
)
def test_who_tells_it_in_passing_is_taken_out(sentence, plain, teller):
    assert without_teller(sentence, VERBS) == (plain, teller)


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("What surprised her most is that prices fell", "Prices fell"),
        ("Working on cards, Kober found triplets", "Kober found triplets"),
        ("She cites a study, which found that prices fell", "Prices fell"),
        (
            "Surprise, rather than inflation, moves wealth",
            "Surprise moves wealth rather than inflation",
        ),
        ("Prices fell", "Prices fell"),
    ],
)
def test_what_only_leads_up_is_taken_off(sentence, plain):
    assert without_lead(sentence) == plain
