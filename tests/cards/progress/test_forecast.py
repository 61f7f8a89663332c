"""What is coming, and what is left over."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.progress.forecast import daily_load, forecast
from tests.builders import TODAY


@given(st.lists(st.integers(-40, 40)), st.integers(1, 30))
def test_every_card_is_in_the_backlog_on_its_day_or_beyond(ahead, days):
    result = forecast([TODAY + timedelta(days=n) for n in ahead], today=TODAY, days=days)
    assert result.backlog == sum(n < 0 for n in ahead)
    assert result.days == tuple((TODAY + timedelta(days=n), ahead.count(n)) for n in range(days))


def test_the_load_of_a_day_is_the_sum_of_what_each_interval_asks():
    assert daily_load([1, 2, 4, 0]) == pytest.approx(2.75)
