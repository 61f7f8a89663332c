import json
from dataclasses import replace

import pytest

from studyapp.services import account
from tests.studyapp.web.browser import Page
from tests.studyapp.web.conftest import bees


def preferences(app):
    with app.extensions["studyapp"].db.reading() as session:
        return account.preferences(session)


def keys_of(page: Page) -> dict:
    start = page.html.index('data-keys="') + len('data-keys="')
    return json.loads(page.html[start : page.html.index('"', start)].replace("&#34;", '"'))


def test_settings_are_saved(browser, app):
    page = browser.press(
        browser.open("/settings"),
        "Save",
        zone="Europe/Berlin",
        rollover_hour=5,
        new_per_day=15,
        reviews_per_day=99,
        desired_retention=93,
    )
    assert "Saved the settings." in page.text
    saved = preferences(app)
    assert (saved.zone, saved.rollover_hour) == ("Europe/Berlin", 5)
    assert (saved.limits.new_per_day, saved.limits.reviews_per_day) == (15, 99)
    assert saved.limits.desired_retention == 0.93


def test_easy_days_are_saved_and_shown(browser, app):
    browser.press(browser.open("/settings"), "Save", easy_5="1", easy_6="1")
    assert preferences(app).easy_days == {5, 6}
    form, _ = browser.open("/settings").form("Save")
    assert {name for name in form.fields if name.startswith("easy_")} == {"easy_5", "easy_6"}


def test_the_dial_shows_what_it_costs_once_cards_are_known(browser, source_id):
    assert "What it costs" not in browser.open("/settings").text
    browser.press(browser.press(browser.open("/study"), "Show answer"), "4 Easy")
    text = browser.open("/settings").text
    assert "What it costs with the cards you have" in text
    assert "95 %" in text


def test_every_wrong_setting_is_named_at_once(browser, app):
    before = preferences(app)
    page = browser.press(
        browser.open("/settings"), "Save", zone="Mars/Base", new_per_day="many", rollover_hour=24
    )
    assert page.status == 400
    for name in ("Mars/Base", "new_per_day", "rollover_hour"):
        assert name in page.text
    assert page.form("Save")[0].fields["zone"] == "Mars/Base"
    assert preferences(app) == before


def test_single_keys_can_be_switched_off(browser, app):
    assert "k" in keys_of(browser.open("/settings"))
    form, _ = browser.open("/settings").form("Save")
    fields = {name: value for name, value in form.fields.items() if name != "single_keys"}
    browser.client.post("/settings", data=fields)
    left = keys_of(browser.open("/settings"))
    assert "k" not in left
    assert "1" not in left
    assert {"Space", "Escape", "Control+z"} <= set(left)


@pytest.mark.parametrize(
    ("name", "fresh"), [("single_keys", True), ("two_buttons", False), ("swipes", True)]
)
def test_a_box_is_ticked_and_unticked(browser, app, name, fresh):
    form, _ = browser.open("/settings").form("Save")
    assert (name in form.fields) == fresh
    for wanted in (not fresh, fresh):
        fields = {key: value for key, value in form.fields.items() if key != name}
        browser.client.post("/settings", data=fields | ({name: "1"} if wanted else {}))
        assert getattr(preferences(app), name) == wanted
        assert (name in browser.open("/settings").form("Save")[0].fields) == wanted


def test_the_theme_is_remembered_in_the_browser(browser):
    page = browser.press(browser.open("/cards"), "Theme: system")
    assert page.address == "/cards"
    assert 'data-theme="light"' in page.html
    page = browser.press(page, "Theme: light")
    assert 'data-theme="dark"' in page.html
    page = browser.press(page, "Theme: dark")
    assert "data-theme" not in page.html


def test_a_theme_leads_back_to_this_host_only(browser):
    page = browser.press(browser.open("/cards"), "Theme: system", next="//evil.example/")
    assert page.address == "/"


def test_what_was_learnt_is_counted_and_forgotten_with_undo(browser, keep):
    reading = bees(cards=0)
    draft = replace(reading.notes[0], generator=2, features=(("narrow", 0.5),))
    source_id = keep(replace(reading, notes=(draft,)))
    assert "Forget what was learnt" not in browser.open("/settings").html
    browser.press(browser.open(f"/sources/{source_id}/triage"), "x Drop")
    page = browser.open("/settings")
    assert "learnt from 1 card you kept, dropped or edited" in page.text
    page = browser.press(page, "Forget what was learnt")
    assert "Forgot what was learnt; the cards stay." in page.text
    assert "learnt from" not in page.text
    browser.press(page, "Undo")
    assert "learnt from 1 card" in browser.open("/settings").text
