"""No guilt: whatever was left undone, Today and the session say what is there and what to do."""

import re

import pytest

from tests.studyapp.web.conftest import bees

GUILT = re.compile(
    r"!|overdue|\blate\b|behind|missed|neglect|lost|streak|at risk|fail|should|must|only \d|sorry"
    r"|shame|don't forget|hurry|catch up",
    re.IGNORECASE,
)


def studied(browser, cards=2):
    page = browser.open("/study")
    for _ in range(cards):
        page = browser.press(browser.press(page, "Show answer"), "4 Easy")


@pytest.mark.parametrize("days", [0, 1, 40, 400])
def test_today_has_no_reproach_however_long_one_was_away(browser, clock, keep, days):
    keep(bees(cards=40, drafts=2))
    studied(browser, cards=8)
    clock.turn(days=days)
    page = browser.open("/")
    assert "Good afternoon" in page.text
    assert "Start" in page.text
    assert not GUILT.search(page.text)


@pytest.mark.parametrize("path", ["/study", "/study?show=1"])
def test_a_session_after_a_break_has_no_reproach(browser, clock, source_id, path):
    studied(browser)
    clock.turn(days=60)
    assert not GUILT.search(browser.open(path).text)


def test_the_end_says_what_was_done_and_when_it_goes_on(browser, keep):
    keep(bees(cards=1, drafts=0))
    studied(browser)
    page = browser.open("/study")
    assert "2 cards answered. Next card" in page.text
    assert not GUILT.search(page.text)


def test_where_nothing_was_due_the_end_counts_no_cards(browser):
    page = browser.open("/study")
    assert "Nothing is due now." in page.text
    assert "0 cards" not in page.text
