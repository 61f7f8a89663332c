"""A quiz and an exam by keyboard, on a phone, against the clock, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.test_pages import MEASURE, SIZES, SMALL, violations


def begin(window, *, minutes=None):
    """Start a quiz of all typed cards; returns the page with its first question."""
    page = window.open("/quiz")
    page.get_by_label("Questions").fill("3")
    for box in page.locator("[name=mode]:not([value=typed])").all():
        box.uncheck()
    if minutes:
        page.get_by_label("Minutes").fill(str(minutes))
    press(page, "Start the quiz")
    expect(page.locator("#question")).to_be_visible()
    return page


def press(page, button):
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def know(page):
    """Tell the right answer to the question shown."""
    number = re.search(r"fact (\d+)", page.locator("#question").inner_text())
    return f"Answer {number[1]}." if number else "dance"


def test_a_quiz_goes_by_keys_alone(server, look):
    server.keep()
    page = begin(look())
    for _ in range(3):
        page.keyboard.type(know(page))
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page.get_by_text("3 of 3 answered.")).to_be_visible()
    page.get_by_role("button", name="Finish the quiz").press("Enter")
    expect(page.get_by_text("3 of 3 right.")).to_be_visible()


def test_a_question_is_marked_by_its_key(server, look):
    server.keep()
    page = begin(look())
    page.keyboard.press("Escape")  # leaves the field; letters act outside fields alone
    with page.expect_navigation():
        page.keyboard.press("f")
    expect(page.get_by_text("2 of 3")).to_be_visible()


def test_the_time_counts_down_and_the_quiz_ends_by_itself(server, look):
    server.keep()
    window = look()
    window.page.clock.install()
    page = begin(window, minutes=2)
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"(2:00|1:5\d) left"))
    page.locator("[data-field]").fill(know(page))
    page.clock.run_for(61_000)
    expect(page.locator("[data-soon]")).to_have_text("One minute left.")
    server.clock.turn(minutes=2, seconds=1)
    page.clock.run_for(60_000)
    expect(page.get_by_text("1 of 3 right.")).to_be_visible()


def test_without_a_script_the_time_is_told_plainly(server, look):
    server.keep()
    page = begin(look(java_script_enabled=False), minutes=20)
    expect(page.get_by_role("timer")).to_have_text("until 12:20")
    page.locator("[name=response]").first.fill(know(page))
    press(page, "Not sure")
    expect(page.get_by_text("2 of 3")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_of_a_quiz_and_an_exam_is_accessible_and_fits(server, look, size, theme):
    server.keep(cards=6)
    window = look(*SIZES[size], theme=theme)
    page = begin(window, minutes=15)
    quiz = page.url.removeprefix(server.address).partition("?")[0]
    checked(page, touch=True)
    checked(window.open(f"{quiz}?at=0"))
    press(page, "Finish the quiz")
    checked(page)
    checked(window.open(f"{quiz}/sheet"))
    page = window.open("/exams")
    page.get_by_label("Name").fill("Oral")
    page.get_by_label("Day").fill("2026-03-15")
    page.get_by_role("checkbox").check()
    press(page, "Add the exam")
    page.get_by_text("Show as table").click()
    page.get_by_text("Change the exam").click()
    checked(page)
    checked(window.open("/"))


@pytest.mark.parametrize("size", ["desktop", "narrow"])
def test_every_way_of_asking_is_accessible_and_answered(server, look, size):
    server.keep_samples()
    window = look(*SIZES[size])
    page = window.open("/quiz")
    page.get_by_label("Questions").fill("40")
    press(page, "Start the quiz")
    met = set()
    while page.locator("#question").count():
        kind = "radio" if page.locator("[name=response][type=radio]").count() else "words"
        kind = "match" if page.locator("select").count() else kind
        if kind not in met:
            checked(page, touch=True)
        met.add(kind)
        if kind == "radio":
            page.keyboard.press("1")
            expect(page.locator("[type=radio]").first).to_be_checked()
            with page.expect_navigation():
                page.keyboard.press("Enter")
        else:
            for field in page.locator("[data-field]:not(select)").all():
                field.fill("something")
            for field in page.locator("select").all():
                field.select_option(index=1)
            press(page, "Not sure")
    assert met == {"radio", "words", "match"}
    press(page, "Finish the quiz")
    checked(page)


def checked(page, *, touch=False):
    measured = page.evaluate(MEASURE)
    assert measured["sideways"] <= 0, page.url
    assert measured["nodes"] <= 1200, page.url
    assert measured["headings"] == 1, page.url
    assert violations(page) == [], page.url
    assert page.evaluate(SMALL, ["body", 24]) == [], page.url
    if touch:
        assert page.evaluate(SMALL, [".grades, .top", 44]) == [], page.url


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_key_is_printed_on_a_page_of_its_own(server, look, paper):
    server.keep()
    window = look()
    page = begin(window)
    quiz = page.url.removeprefix(server.address).partition("?")[0]
    sheets = {
        only: pages(window.open(f"{quiz}/sheet{only}").pdf(format=paper))
        for only in ("", "?only=questions", "?only=key")
    }
    assert sheets == {"": 2, "?only=questions": 1, "?only=key": 1}


def test_paper_is_light_also_where_the_screen_is_dark(server, look):
    server.keep()
    page = begin(look(theme="dark"))
    page.goto(page.url.partition("?")[0] + "/sheet")
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.evaluate("getComputedStyle(document.querySelector('.paper-list')).color")
    assert colour == "rgb(31, 29, 26)"


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
