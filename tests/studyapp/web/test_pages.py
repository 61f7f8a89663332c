"""What every page owes: headers, one heading, nothing inline, hostile words shown as words."""

from dataclasses import replace

import pytest

from studyapp.web.guard import CONTENT_POLICY
from studyapp.web.pages import PAGES
from tests.builders import make_chapter, make_document
from tests.studyapp.web.conftest import bees

MISSING = "00000000-0000-7000-8000-000000000000"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "</textarea><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "{{ 7*7 }} {% raw %}",
    "javascript:alert(1)",
    "$\\href{javascript:alert(1)}{x}$",
    "\u202eabc\u0000",
]


def addresses(source_id: str, note_id: str) -> list[str]:
    return [
        "/",
        "/study",
        "/study?show=1",
        "/sources",
        "/sources/new",
        f"/sources/{source_id}",
        f"/sources/{source_id}?note={note_id}",
        f"/sources/{source_id}/triage",
        "/cards",
        "/cards?q=fact",
        f"/cards/{note_id}",
        "/quiz",
        "/exams",
        "/progress",
        "/progress?view=tables",
        "/export",
        "/settings",
        "/help",
        "/offline",
        "/nowhere",
        f"/sources/{MISSING}",
    ]


@pytest.fixture
def note_id(browser, source_id):
    page = browser.open("/cards")
    address = next(address for link, address in page.links.items() if "fact 1" in link)
    return address.partition("?")[0].removeprefix("/cards/")


def test_every_route_of_a_page_answers_with_the_walls_headers(app, client):
    names = {page.name for page in PAGES}
    tried = 0
    for rule in app.url_map.iter_rules():
        if rule.endpoint.split(".")[0] not in names:
            continue
        with app.test_request_context():
            address = rule.build(dict.fromkeys(rule.arguments, MISSING))[1]
        for method in rule.methods & {"GET", "POST"}:
            answer = client.open(address, method=method)
            tried += 1
            assert answer.status_code < 500, (method, address)
            assert answer.headers["Content-Security-Policy"] == CONTENT_POLICY, address
            assert answer.headers["X-Content-Type-Options"] == "nosniff", address
            assert answer.headers["Cache-Control"] == "no-store", address
    assert tried > 25


def test_every_change_needs_the_token(app, client):
    for rule in app.url_map.iter_rules():
        if "POST" in rule.methods and not rule.rule.startswith("/api/"):
            with app.test_request_context():
                address = rule.build(dict.fromkeys(rule.arguments, MISSING))[1]
            assert client.post(address).status_code == 400, address


def test_every_page_has_one_heading_and_its_landmarks(browser, source_id, note_id):
    for address in addresses(source_id, note_id):
        html = browser.open(address).html
        assert html.count("<h1") == 1, address
        for landmark in ("<header", "<main", '<html lang="en"', 'class="skip"'):
            assert landmark in html, (address, landmark)


def test_no_page_carries_a_style_or_a_script_of_its_own(browser, source_id, note_id):
    for address in addresses(source_id, note_id):
        html = browser.open(address).html
        assert " style=" not in html, address
        assert "<style" not in html, address
        assert html.count("<script") == html.count("<script defer src="), address
        assert " onclick" not in html, address


def test_every_page_has_at_most_one_primary_button(browser, source_id, note_id):
    for address in addresses(source_id, note_id):
        assert browser.open(address).html.count("btn primary") <= 1, address


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_words(browser, keep, words):
    reading = bees(drafts=1)
    document = make_document(
        make_chapter(title=words or "x", summary=words, bullets=[words] * 4),
        title=words,
        show=words,
    )
    notes = tuple(
        replace(
            note,
            question=f"{note.question} {words}",
            answer=words,
            context=words,
            evidence=document.chapters[0].bullets[0].passage,
            reasons=(words,),
        )
        for note in reading.notes
    )
    source_id = keep(replace(reading, document=document, notes=notes))
    listed = browser.open("/cards")
    note_id = next(link for link in listed.links.values() if link.startswith("/cards/"))
    for address in [*addresses(source_id, note_id.partition("?")[0][7:]), f"/cards?q={words}"]:
        for tag, given in browser.open(address).elements:
            assert tag not in ("img", "iframe", "object", "base"), address
            assert tag != "script" or given["src"].startswith("/static/js/"), address
            assert not [name for name in given if name.startswith("on")], address
            assert not given.get("href", "").startswith("javascript"), address
    assert "49" not in browser.open("/sources").text


def test_what_was_typed_into_a_refused_form_is_escaped(browser):
    page = browser.press(
        browser.open("/sources/new"),
        "Make cards",
        text="</textarea><script>alert(1)</script>",
        title='"><script>',
        media_url='"><script>',
    )
    assert page.status >= 400
    assert "<script>" not in page.html


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/nowhere", 404, "There is no such page."),
        ("/cards/1", 404, "There is no such page."),
        (f"/cards/{MISSING}", 404, "card"),
        ("/study?card=1", 400, "no id"),
        ("/sources/new/", 404, "There is no such page."),
        ("/study/answer", 405, "only when a form is sent"),
    ],
)
def test_a_wrong_address_says_what_to_do(browser, address, status, said):
    page = browser.open(address)
    assert page.status == status
    assert said in page.text
    assert "Go to Today" in page.links


def test_the_interface_for_programs_answers_errors_as_json(client):
    answer = client.get("/api/v1/nowhere")
    assert answer.status_code == 404
    assert answer.json == {
        "error": "There is no such page. It may have been removed, or the address has a typo."
    }


def test_another_sites_form_is_refused(client):
    answer = client.post("/undo", headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert "did not come from this app" in answer.text


def test_undo_with_nothing_to_undo_says_so(browser):
    page = browser.press(browser.open("/help"), "Undo the last change")
    assert page.address == "/help"
    assert page.status == 200


def test_an_error_page_has_a_theme_that_can_be_changed(browser):
    page = browser.press(browser.open("/nowhere"), "Theme: system")
    assert page.status == 404
    assert 'data-theme="light"' in page.html


def test_the_biggest_pages_stay_within_the_budget(browser, keep):
    reading = bees(cards=60, drafts=3)
    source_id = keep(reading)
    for address in ("/", "/cards", f"/sources/{source_id}", "/progress", "/progress?view=tables"):
        html = browser.open(address).html
        assert html.count("<") - html.count("</") <= 1200, address
