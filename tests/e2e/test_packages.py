"""An Anki package on its way from a chosen file to the first question, in a real browser."""

import re

from playwright.sync_api import expect

from tests.cards.exchange.test_packages import FIXTURES


def test_a_chosen_package_is_previewed_made_into_cards_and_asked(server, look):
    page = look().open("/sources/new")
    page.get_by_label("Choose a file").set_input_files(FIXTURES / "modern_scheduled.apkg")
    expect(page.locator("[data-found]")).to_contain_text("10 notes with 13 cards in 3 decks")
    page.get_by_role("button", name="Make cards").click()
    expect(page).to_have_url(re.compile(r"/sources/[0-9a-f-]{36}$"))
    expect(page.locator("main")).to_contain_text("Energy-based models")
    page.goto(page.url.partition("/sources")[0] + "/study")
    expect(page.locator("#question")).to_contain_text("What is")
    assert page.locator("#question math").count() == 1
