"""The grammar of times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.readers.times import find_timing


@pytest.mark.parametrize(
    ("line", "start", "end", "title"),
    [
        ("- 0:00 – 4:45", 0, 285, None),
        ("- 51:32 – 1:15:58", 3092, 4558, None),
        ("0:00 Title", 0, None, "Title"),
        ("00:00:00 Title", 0, None, "Title"),
        ("[0:00] Title", 0, None, "Title"),
        ("(2:30) Title", 150, None, "Title"),
        ("00:00 - 09:24 Title", 0, 564, "Title"),
        ("75:30 - Title – with a dash", 4530, None, "Title – with a dash"),
        ("1:02:03.500: Title", 3723.5, None, "Title"),
        ("⌨️ (0:05:00) Title", 300, None, "Title"),
        ("1:55 → Title", 115, None, "Title"),
        ("５：４０ Title", 340, None, "Title"),
        ("24:30 -", 1470, None, None),
        ("0:00—1:00", 0, 60, None),
    ],
)
def test_a_time_is_read(line, start, end, title):
    timing = find_timing(line)
    assert (timing.starts_at_seconds, timing.ends_at_seconds) == (start, end)
    assert (None if timing.title_at is None else line[timing.title_at :]) == title


@pytest.mark.parametrize(
    "line",
    [
        "16:9 is wide",
        "John 3:16",
        "10:30 AM talk",
        "7:05 p.m. dinner",
        "at 21:40 I say",
        "1:2:3",
        "4:75 x",
        "1:00/2:00",
        "2001:0db8:85a3",
        "12:345",
        "1234:56 x",
        "HAL 9000",
        "- x",
        "",
    ],
)
def test_what_only_looks_like_a_time_is_none(line):
    assert find_timing(line) is None


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_hours_minutes_and_seconds_add_up(hours, minutes, seconds):
    timing = find_timing(f"{hours}:{minutes:02}:{seconds:02} x")
    assert timing.starts_at_seconds == hours * 3600 + minutes * 60 + seconds
