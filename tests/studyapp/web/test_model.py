"""The language model in the pages: agreed to in the settings, asked by a tick of a box."""

import time

import pytest

from studyapp import create_app
from studyapp.config import load
from tests.studyapp.stub import card, saying, silent

NOTES = """Bees
CHAPTERS
- 0:00 – 1:00
How bees find flowers
Foragers dance because the hive needs directions.
- •The waggle dance encodes the distance and direction of a food source
"""
ASKED = card(
    "Whose distance and direction does the waggle dance encode?",
    "A food source's",
    "The waggle dance encodes the distance and direction of a food source",
)


@pytest.fixture
def app(tmp_path, clock, endpoint):
    endpoint.reply = saying(ASKED)
    app = create_app(
        load(data_dir=tmp_path, zone="UTC", llm_url=endpoint.url, llm_seconds=1), clock
    )
    yield app
    app.extensions["studyapp"].db.close()


def imported(browser, **fields):
    page = browser.press(browser.open("/sources/new"), "Make cards", text=NOTES, **fields)
    end = time.monotonic() + 30
    while "/sources/importing/" in page.address:
        assert time.monotonic() < end
        time.sleep(0.05)
        page = browser.open(page.address)
    return page


def test_the_box_is_there_only_after_agreeing(browser, endpoint):
    assert "language model" not in browser.open("/sources/new").text
    page = browser.press(browser.open("/settings"), "Agree to send")
    assert "Agreed." in page.text
    assert f"sends these notes to {endpoint.url}" in browser.open("/sources/new").text
    browser.press(page, "Send no more")
    assert "language model" not in browser.open("/sources/new").text
    assert endpoint.asked == []


def test_the_models_card_stands_beside_the_rules(browser, endpoint):
    browser.press(browser.open("/settings"), "Agree to send")
    imported(browser)
    assert endpoint.asked == []
    page = imported(browser, model="1")
    assert len(endpoint.asked) == 1
    assert ASKED["question"] in page.text


def test_a_silent_endpoint_is_told_and_the_rules_cards_are_there(browser, endpoint):
    browser.press(browser.open("/settings"), "Agree to send")
    endpoint.reply = silent
    page = imported(browser, model="1")
    assert "did not answer within 1 seconds" in page.text
    assert "Foragers" in page.text


def test_a_tick_without_agreement_is_refused_and_the_text_stays(browser, endpoint):
    page = browser.press(browser.open("/sources/new"), "Make cards", text=NOTES, model="1")
    assert page.status == 400
    assert "You have not agreed" in page.text
    assert "Foragers" in page.html
    assert endpoint.asked == []


def test_one_cannot_agree_to_an_address_that_is_not_shown(browser):
    page = browser.press(
        browser.open("/settings"), "Agree to send", url="https://elsewhere.example/v1"
    )
    assert page.status == 409


def test_without_an_endpoint_the_settings_do_not_speak_of_it(tmp_path, clock):
    app = create_app(load(data_dir=tmp_path / "plain", zone="UTC", llm_url=""), clock)
    assert b"anguage model" not in app.test_client().get("/settings").data
    app.extensions["studyapp"].db.close()
