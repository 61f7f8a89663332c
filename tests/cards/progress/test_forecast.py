"""What is coming, and what is left over."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from cards.progress.forecast import forecast
from tests.builders import TODAY


@given(st.lists(st.integers(-40, 40)), st.integers(1, 30))
def test_every_card_is_in_the_backlog_on_its_day_or_beyond(ahead, days):
    result = forecast([TODAY + timedelta(days=n) for n in ahead], today=TODAY, days=days)
    assert result.backlog == sum(n < 0 for n in ahead)
    assert result.days == tuple((TODAY + timedelta(days=n), ahead.count(n)) for n in range(days))
