from studyapp import create_app
from studyapp.config import load
from tests.studyapp.web.browser import Browser
from tests.studyapp.web.conftest import bees


def test_undo_shows_the_card_again(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    page = browser.press(browser.press(back, "4 Easy"), "Undo")
    assert "What is fact 0?" in page.text
    assert "4 left" in page.text


def test_undo_without_an_answer_says_so(browser, source_id):
    page = browser.press(browser.open("/study"), "Undo")
    assert page.status == 200
    assert "undo" in page.text.lower()


def test_a_suspended_card_is_not_asked_and_comes_back_by_undo(browser, source_id):
    page = browser.press(browser.open("/study"), "Suspend")
    assert "What is fact 0?" not in page.text
    assert "3 left" in page.text
    browser.press(page, "Undo u")
    assert "4 left" in browser.open("/study").text


def test_undo_reaches_back_over_answers_and_deeds(browser, source_id):
    page = browser.open("/study")
    for press in ("4 Easy", "Suspend", "4 Easy"):
        page = browser.press(page, "Show answer") if press[0] == "4" else page
        page = browser.press(page, press)
    for question in ("What is fact 2?", "What is fact 1?", "What is fact 0?"):
        page = browser.press(page, "Undo")
        assert question in page.text
    assert "4 left" in page.text


def test_undo_is_there_after_the_last_card(browser, keep):
    keep(bees(cards=0, drafts=0))
    page = browser.press(browser.press(browser.open("/study"), "Show answer"), "4 Easy")
    assert "Done for today" in page.text
    page = browser.press(page, "Undo the last step")
    assert "Bees [verb] to tell the way." in page.text
    assert "1 left" in page.text


def test_undo_works_after_a_restart(browser, app, source_id, tmp_path, clock):
    browser.press(browser.press(browser.open("/study"), "Show answer"), "4 Easy")
    browser.press(browser.open("/study"), "Suspend")
    app.extensions["studyapp"].db.close()
    again = create_app(load(data_dir=tmp_path, zone="UTC"), clock)
    later = Browser(again.test_client())
    for question in ("What is fact 1?", "What is fact 0?"):
        assert question in later.press(later.open("/study"), "Undo").text
    again.extensions["studyapp"].db.close()


def test_undo_stays_in_the_deck_that_is_studied_alone(browser, source_id):
    page = browser.press(browser.open(f"/study?source={source_id}"), "Suspend")
    page = browser.press(page, "Undo")
    assert f"source={source_id}" in page.address


def test_a_stale_message_cannot_take_back_twice(browser, source_id):
    page = browser.press(browser.open("/study"), "Suspend")
    browser.press(page, "Undo u")
    again = browser.press(page, "Undo u")
    assert again.status == 200
    assert "Already undone" in again.text
