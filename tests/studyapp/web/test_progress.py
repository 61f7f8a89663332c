from datetime import date, timedelta

from studyapp.services import progress
from tests.studyapp.web.conftest import bees


def study_once(browser, rating="3 Good"):
    return browser.press(browser.press(browser.open("/study"), "Show answer"), rating)


def study_all(browser):
    while "Show answer" in browser.open("/study").text:
        study_once(browser, "4 Easy")


def test_progress_without_reviews_draws_no_noise(browser):
    page = browser.open("/progress")
    assert page.status == 200
    assert "Shown from 20 reviews on; there are 0." in page.text


def test_progress_counts_what_was_answered_today(browser, source_id):
    study_once(browser, "4 Easy")
    page = browser.open("/progress")
    assert "1 review in all, 1 today" in page.text
    assert "today: 1 review" in page.html


def test_recall_appears_with_its_interval_from_twenty_reviews_on(browser, clock, keep):
    keep(bees(cards=20, drafts=0))
    browser.press(browser.open("/settings"), "Save", new_per_day=30)
    study_all(browser)
    clock.turn(days=60)
    assert "Shown from 20 reviews on; there are 0." in browser.open("/progress").text
    study_all(browser)
    page = browser.open("/progress")
    assert "100.0 %" in page.text
    assert "85 % to 100 %, from 21 reviews" in page.text


def test_every_picture_has_its_table(browser, app, clock, source_id):
    study_once(browser, "4 Easy")
    page = browser.open("/progress?view=tables")
    with app.extensions["studyapp"].db.reading() as session:
        figures = progress.figures(session, now=clock())
    monday = figures.study_day - timedelta(days=figures.study_day.weekday())
    assert monday.isoformat() in page.text
    assert "How bees find flowers" in page.text
    assert date(2026, 3, 10) == figures.study_day
