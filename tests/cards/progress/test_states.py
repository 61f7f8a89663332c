"""States of cards."""

import pytest

from cards.model import Stage
from cards.progress.states import State, count_states, state_of
from tests.builders import make_card, make_memory


@pytest.mark.parametrize(
    ("card", "state"),
    [
        (make_card(), State.NEW),
        (make_card(memory=make_memory(stage=Stage.LEARNING, interval_days=0)), State.LEARNING),
        (make_card(memory=make_memory(stage=Stage.RELEARNING, interval_days=0)), State.LEARNING),
        (make_card(memory=make_memory(interval_days=20)), State.YOUNG),
        (make_card(memory=make_memory(interval_days=21)), State.MATURE),
        (make_card(memory=make_memory(interval_days=90, lapses=6)), State.LEECH),
        (make_card(memory=make_memory(lapses=9), suspended=True), State.SUSPENDED),
    ],
)
def test_each_card_has_one_state(card, state):
    assert state_of(card) is state
    assert count_states([card, card])[state] == 2


def test_states_without_cards_are_counted_too():
    assert count_states([]) == dict.fromkeys(State, 0)
