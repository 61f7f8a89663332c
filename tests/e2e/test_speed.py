"""How heavy the study page is, and how soon the next question stands after a key."""

import gzip
import statistics
import sys

from playwright.sync_api import expect

LONGEST_BYTES = 60_000
MOST_NODES = 1200
ANSWERS = 15
PRESSED = """addEventListener("keydown", event =>
  sessionStorage.setItem("pressed", performance.timeOrigin + event.timeStamp), true);"""
WAITED = """() => performance.timeOrigin +
  performance.getEntriesByName("first-contentful-paint")[0].startTime -
  Number(sessionStorage.getItem("pressed"))"""
SHIFT = """() => new Promise(done => { let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300); })"""


def test_the_study_page_is_light(server, look, capsys):
    server.keep(cards=20)
    window = look()
    sent: list[int] = []
    window.page.on("response", lambda answer: sent.append(len(gzip.compress(answer.body()))))
    page = window.open("/study")
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(SHIFT)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    nodes = page.evaluate("document.querySelectorAll('*').length")
    shift = max(shift, page.evaluate(SHIFT))
    say(capsys, f"study page: {sum(sent):,} bytes gzip, {nodes} nodes, layout shift {shift:.4f}")
    assert sum(sent) <= LONGEST_BYTES
    assert nodes <= MOST_NODES
    assert shift <= 0.02


def test_the_next_question_stands_soon_after_a_key(server, look, capsys):
    server.keep(cards=20)
    window = look()
    window.page.add_init_script(PRESSED)
    page = window.open("/study")
    waits = []
    for _ in range(ANSWERS):
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Good")).to_be_focused()
        with page.expect_navigation():
            page.keyboard.press("1")
        page.wait_for_function(
            "() => performance.getEntriesByName('first-contentful-paint').length"
        )
        waits.append(page.evaluate(WAITED))
    say(capsys, f"key to next question: median {statistics.median(waits):.0f} ms of {ANSWERS}")
    assert all(wait > 0 for wait in waits)


def say(capsys, line: str) -> None:
    """Print a figure past pytest's capture."""
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")
