from dataclasses import replace

import pytest

from studyapp.services import account
from tests.builders import TODAY, make_id
from tests.studyapp.web.conftest import bees


@pytest.fixture
def added(browser, source_id):
    return browser.press(
        browser.open("/exams"),
        "Add the exam",
        name="ML <b>seminar</b>",
        day="2026-03-19",
        target="90",
        source=source_id,
    )


def test_an_exam_is_added_and_its_plan_shown(added):
    assert added.status == 200
    assert "ML <b>seminar</b>" in added.text
    assert "19 Mar, in 9 days. It asks “Ada Field: The life of bees”." in added.text
    assert "Begin 1 new card a day" in added.text
    assert "your limit is 10" in added.text


def test_the_list_says_what_to_expect(browser, added):
    page = browser.open("/exams")
    assert "19 Mar, in 9 days: on track for 9" in page.text
    assert "wanted 90 %" in page.text


def test_today_tells_of_the_exam(browser, added):
    page = browser.open("/")
    assert "Exam “ML <b>seminar</b>” in 9 days: on track for 9" in page.text
    assert browser.follow(page, "Plan").address == added.address


def test_today_says_nothing_of_an_exam_that_is_over(browser, added, clock):
    clock.turn(days=10)
    assert "Exam “" not in browser.open("/").text
    assert "Over since yesterday." in browser.open("/exams").text
    assert "The day is over." in browser.open(added.address).text


def test_an_exam_is_changed_and_that_is_undone(browser, added):
    page = browser.press(added, "Save", name="Oral", target="95")
    assert "Oral" in page.text
    assert "wanted 95 %" in page.text
    assert "wanted 90 %" in browser.press(page, "Undo u").text


def test_an_exam_is_removed_and_brought_back(browser, added):
    page = browser.press(added, "Remove the exam")
    assert page.address == "/exams"
    assert "Removed the exam" in page.text
    assert "in 9 days" in browser.press(page, "Undo u").text


def test_what_was_typed_stays_when_it_is_refused(browser, source_id):
    page = browser.press(browser.open("/exams"), "Add the exam", name="Oral", day="soon", target=90)
    assert page.status == 400
    assert "no day. Write it like 2026-12-01." in page.text
    assert 'value="Oral"' in page.html


@pytest.mark.parametrize("typed", [{"source": "x"}, {"target": "100"}, {"target": ""}])
def test_forged_values_are_refused(browser, source_id, typed):
    fields = {"name": "Oral", "day": str(TODAY), "target": "90", "source": source_id} | typed
    assert browser.press(browser.open("/exams"), "Add the exam", **fields).status == 400


def test_too_little_time_says_what_to_leave_out(app, browser, keep):
    source_id = keep(bees(cards=8))
    with app.extensions["studyapp"].db.transaction() as session:
        wanted = account.preferences(session)
        limits = replace(wanted.limits, new_per_day=2)
        account.change_preferences(session, replace(wanted, limits=limits))
    page = browser.press(
        browser.open("/exams"),
        "Add the exam",
        name="Oral",
        day="2026-03-12",
        target="90",
        source=source_id,
    )
    assert "At 2 new cards a day, 5 of 9 cannot be begun before the day." in page.text
    page = browser.press(page, "Suspend these 5")
    assert "Suspended 5 cards." in page.text
    assert "not enough time" not in page.text
    assert "5 of 9 cannot be begun" in browser.press(page, "Undo u").text


def test_an_exam_that_is_not_there_is_said_to_be_missing(browser):
    page = browser.open(f"/exams/{make_id()}")
    assert page.status == 404
    assert "There is no such exam." in page.text


def test_without_sources_there_is_no_form(browser):
    assert "Add a source" in browser.open("/exams").links
