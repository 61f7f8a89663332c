import json
import re
from pathlib import Path

import pytest

import studyapp
from studyapp import keys, words

ROOT = Path(studyapp.__file__).parent


def test_the_help_page_shows_every_key(browser):
    page = browser.open("/help")
    for key in keys.KEYS:
        assert key.words in page.text
        for name in key.keys:
            assert f">{keys.shown(name)}</kbd>" in page.html


def test_every_page_carries_the_table(browser):
    assert "data-keys=" in browser.open("/cards").html


def test_keys_are_tried_in_the_order_of_the_table():
    table = json.loads(keys.table(dict.fromkeys(_endpoints(), "/x"), single_keys=True))
    assert [entry["do"] for entry in table["Space"]] == ["start", "show", "good", "got-it"]
    assert table["g t"] == [{"do": "go-today", "go": "/x"}]


@pytest.mark.parametrize("action", sorted({key.action for key in keys.KEYS if not key.endpoint}))
def test_every_action_has_something_to_press_or_to_handle_it(action):
    text = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("templates", "static/js")
        for path in sorted((ROOT / folder).rglob("*.*"))
    )
    found = rf'data-do="{action}"|"do:{action}"|, "{action}"\)'
    if action == "open-line":  # the link that has the focus opens by itself
        found = "data-open"
    if action in {complaint.value.replace(" ", "-") for complaint in words.COMPLAINTS}:
        found = r"complaint\.value\|replace\(' ', '-'\)"
    if action.startswith("choose-"):  # numbered as the options are
        found = r'data-do="choose-{{ loop.index }}"'
    assert re.search(found, text)


def _endpoints() -> list[str]:
    return [key.endpoint for key in keys.KEYS if key.endpoint]
