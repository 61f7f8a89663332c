import re
import sys
import time

import pytest

from cards.study.fitting import Fit, Gains
from studyapp.services import study
from tests.builders import NOW
from tests.studyapp.learners import FORGETFUL, study_forgetfully

FOUND = Fit(500, FORGETFUL, 0.75, Gains(170, 0.5, 0.4, 0.01, 0.09, 0.04))


@pytest.fixture
def db(app):
    return app.extensions["studyapp"].db


def use_fit(db):
    with db.transaction() as session:
        study.use_fit(session, FOUND, now=NOW)


def fitted(db):
    with db.reading() as session:
        return study.adapted(session).fitted


def test_at_first_the_settings_say_what_it_takes(browser, db):
    page = browser.open("/settings")
    assert "After 400 answers" in page.text
    assert "so far there are 0" in page.text
    assert "Fit to my answers" not in page.text


def test_a_fit_runs_in_the_background_and_says_what_it_found(browser, db):
    study_forgetfully(db)
    page = browser.press(browser.open("/settings"), "Fit to my answers")
    end = time.monotonic() + 20
    while "Fitting to your answers" in page.text:
        assert time.monotonic() < end
        time.sleep(0.05)
        page = browser.open(page.address)
    assert "Fitted to 500 answers, in use from the next answer on." in page.text
    assert re.search(r"off by \d+\.\d points, with the defaults by \d+\.\d", page.text)
    assert "Fit again" in page.text
    page = browser.press(page, "Undo")
    assert "Undone: using the fitted weights." in page.text
    assert fitted(db) is None


def test_the_defaults_come_back_with_a_button(browser, db):
    use_fit(db)
    page = browser.press(browser.open("/settings"), "Use the defaults")
    assert "The default weights are in use" in page.text
    assert fitted(db) is None
    browser.press(page, "Undo")
    assert fitted(db) == FOUND


def test_due_days_are_shown_moved_and_put_back(browser, db):
    study_forgetfully(db, cards=20)
    use_fit(db)
    page = browser.follow(browser.open("/settings"), "see what moving them would do")
    assert re.search(r"\d+ cards would move: \d+ sooner, \d+ later\.", page.text)
    page = browser.press(page, "Move due days")
    assert "Moved the due days." in page.text
    assert "No card would move" in browser.open("/settings/due-days").text
    browser.press(page, "Undo")
    assert "cards would move" in browser.open("/settings/due-days").text


def test_without_the_extra_the_settings_say_how_to_get_it(browser, db, monkeypatch):
    study_forgetfully(db)
    page = browser.open("/settings")
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    assert "needs the extra “optimize”" in browser.open("/settings").text
    assert "Fit to my answers" not in browser.open("/settings").text
    failed = browser.press(page, "Fit to my answers")
    while failed.status == 200:
        failed = browser.open(failed.address)
    assert failed.status == 400
    assert "needs the extra “optimize”" in failed.text
