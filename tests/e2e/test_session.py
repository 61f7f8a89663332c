"""What one can do inside a session, by keys on a desktop and by touch on a phone."""

import pytest
from playwright.sync_api import expect


def press(page, *keys):
    """Press keys; the last one leads to another page."""
    for key in keys[:-1]:
        page.keyboard.press(key)
    with page.expect_navigation():
        page.keyboard.press(keys[-1])


def swipe(page, across, down=0):
    """Draw a finger over the question."""
    box = page.locator("#question").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch = page.context.new_cdp_session(page)
    points = [(x + across * part / 8, y + down * part / 8) for part in range(9)]
    for kind, (at, height) in zip(["touchStart", *["touchMove"] * 8], points, strict=True):
        touch.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": at, "y": height}]}
        )
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    touch.detach()


@pytest.mark.parametrize("key", ["u", "Control+z"])
def test_keys_take_back_answers_and_deeds_to_the_first(server, look, key):
    server.keep(cards=3)
    page = look().open("/study")
    press(page, "Space", "4")
    press(page, "@")
    press(page, "Space", "1")
    for question in ("fact 2", "fact 1", "fact 0"):
        press(page, key)
        expect(page.locator("#question")).to_contain_text(question)
    expect(page.get_by_role("status").filter(has_text="Undone: Easy for")).to_be_visible()
    assert server.ratings() == []
    press(page, key)
    expect(page.get_by_text("There is nothing to undo.")).to_be_visible()


def test_undo_is_pressed_on_the_done_page(server, look):
    server.keep(cards=1, drafts=0)
    page = look(390, 844).open("/study")
    for _ in range(2):
        page.get_by_role("button", name="Show answer").tap()
        with page.expect_navigation():
            page.get_by_role("button", name="Easy").tap()
    expect(page.get_by_role("heading", name="Done for today")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Undo the last step").tap()
    expect(page.locator("#question")).to_contain_text("Bees")
    assert server.ratings() == ["EASY"]


def test_two_buttons_have_their_keys(server, look):
    server.prefer(two_buttons=True)
    server.keep(cards=3)
    page = look().open("/study")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Got it")).to_be_focused()
    press(page, "Space")
    press(page, "Space", "1")
    press(page, "Space", "2")
    assert server.ratings() == ["GOOD", "AGAIN", "GOOD"]


@pytest.mark.parametrize("size", [(1280, 860), (390, 844), (320, 640)])
@pytest.mark.parametrize("two_buttons", [False, True])
def test_buttons_stand_where_show_answer_stood(server, look, size, two_buttons):
    server.prefer(two_buttons=two_buttons)
    server.keep()
    page = look(*size).open("/study")
    before = page.locator("[data-show]").bounding_box()
    page.get_by_role("button", name="Show answer").click()
    assert page.locator("[data-grades]").bounding_box() == before
    boxes = [button.bounding_box() for button in page.locator("[data-grades] button").all()]
    columns = len({box["x"] for box in boxes})
    assert columns == (4 if size[0] > 400 and not two_buttons else 2)
    assert min(box["height"] for box in boxes) >= 44


@pytest.mark.parametrize(("across", "rating"), [(-160, "AGAIN"), (160, "GOOD")])
def test_a_swipe_over_the_answer_rates_it(server, look, across, rating):
    server.keep()
    page = look(390, 844).open("/study")
    page.locator("#question").tap()
    with page.expect_navigation():
        swipe(page, across)
    assert server.ratings() == [rating]


@pytest.mark.parametrize(
    ("shown", "across", "down"), [(False, 160, 0), (True, 40, 0), (True, 160, 160)]
)
def test_what_is_no_swipe_over_an_answer_rates_nothing(server, look, shown, across, down):
    server.keep()
    page = look(390, 844).open("/study")
    if shown:
        page.locator("#question").tap()
    swipe(page, across, down)
    page.wait_for_timeout(300)
    assert server.ratings() == []
    expect(page.locator("#question")).to_contain_text("fact 0")


def test_swipes_can_be_off(server, look):
    server.prefer(swipes=False)
    server.keep()
    page = look(390, 844).open("/study")
    page.locator("#question").tap()
    swipe(page, 160)
    page.wait_for_timeout(300)
    assert server.ratings() == []


def test_e_edits_in_place_and_comes_back_to_the_answer(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Edit this card")
    dialog.get_by_label("Question").fill("What is the first fact?")
    with page.expect_navigation():
        dialog.get_by_role("button", name="Save").click()
    expect(page.locator("#question")).to_contain_text("What is the first fact?")
    expect(page.locator("[data-answer]")).to_contain_text("Answer 0.")
    expect(page.get_by_role("button", name="Good")).to_be_focused()


def test_escape_closes_what_is_open_before_it_leaves(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("e")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#question")).to_be_focused()
    page.locator("[data-menu] summary").press("Enter")
    expect(page.get_by_role("button", name="Flag")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Flag")).to_be_hidden()
    expect(page.locator("[data-menu] summary")).to_be_focused()
    press(page, "Escape")
    expect(page.get_by_role("heading", name="Good afternoon")).to_be_visible()


def test_two_keys_say_why_a_card_is_bad_and_rate_nothing(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    press(page, "s", "4")
    expect(page.locator("#question")).to_contain_text("fact 1")
    assert server.ratings() == []
    press(page, "u")
    expect(page.locator("#question")).to_contain_text("fact 0")


def test_question_mark_opens_the_sheet_over_the_card_and_rates_nothing(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_contain_text("Bury this card until tomorrow")
    for key in ("1", "3", "-", "u", "g", "t"):
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    assert server.ratings() == []


@pytest.mark.parametrize(("key", "said"), [("-", "Buried until tomorrow."), ("@", "Suspended:")])
def test_a_key_puts_the_card_away(server, look, key, said):
    server.keep()
    page = look().open("/study")
    press(page, key)
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.locator("#question")).to_contain_text("fact 1")


def test_the_star_flags_and_stays_with_the_answer(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    press(page, "*")
    expect(page.get_by_text("flagged", exact=True)).to_be_visible()
    expect(page.locator("[data-answer]")).to_contain_text("Answer 0.")


def test_a_phone_has_everything_in_the_menu(server, look):
    server.keep()
    page = look(390, 844).open("/study")
    page.locator("[data-menu] summary").tap()
    page.get_by_role("link", name="Say why it is bad").tap()
    with page.expect_navigation():
        page.get_by_role("button", name="It is unclear").tap()
    expect(page.get_by_text("Noted. It rests until you edit or keep it.")).to_be_visible()
    page.locator("[data-menu] summary").tap()
    page.touchscreen.tap(20, 640)
    expect(page.get_by_role("button", name="Flag")).to_be_hidden()


def test_h_shows_a_hint_in_place_and_hard_is_then_the_best(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("h")
    expect(page.get_by_role("status").filter(has_text="Hint: A")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Hard")).to_be_focused()
    expect(page.get_by_role("button", name="Good")).to_be_disabled()
    page.keyboard.press("4")
    press(page, "Space")
    (review,) = server.reviews()
    assert (review.rating.name, review.hinted) == ("HARD", True)


def test_a_hinted_swipe_to_the_right_is_hard(server, look):
    server.prefer(two_buttons=True)
    server.keep()
    page = look(390, 844).open("/study")
    page.get_by_role("link", name="Show a hint").tap()
    expect(page.locator("#question")).to_be_focused()
    page.locator("#question").tap()
    with page.expect_navigation():
        swipe(page, 160)
    assert server.ratings() == ["HARD"]
