"""Study without a mouse, without sight, with large text, few colours and no motion."""

import pytest
from playwright.sync_api import expect

from tests.e2e.test_pages import violations

INSIDE = """() => [...document.querySelectorAll("[data-grades] button")].every(button => {
  const box = button.getBoundingClientRect();
  return box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
})"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE = "document.documentElement.style.fontSize = '200%'"
FOCUSED = """() => { const at = document.activeElement;
  const said = at.getAttribute("aria-label") || at.textContent;
  return said.trim().split(/\\s+/).slice(0, 2).join(" "); }"""
STYLE = "(element, name) => getComputedStyle(element)[name]"


def walk(page, steps, key="Tab"):
    """Press Tab some times; returns what had the focus, by its first words."""
    seen = []
    for _ in range(steps):
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    return seen


def test_the_focus_goes_from_the_question_to_the_rating_and_in_reading_order(server, look):
    server.keep()
    page = look().open("/study")
    expect(page.locator("#question")).to_be_focused()
    front = walk(page, 3)
    assert front == ["Show a", "Type the", "Show answer"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Easy")).to_be_focused()
    page.reload()
    back = ["play from", "More", "Edit", "Undo", "Leave", "Skip to"]
    assert walk(page, 6, "Shift+Tab") == back


def test_what_appears_is_told_by_live_regions(server, look):
    server.keep()
    page = look().open("/study")
    expect(page.locator("[data-answer]")).to_have_attribute("aria-live", "polite")
    expect(page.locator("[data-hint]")).to_have_attribute("role", "status")
    expect(page.locator("[data-left]")).to_have_attribute("role", "status")
    expect(page.locator("[data-toasts]")).to_have_attribute("role", "status")
    tree = page.locator("main").aria_snapshot()
    assert "Answer 0." not in tree
    page.keyboard.press("Space")
    tree = page.locator("main").aria_snapshot()
    assert "Answer 0." in tree
    assert 'button "3 Good 10 min"' in tree


@pytest.mark.parametrize("size", [(1280, 860), (820, 1180), (390, 844), (320, 640)])
@pytest.mark.parametrize("two_buttons", [False, True])
def test_text_of_twice_the_size_fits(server, look, size, two_buttons):
    server.prefer(two_buttons=two_buttons)
    server.keep(more=" And so on." * 40)
    page = look(*size).open("/study")
    page.evaluate(LARGE)
    page.get_by_role("button", name="Show answer").click()
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(INSIDE)
    for opener in ("Edit", "More"):
        page.locator(f".top [aria-label={opener}]").click()
        assert page.evaluate(SIDEWAYS) <= 0
        page.keyboard.press("Escape")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_few_colours_leave_edges_and_the_focus(server, look, theme):
    server.keep()
    page = look(theme=theme, forced_colors="active").open("/study")
    show = page.get_by_role("button", name="Show answer")
    assert show.evaluate(STYLE, "borderTopStyle") == "solid"
    page.keyboard.press("Space")
    good = page.get_by_role("button", name="Good")
    assert good.evaluate(STYLE, "outlineStyle") == "solid"
    assert good.evaluate(STYLE, "borderTopStyle") == "solid"
    page.keyboard.press("s")
    assert page.get_by_role("dialog").evaluate(STYLE, "borderTopStyle") == "solid"
    assert violations(page) == []


def test_nothing_moves_where_no_motion_is_wanted(server, look):
    server.keep()
    page = look().open("/study")
    page.keyboard.press("Space")
    assert page.locator("[data-answer]").evaluate(STYLE, "animationName") == "none"


@pytest.mark.parametrize("address", ["/study", "/study?open=why", "/study?open=edit&show=1"])
def test_a_session_goes_on_without_scripts(server, look, address):
    server.keep()
    page = look(java_script_enabled=False).open(address)
    if "why" in address:
        page.get_by_role("button", name="It is unclear").click()
        expect(page.locator("#question")).to_contain_text("fact 1")
    elif "edit" in address:
        page.get_by_label("Question").fill("What is new?")
        page.get_by_role("button", name="Save").click()
        expect(page.locator("#question")).to_contain_text("What is new?")
        expect(page.get_by_text("Answer 0.").first).to_be_visible()
    else:
        page.get_by_role("link", name="Show a hint").click()
        page.get_by_role("button", name="Show answer").click()
        page.get_by_role("button", name="Hard").click()
        expect(page.locator("#question")).to_contain_text("fact 1")
