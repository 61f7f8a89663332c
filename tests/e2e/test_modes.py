"""Cards asked in every mode, by keyboard, on desktop and phone: used, accessible, quiet."""

import pytest
from playwright.sync_api import expect

from studyapp.services import library
from tests.e2e.test_pages import MEASURE, violations
from tests.studyapp.web.test_modes import lists_and_choices

WORDS = {
    "typed": "fact 0",
    "choice": "decoded",
    "list": "gather",
    "reverse": "waggle",
    "cloze": "to tell",
    "match": "decoded",
    "true_false": "decoded",
}
WINDOWS = {
    "desktop": (1280, 860, "light"),
    "phone": (390, 844, "dark"),
    "narrow": (320, 640, "light"),
}


@pytest.fixture
def card_in(server):
    """Keep cards for every mode; gives the address at which one is asked in a mode."""
    with server.app.extensions["studyapp"].db.transaction() as session:
        library.keep(session, lists_and_choices(), now=server.clock())
    cards = server.app.test_client().get("/api/v1/cards?limit=20").json["cards"]

    def card_in(mode: str) -> str:
        (card_id,) = [card["id"] for card in cards if WORDS[mode] in card["question"]]
        return f"/study?card={card_id}&mode={mode}"

    return card_in


def answer(page, mode: str) -> None:
    """Answer by the keyboard alone."""
    if mode == "choice":
        page.keyboard.press("2")
        expect(page.get_by_role("radio").nth(1)).to_be_checked()
        page.keyboard.press("Enter")
    elif mode == "true_false":
        page.keyboard.press("1")
    elif mode == "match":
        page.get_by_role("button", name="Check").press("Enter")
    else:
        expect(page.locator("main [data-first]")).to_be_focused()
        page.keyboard.type("nectar")
        page.keyboard.press("Enter")


def looked_at(page) -> None:
    assert violations(page) == []
    assert page.evaluate(MEASURE)["sideways"] <= 0


@pytest.mark.parametrize("window", WINDOWS)
def test_every_mode_is_answered_by_keys_and_accessible(server, look, card_in, window):
    seen = look(*WINDOWS[window])
    for mode in WORDS:
        page = seen.open(card_in(mode))
        expect(page.locator(f"[data-mode={mode}]")).to_be_visible()
        looked_at(page)
        with page.expect_navigation():
            answer(page, mode)
        expect(page.locator("#verdict strong")).to_have_count(1)
        expect(page.locator("[data-usual]")).to_be_focused()
        expect(page.locator("[data-usual]")).to_be_in_viewport()
        looked_at(page)
    assert server.reviews() == []


def test_a_card_is_typed_by_one_key_and_graded_by_another(server, look, card_in):
    page = look().open(card_in("typed").replace("mode=typed", "mode=flip"))
    with page.expect_navigation():
        page.keyboard.press("t")
    page.keyboard.type("answer 0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    expect(page.locator("#verdict")).to_have_text("Right.")
    with page.expect_navigation():
        page.keyboard.press("3")
    (review,) = server.reviews()
    assert (review.mode, review.response, review.verdict) == ("typed", "answer 0", "exact")
    assert review.duration_ms
