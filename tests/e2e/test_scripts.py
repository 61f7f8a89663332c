"""What the scripts add to pages that work without them."""

import pytest
from playwright.sync_api import expect


def test_space_shows_then_rates_good(server, look):
    server.keep()
    page = look().open("/study")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-answer]")).to_contain_text("Answer 0.")
    with page.expect_navigation():
        page.keyboard.press("Space")
    expect(page.locator("#question")).not_to_contain_text("fact 0")


def test_space_on_another_button_presses_that_one(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Space")
    assert [review.rating.name for review in server.reviews()] == ["EASY"]


def test_the_time_taken_is_measured(server, look):
    server.keep()
    page = look().open("/study")
    page.wait_for_timeout(300)
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("3")
    (review,) = server.reviews()
    assert 300 <= review.duration_ms < 10_000


def test_a_double_click_counts_once(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.get_by_role("button", name="Good").dblclick()
    page.wait_for_load_state()
    assert len(server.reviews()) == 1


def test_the_back_button_does_not_ask_an_answered_card_again(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("4")
    page.go_back()
    expect(page.locator("#question")).not_to_contain_text("fact 0")


def test_a_tap_on_the_card_shows_the_answer(server, look):
    server.keep()
    page = look(390, 844).open("/study")
    page.locator("#question").tap()
    expect(page.locator("[data-answer]")).to_contain_text("Answer 0.")
    page.locator("#question").tap()
    expect(page.get_by_role("button", name="Good")).to_be_visible()


def test_keys_stay_out_of_fields(server, look):
    server.keep()
    page = look().open("/cards")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type("u1gt?/")
    expect(field).to_have_value("u1gt?/")
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()


def test_j_and_k_walk_the_list_and_enter_opens(server, look):
    server.keep()
    page = look().open("/cards")
    for key in ("j", "j", "k", "j"):
        page.keyboard.press(key)
    expect(page.locator(".ask").nth(1)).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Edit a card")).to_be_visible()


def test_triage_goes_by_keys(server, look):
    source_id = server.keep(drafts=3)
    page = look().open(f"/sources/{source_id}/triage")
    for key, left in (("k", "2 drafts left"), ("x", "1 draft left"), ("u", "2 drafts left")):
        with page.expect_navigation():
            page.keyboard.press(key)
        expect(page.get_by_text(left)).to_be_visible()


def test_single_keys_can_be_switched_off(server, look):
    server.keep()
    page = look().open("/settings")
    page.get_by_label("Single keys work").uncheck()
    page.get_by_role("button", name="Save").click()
    page.goto(f"{server.address}/study")
    page.keyboard.press("Space")
    page.keyboard.press("4")
    expect(page.get_by_role("button", name="Good")).to_be_focused()


def test_a_notice_selects_its_line(server, look):
    page = look().open("/sources/new")
    text = "0:00 One\nA line.\n9:00 Two\nA line.\n5:00 Three\nA line.\n12:00 Four\nA line.\n"
    page.get_by_label("Or paste notes").fill(text)
    button = page.get_by_role("button", name="Line 5")
    button.click()
    selected = page.evaluate(
        "() => { const t = document.querySelector('textarea');"
        "return t.value.slice(t.selectionStart, t.selectionEnd); }"
    )
    assert selected == "5:00 Three"


def test_a_message_is_said_and_leaves_but_waits_for_the_pointer(server, look):
    server.keep()
    page = look().open("/cards")
    page.clock.install()
    page.get_by_role("button", name="Suspend: What is fact 0?").click()
    toast = page.get_by_text("Suspended: the card is not asked any more.")
    expect(toast).to_be_visible()
    toast.hover()
    page.clock.run_for(7000)
    expect(toast).to_be_visible()
    page.mouse.move(5, 5)
    page.clock.run_for(3000)
    expect(toast).to_be_hidden()
    with page.expect_navigation():
        page.keyboard.press("u")
    expect(page.get_by_role("button", name="Suspend: What is fact 0?")).to_be_visible()


def test_no_key_undoes_what_was_done_long_ago(server, look):
    server.keep()
    page = look().open("/")
    page.keyboard.press("u")
    page.wait_for_timeout(300)
    page.goto(f"{server.address}/sources")
    expect(page.get_by_role("link", name="Ada Field: The life of bees", exact=True)).to_be_visible()


def test_the_passage_is_scrolled_into_view(server, look):
    server.keep(cards=40)
    page = look().open("/cards?q=fact 39")
    page.get_by_role("link", name="What is fact 39?").click()
    page.get_by_role("link", name="open the passage").click()
    expect(page.locator("mark")).to_have_text("Fact 39 about bees.")
    expect(page.locator("mark")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/", "/study", "/cards", "/sources/new"])
def test_a_window_without_scripts_shows_the_same_words(server, look, path):
    server.keep()
    window = look(java_script_enabled=False)
    page = window.open(path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    if path == "/study":
        page.get_by_role("button", name="Show answer").click()
        page.get_by_role("button", name="Good").click()
        expect(page.locator("#question")).not_to_contain_text("fact 0")
