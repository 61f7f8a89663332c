"""Every page in four sizes and two themes: accessible, no sideways scroll, quiet, light."""

import importlib.resources

import pytest

SIZES = {
    "desktop": (1280, 860),
    "tablet": (820, 1180),
    "phone": (390, 844),
    "narrow": (320, 640),
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js")
MEASURE = """() => ({
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  nodes: document.querySelectorAll("*").length,
  headings: document.querySelectorAll("h1").length,
})"""
SMALL = """([room, least]) => [...document.querySelectorAll("button, input, select, summary, a")]
  .filter(e => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 &&
    getComputedStyle(e).display !== "inline" && e.closest(room) && !e.closest("label") &&
    (r.width < least || r.height < least); }).map(e => e.outerHTML.slice(0, 90))"""


def addresses(source_id: str, note_id: str) -> list[str]:
    return [
        "/",
        "/study",
        "/study?show=1",
        "/study?hint=1&show=1",
        "/study?open=why",
        "/study?open=edit",
        "/study?open=keys",
        "/sources",
        "/sources/new",
        f"/sources/{source_id}?note={note_id}",
        f"/sources/{source_id}/triage",
        "/cards",
        f"/cards/{note_id}",
        "/quiz",
        "/exams",
        "/progress",
        "/progress?view=tables",
        "/export",
        "/settings",
        "/settings/due-days",
        "/help",
        "/offline",
    ]


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8") + "\n;0")  # by the debugger: CSP stays strict
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))",
        TAGS,
    )
    return [str(line) for line in found]


@pytest.fixture
def library_with_history(server, look):
    """A library with answers given, so that every picture has something to show."""
    source_id = server.keep(cards=6, drafts=2)
    window = look()
    for key in "1234":
        page = window.open("/study")
        page.keyboard.press("Space")
        with page.expect_navigation():
            page.keyboard.press(key)
    page = window.open("/cards")
    href = page.get_by_role("link", name="What is fact 1?").get_attribute("href")
    return source_id, href.split("?")[0].removeprefix("/cards/")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_accessible_and_fits(library_with_history, look, size, theme):
    window = look(*SIZES[size], theme=theme)
    for address in addresses(*library_with_history):
        page = window.open(address)
        measured = page.evaluate(MEASURE)
        assert measured["sideways"] <= 0, address
        assert measured["nodes"] <= 1200, address
        assert measured["headings"] == 1, address
        assert violations(page) == [], address
        assert page.evaluate(SMALL, ["body", 24]) == [], address
        if address.startswith("/study") or address.endswith("triage"):
            assert page.evaluate(SMALL, ["main, .top, dialog", 44]) == [], address


@pytest.mark.parametrize("width", [390, 320])
def test_all_four_ratings_are_on_a_phones_screen_however_long_the_answer(server, look, width):
    server.keep(more=" And so on." * 200)
    height = 844 if width == 390 else 640
    page = look(width, height).open("/study")
    page.get_by_role("button", name="Show answer").click()
    for name in ("Again", "Hard", "Good", "Easy"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height
        assert box["width"] >= 44
        assert box["height"] >= 44


@pytest.mark.parametrize("size", SIZES)
def test_the_ratings_stand_exactly_where_the_show_button_was(server, look, size):
    server.keep()
    page = look(*SIZES[size]).open("/study")
    before = page.locator("[data-show]").bounding_box()
    page.get_by_role("button", name="Show answer").click()
    assert page.locator("[data-grades]").bounding_box() == before


def test_a_page_is_light_and_does_not_shift(server, look):
    server.keep(cards=60)
    window = look()
    sent: list[int] = []
    window.page.on("response", lambda response: sent.append(len(response.body())))
    page = window.open("/cards")
    shift = page.evaluate(
        """() => new Promise(done => { let sum = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
          .observe({type: "layout-shift", buffered: true});
        setTimeout(() => done(sum), 300); })"""
    )
    assert shift < 0.02
    assert sum(sent) < 200_000
