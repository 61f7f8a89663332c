"""Studying while the server is away: nothing lost, nothing doubled."""

from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.e2e.live import Live

KEPT = """async () => {
  const names = (await caches.keys()).filter(name => name.startsWith("studyapp-pages-"));
  const keys = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
  const kept = Math.max(0, ...keys.map(found => found.length));
  return Boolean(navigator.serviceWorker.controller) && kept;
}"""


@pytest.fixture
def live(tmp_path):
    server = Live(tmp_path, cards=60)
    yield server
    server.stop()


@pytest.fixture
def context(chromium, live):
    context = chromium.new_context(base_url=live.address, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A window whose service worker holds today's pages."""
    page = context.new_page()
    page.goto("/")
    page.wait_for_function(f"() => ({KEPT})().then(kept => kept > 60)")
    return page


def answer(page, key: str) -> None:
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press(key)


def waiting(page):
    return page.locator("[data-offline]")


def test_fifty_answers_arrive_once_whatever_happens_to_the_server(context, page, live):
    keys, pressed = cycle("34214"), []
    other = context.new_page()
    tabs = cycle([page, other])
    for tab in (page, other):
        tab.goto("/study")

    def study(times: int) -> None:
        for _ in range(times):
            pressed.append(next(keys))
            answer(next(tabs), pressed[-1])

    study(6)
    live.losing_seconds = 6
    study(1)
    assert len(live.reviews()) == 7
    expect(page.locator("[data-offline]")).to_have_text("Offline: 1 answer waits here")
    context.set_offline(True)
    study(20)
    assert len(live.reviews()) == 7
    live.stop()
    context.set_offline(False)
    study(13)
    live.start()
    study(10)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(waiting(page)).to_be_hidden(timeout=20_000)
    log = live.reviews()
    assert len(pressed) == len(log) == 50
    assert len({review.id for review in log}) == 50
    assert [str(review.rating.value) for review in log] == pressed
    assert live.is_sound()
