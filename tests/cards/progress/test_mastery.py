"""A chapter's figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.progress.mastery import Mastery, Seen, mastery

CARDS = st.lists(
    st.none() | st.builds(Seen, recall=st.floats(0, 1), stability_days=st.floats(0, 99))
)


def test_a_chapter_half_seen():
    cards = [Seen(0.9, 30.0), Seen(0.5, 20.9), None, None]
    assert mastery(cards) == Mastery(
        cards=4, mastery=0.35, coverage=0.5, recall_of_seen=0.7, durable=0.25
    )


def test_nothing_seen_has_no_recall():
    assert mastery([None]).recall_of_seen is None
    assert mastery([]) == Mastery(0, 0.0, 0.0, None, 0.0)


@given(CARDS)
def test_mastery_is_coverage_times_recall(cards):
    result = mastery(cards)
    total, covered = 0.0, 0
    for card in cards:
        total += card.recall if card else 0
        covered += card is not None
    assert result.mastery * max(1, len(cards)) == pytest.approx(total)
    assert result.mastery == pytest.approx(result.coverage * (result.recall_of_seen or 0))
    assert result.coverage == covered / max(1, len(cards))
    assert result.durable <= result.coverage <= 1
