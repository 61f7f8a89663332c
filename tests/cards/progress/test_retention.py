"""Retention: the share, its interval, and which answers count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Rating
from cards.progress.retention import Graded, retention, true_retention

GRADED = st.builds(
    Graded,
    rating=st.sampled_from(Rating),
    elapsed_days=st.none() | st.integers(0, 400),
    interval_days=st.integers(0, 400),
)


def test_wilsons_interval_is_the_published_one():
    # Newcombe 1998, table I: 81 of 263 and 15 of 148, score method without correction.
    first, second = retention(81, 263), retention(15, 148)
    assert (round(first.low, 4), round(first.high, 4)) == (0.2553, 0.3662)
    assert (round(second.low, 4), round(second.high, 4)) == (0.0624, 0.1605)


def test_nothing_answered_says_nothing():
    none = true_retention([])
    assert (none.n, none.low, none.high, none.is_shown) == (0, 0.0, 1.0, False)


@pytest.mark.parametrize(("n", "shown"), [(19, False), (20, True)])
def test_a_share_is_shown_from_twenty_answers(n, shown):
    assert retention(n, n).is_shown is shown


def test_only_the_first_answer_of_a_later_day_is_scored():
    answers = [
        Graded(Rating.GOOD, elapsed_days=None, interval_days=0),
        Graded(Rating.AGAIN, elapsed_days=0, interval_days=0),
        Graded(Rating.HARD, elapsed_days=1, interval_days=1),
        Graded(Rating.AGAIN, elapsed_days=30, interval_days=21),
    ]
    result = true_retention(answers)
    assert (result.passed, result.n) == (1, 2)
    assert [answer.is_mature for answer in answers] == [False, False, False, True]


@given(st.lists(GRADED))
def test_the_share_lies_inside_its_interval(answers):
    counted = [a.rating != 1 for a in answers if a.elapsed_days]
    result = true_retention(answers)
    assert (result.passed, result.n) == (sum(counted), len(counted))
    assert 0 <= result.low <= result.share + 1e-12
    assert result.share <= result.high + 1e-12 <= 1 + 1e-9
