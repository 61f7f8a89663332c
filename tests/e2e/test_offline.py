"""Studying while the server is away: nothing lost, nothing doubled."""

from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.e2e.live import Live

KEPT = """async () => {
  const names = (await caches.keys()).filter(name => name.startsWith("studyapp-pages-"));
  const keys = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
  const kept = Math.max(0, ...keys.map(found => found.length));
  return (await navigator.serviceWorker.ready).active.state === "activated" && kept;
}"""


@pytest.fixture
def live(request, tmp_path):
    """A server with a deck of as many cards as the test names, and one more."""
    server = Live(tmp_path, cards=getattr(request, "param", 20))
    yield server
    server.stop()


@pytest.fixture
def context(chromium, live):
    context = chromium.new_context(base_url=live.address, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context, live):
    """A window whose service worker holds today's pages."""
    page = context.new_page()
    page.goto("/")
    until(page, f"({KEPT})().then(kept => kept === {live.pages})")
    return page


few = pytest.mark.parametrize("live", [2], indirect=True)


def until(page, promised: str) -> None:
    """Wait until a promise gives what is true."""
    for _ in range(300):
        if page.evaluate(f"() => {promised}"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(promised)


def answer(page, key: str) -> None:
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press(key)


def waiting(page):
    return page.locator("[data-offline]")


def come_back(page) -> None:
    """Let the browser notice the server, and wait until nothing waits for it."""
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(waiting(page)).not_to_contain_text("here", timeout=20_000)


@pytest.mark.parametrize("live", [60], indirect=True)
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
    expect(waiting(page)).to_have_text("Offline: 1 answer waits here")
    context.set_offline(True)
    study(20)
    assert len(live.reviews()) == 7
    live.stop()
    context.set_offline(False)
    study(13)
    live.start()
    study(10)
    come_back(page)
    log = live.reviews()
    assert len(pressed) == len(log) == 50
    assert len({review.id for review in log}) == 50
    assert [str(review.rating.value) for review in log] == pressed
    assert live.is_sound()


def test_an_answer_taken_back_offline_is_taken_back_for_good(context, page, live):
    page.goto("/study")
    context.set_offline(True)
    asked = page.locator("#question").inner_text()
    answer(page, "1")
    expect(page.locator("#question")).not_to_have_text(asked)
    with page.expect_navigation():
        page.keyboard.press("u")
    expect(page.locator("#question")).to_have_text(asked)
    answer(page, "4")
    context.set_offline(False)
    come_back(page)
    taken_back = {review.voids for review in live.reviews() if review.voids}
    standing = [one for one in live.reviews() if one.rating and one.id not in taken_back]
    assert [review.rating.name for review in standing] == ["EASY"]
    assert live.is_sound()


@few
def test_a_failed_card_comes_back_after_the_others(context, page, live):
    page.goto("/study")
    context.set_offline(True)
    asked = page.locator("#question").inner_text()
    answer(page, "1")
    expect(page).to_have_title("(3) Study · StudyApp")
    answer(page, "4")
    answer(page, "4")
    expect(page.locator("#question")).to_have_text(asked)
    expect(page.locator(".grade.good small")).to_have_text("\xa0")
    answer(page, "4")
    expect(page.locator("main")).to_contain_text("Every card that was kept here is answered.")
    expect(waiting(page)).to_have_text("Offline: 4 answers wait here")
    context.set_offline(False)
    come_back(page)
    assert [review.rating.value for review in live.reviews()] == [1, 4, 4, 4]


def test_a_page_that_is_not_kept_says_so_and_leads_to_the_cards(context, page):
    context.set_offline(True)
    assert page.goto("/progress").status == 503
    expect(page.get_by_role("heading", name="Offline")).to_be_visible()
    expect(page.locator("main")).to_contain_text("This page is not kept here")
    page.get_by_role("link", name="Study Space").click()
    expect(page.locator("#question")).to_be_visible()
    with page.expect_navigation():
        page.keyboard.press("-")
    expect(page.locator("main")).to_contain_text("Nothing was changed.")


def test_an_answer_that_is_refused_holds_up_no_other(context, live, chromium):
    live.keep("Wasps")
    page = context.new_page()
    page.goto("/")
    until(page, f"({KEPT})().then(kept => kept === {live.pages + 3})")
    context.set_offline(True)
    page.goto("/study")
    for _ in range(4):
        answer(page, "4")
    live.undo()
    context.set_offline(False)
    come_back(page)
    refused = 4 - len(live.reviews())
    assert 0 < refused < 4
    page.goto("/offline")
    expect(page.get_by_text("There is no card")).to_have_count(refused)
    page.get_by_role("button", name="Remove").first.click()
    expect(page.get_by_text("There is no card")).to_have_count(refused - 1)


def test_a_full_disk_is_told_and_the_answers_wait(page, live):
    live.leave_room(1)
    page.goto("/study")
    given = 0
    while not waiting(page).is_visible():
        answer(page, "4")
        given += 1
    expect(waiting(page)).to_contain_text("There is no room left")
    answer(page, "4")
    expect(waiting(page)).to_contain_text("2 answers wait here")
    live.leave_room(100_000)
    come_back(page)
    assert len(live.reviews()) == given + 1
    assert live.is_sound()


def test_a_new_version_takes_over_and_sends_what_waits(context, page, live):
    page.goto("/study")
    live.stop()
    answer(page, "4")
    live.renames_worker = True
    live.start()
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    until(page, "navigator.serviceWorker.ready.then(worker => Boolean(worker.waiting))")
    expect(waiting(page)).to_be_visible()
    page.close()
    page = context.new_page()
    page.goto("/offline")
    until(page, "caches.keys().then(names => names.every(name => name.endsWith('0123456789ab')))")
    page.goto("/study")
    assert len(live.reviews()) == 1
    context.set_offline(True)
    answer(page, "4")
    expect(waiting(page)).to_have_text("Offline: 1 answer waits here")


def test_a_typed_answer_that_cannot_be_judged_becomes_a_card_to_turn(context, page, live):
    page.goto("/study?mode=typed")
    asked = page.locator("#question").inner_text()
    context.set_offline(True)
    page.get_by_role("textbox").first.fill("Answer")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#question")).to_have_text(asked)
    answer(page, "4")
    context.set_offline(False)
    come_back(page)
    assert [review.mode for review in live.reviews()] == ["flip"]
