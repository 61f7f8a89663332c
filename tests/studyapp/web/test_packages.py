"""Anki packages on the page that adds sources."""

import time
from io import BytesIO

import pytest

from tests.cards.exchange.test_packages import fixture

PACKAGE = ("deck.apkg", fixture("modern_scheduled.apkg"))
BROKEN = ("deck.apkg", PACKAGE[1][:5_000])


def test_a_preview_says_what_is_in_a_package(browser):
    page = browser.press(browser.open("/sources/new"), "Preview", file=PACKAGE)
    assert page.status == 200
    assert "Found an Anki package" in page.text
    assert "10 notes with 13 cards in 3 decks" in page.text
    assert "every card starts as a new one" in page.text
    assert "Choose the package once more" in page.text
    assert page.form("Make cards")[0].fields["text"].strip() == ""


def test_a_package_becomes_a_source_with_cards(browser):
    page = browser.press(browser.open("/sources/new"), "Make cards", file=PACKAGE)
    for _ in range(100):
        if "/importing/" not in page.address:
            break
        time.sleep(0.05)
        page = browser.open(page.address)
    assert "Made 11 cards." in page.text
    assert "Energy-based models" in page.text
    assert "Why is video prediction hard?" in browser.open("/cards").text


def test_the_script_gets_the_same_preview(browser, client):
    token = browser.open("/sources/new").form("Preview")[0].fields["csrf_token"]
    answer = client.post(
        "/sources/preview",
        data={"csrf_token": token, "file": (BytesIO(PACKAGE[1]), PACKAGE[0])},
    )
    assert "10 notes with 13 cards in 3 decks" in answer.text
    assert "<html" not in answer.text


@pytest.mark.parametrize("button", ["Preview", "Make cards"])
def test_a_broken_package_is_refused_in_one_sentence(browser, button):
    page = browser.press(browser.open("/sources/new"), button, file=BROKEN)
    assert page.status == 422
    assert "the archive is cut short or damaged; export it from Anki again." in page.text
