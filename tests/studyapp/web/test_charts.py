from datetime import date, timedelta

import pytest

from studyapp.services.library import ChapterView
from studyapp.web import charts

TODAY = date(2026, 3, 10)  # a Tuesday


def view(number, start, end):
    return ChapterView(number, f"Chapter {number}", start, end, None, (), True, ())


def test_a_ring_is_full_when_nothing_is_left():
    assert charts.ring(12, 0).offset == 0
    assert charts.ring(0, 0).offset == 0
    assert charts.ring(0, 5).offset == charts.ring(0, 5).length


def test_the_session_bar_is_always_whole():
    assert sum(charts.session_bar(3, 1, 7)) == charts.BAR_WIDTH
    assert charts.session_bar(0, 0, 0) == (0, 0, charts.BAR_WIDTH)


def test_the_heatmap_ends_today_and_starts_on_a_monday():
    heatmap = charts.heatmap([(TODAY, 5)], today=TODAY)
    assert heatmap.cells[0].day.weekday() == 0
    assert heatmap.cells[-1].day == TODAY
    assert heatmap.cells[-1].is_today
    assert heatmap.cells[-1].x + charts.CELL == heatmap.width


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (20, 2), (40, 4)])
def test_a_day_is_as_strong_as_its_share_of_the_best_day(count, level):
    days = [(TODAY, count), (TODAY - timedelta(days=1), 40)]
    assert charts.heatmap(days, today=TODAY).cells[-1].level == level


def test_the_weeks_of_the_table_hold_every_day_once():
    heatmap = charts.heatmap([], today=TODAY)
    assert [cell for week in heatmap.weeks for cell in week] == list(heatmap.cells)
    assert len(heatmap.weeks) == charts.WEEKS


def test_columns_share_the_height_of_the_tallest():
    chart = charts.columns([(TODAY, 2), (TODAY + timedelta(days=1), 8)])
    assert [column.height for column in chart.columns] == [25, 100]
    assert chart.busiest is not None
    assert (chart.busiest.cards, chart.total) == (8, 10)


def test_nothing_due_has_no_busiest_day():
    assert charts.columns([(TODAY, 0)]).busiest is None
    assert charts.columns([]).total == 0


def test_a_strip_fills_its_width_however_long_the_chapters():
    strip = charts.coverage([view(1, 0, 10), view(2, 10, 4000), view(3, None, None)])
    assert strip[-1].x + strip[-1].width == pytest.approx(charts.STRIP_WIDTH, abs=1)
    assert all(segment.width > 3 for segment in strip)
    assert charts.coverage([]) == ()
