"""What has piled up."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.study import backlog
from tests.builders import TODAY, make_memory


@pytest.mark.parametrize(("usual", "cards"), [(0, 20), (10, 20), (15, 30), (80, 160)])
def test_two_usual_days_are_bearable(usual, cards):
    assert backlog.bearable(usual) == cards


@pytest.mark.parametrize(
    ("cards", "usual", "days"), [(90, 15, 6), (91, 15, 7), (30, 0, 3), (9000, 20, 30)]
)
def test_days_hold_about_a_usual_share(cards, usual, days):
    assert backlog.days_for(cards, usual=usual) == days


@given(st.lists(st.floats(0.1, 900), min_size=1, max_size=60), st.integers(1, 30))
def test_the_most_forgotten_go_first_and_days_hold_alike(stabilities, days):
    cards = [(f"{at:03}", make_memory(stability=one)) for at, one in enumerate(stabilities)]
    places = backlog.spread(cards, today=TODAY, days=days)
    assert set(places) == {card_id for card_id, _ in cards}
    by_stability = sorted(cards, key=lambda card: (card[1].stability, card[0]))
    in_order = [places[card_id] for card_id, _ in by_stability]
    assert in_order == sorted(in_order)
    assert 0 <= min(in_order) <= max(in_order) < days
    held = Counter(in_order).values()
    if len(cards) >= days:
        assert max(held) - min(held) <= 1
