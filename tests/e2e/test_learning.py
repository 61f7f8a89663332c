"""A learner's first day: notes in, ten cards by keyboard, one taken back, export, progress."""

import zipfile

from playwright.sync_api import expect

NOTES = """The Garden Hour | Ada Field: The life of bees | The Garden Hour #7
CHAPTERS
- 0:00 – 4:45
How bees find flowers
Bees find flowers by their colour and scent. The waggle dance tells the hive how far away they are.
- •Waggle dance: a moving figure of eight that points at the sun
- •Round dance: a circle that means food is near
- •Ultraviolet marks guide bees to the nectar because petals reflect it
- 4:45 – 7:43
Why bees make honey
Honey feeds the hive in winter because no flower blooms then. Workers fan it with their wings.
- •Nectar: a sugary liquid that flowers make
- •Fanning dries the nectar until only a fifth of it is water
- •A hive needs about twenty kilograms of honey to survive a winter
- 7:43 – 9:10
The queen as the mother of the hive
The queen lays up to two thousand eggs a day. Royal jelly turns an ordinary larva into a queen.
- •Royal jelly: a milky food that young workers make
- •Drones: males whose only task is mating with a queen
- •Swarming: the old queen leaves with half of the workers
"""


def test_the_first_day(server, look, tmp_path):
    window = look(accept_downloads=True)
    page = window.open("/")
    page.get_by_role("link", name="Add a source").click()
    page.get_by_label("Or paste notes").fill(NOTES)
    expect(page.get_by_role("heading", name="Found 3 chapters, 9 bullets")).to_be_visible()
    page.get_by_role("button", name="Make cards").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The life of bees", timeout=60_000)
    expect(page.get_by_role("status").filter(has_text="Made")).to_be_visible()

    with page.expect_navigation():
        page.keyboard.press("g")
        page.keyboard.press("t")
    expect(page.get_by_role("link", name="Start")).to_be_visible()
    with page.expect_navigation():
        page.keyboard.press("Space")
    for turn in range(10):
        study_with_keys(page, key="1234"[turn % 4])

    asked = page.locator("#question").inner_text()
    study_with_keys(page, key="4")
    with page.expect_navigation():
        page.keyboard.press("u")
    assert page.locator("#question").inner_text() == asked

    with page.expect_navigation():
        page.keyboard.press("Escape")
    with page.expect_navigation():
        page.keyboard.press("g")
        page.keyboard.press("p")
    expect(page.get_by_text("10 reviews in all, 10 today")).to_be_visible()

    page.get_by_role("link", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.suffix == ".apkg"
    assert zipfile.is_zipfile(path)


def study_with_keys(page, key: str) -> None:
    """Answer one card without touching the mouse; the answer stays hidden until it is asked for."""
    expect(page.get_by_role("button", name="Good")).to_have_count(0)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Good")).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press(key)
