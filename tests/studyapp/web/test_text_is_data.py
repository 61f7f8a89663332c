"""Text is data: what looks like code in notes shows literally in the pages, and runs nowhere."""

import pytest

from studyapp.services import library
from tests.builders import make_source
from tests.cards.readers.hostile_lines import HOSTILE_LINES

NOTES = "CHAPTERS\n" + "".join(
    f"- {minute}:00 – {minute + 1}:00\n{line}\nThey say: {line}.\n- •{line}\n"
    for minute, line in enumerate(HOSTILE_LINES)
)
ACTIVE = {"script", "img", "b", "style"}


def strange(page):
    """List the elements a page has from notes: none of ours are bold, scripts have a source."""
    return [
        (tag, given)
        for tag, given in page.elements
        if tag in ACTIVE and not given.get("src", "").startswith("/static/")
    ]


@pytest.fixture
def plain_page(browser):
    """What a page without any notes has of its own."""
    return strange(browser.open("/sources/new"))


def test_the_preview_shows_every_line_as_it_was_written(browser, plain_page):
    page = browser.press(browser.open("/sources/new"), "Preview", text=NOTES)
    assert f"Found {len(HOSTILE_LINES)} chapters" in page.text
    for line in HOSTILE_LINES:
        assert line in page.text
    assert page.form("Make cards")[0].fields["text"].strip() == NOTES.strip()
    assert strange(page) == plain_page


def test_a_source_shows_every_line_as_it_was_written(browser, keep, plain_page):
    reading = library.prepare(make_source(NOTES, name="<i>x.txt"))
    page = browser.open(f"/sources/{keep(reading)}")
    for line in HOSTILE_LINES:
        assert page.text.count(line) >= 3
    assert "<i>x" in page.text
    assert strange(page) == plain_page
