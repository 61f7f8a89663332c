"""Cards asked in modes: what the page shows, what the server thinks, what is written down."""

import pytest

from cards.model import Rating
from tests.studyapp.web.test_study import reviews


def review_rows(app):
    return [
        (review.rating, review.mode, review.response, review.verdict) for review in reviews(app)
    ]


@pytest.fixture
def typing(browser):
    """The browser on a card that is asked to be typed."""
    page = browser.open("/settings")
    browser.press(page, "Save", asking="typed")
    return browser


def test_a_typed_answer_is_judged_and_its_grade_suggested(typing, app, source_id):
    page = typing.open("/study")
    assert "Answer 0." not in page.text
    page = typing.press(page, "Check", response="answer 0", duration_ms=2300)
    assert "Right." in page.text
    assert "Answer 0." in page.text
    assert reviews(app) == []
    (usual,) = [given for _, given in page.elements if "data-usual" in given]
    assert usual["value"] == "3"
    page = typing.press(page, "3 Good")
    assert "What is fact 0?" not in page.text
    assert review_rows(app) == [(Rating.GOOD, "typed", "answer 0", "exact")]
    assert reviews(app)[0].duration_ms == 2300


def test_a_wrong_one_suggests_again_and_may_be_overridden(typing, app, source_id):
    page = typing.press(typing.open("/study"), "Check", response="answer 7")
    assert "Not this one. The number is not the same." in page.text
    assert "<del>" in page.html
    (usual,) = [given for _, given in page.elements if "data-usual" in given]
    assert usual["value"] == "1"
    typing.press(page, "3 Good")
    assert review_rows(app) == [(Rating.GOOD, "typed", "answer 7", "wrong")]


def test_a_turned_card_can_be_typed_and_back(browser, source_id):
    page = browser.open("/study")
    typed = browser.follow(page, "Type the answer")
    assert "Your answer" in typed.text
    assert "Show answer" in browser.follow(typed, "Turn the card instead").text


def test_any_mode_may_be_asked_for_by_name(typing, source_id):
    page = typing.open("/study")
    card_id = next(given["value"] for _, given in page.elements if given.get("name") == "card_id")
    assert "Show answer" in typing.open(f"/study?card={card_id}&mode=flip").text
    assert typing.open(f"/study?card={card_id}&mode=dance").status == 400


def test_a_long_or_double_answer_is_refused(typing, app, source_id):
    page = typing.open("/study")
    assert typing.press(page, "Check", response="x" * 30_000).status == 400
