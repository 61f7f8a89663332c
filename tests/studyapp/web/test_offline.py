import re
import struct

import pytest

from cards.model import Rating
from studyapp.ids import new_id
from studyapp.services import study
from studyapp.web import shell
from tests.builders import NOW


def listed(client) -> dict:
    return client.get("/study/prepared").json


def addresses(client) -> list[str]:
    return [card["address"] for card in listed(client)["cards"]]


def test_the_worker_looks_after_every_page_and_names_its_version(client):
    answer = client.get("/sw.js")
    assert answer.mimetype == "text/javascript"
    assert f'const VERSION = "{shell.version()}"' in answer.text
    assert "beforeunload" not in answer.text
    for address in re.findall(r'"(/static/[^"]+)"', answer.text.splitlines()[1]):
        with client.get(address) as file:
            assert file.status_code == 200, address


def test_pages_ask_for_the_files_that_the_worker_keeps(browser, source_id):
    kept = browser.client.get("/sw.js").text
    for path in ("/", "/study"):
        for _, given in browser.open(path).elements:
            address = given.get("href", "") + given.get("src", "")
            assert not address.startswith("/static/") or f'"{address}"' in kept, address


def test_the_manifest_names_icons_of_the_size_they_have(client):
    manifest = client.get("/manifest.webmanifest")
    assert manifest.mimetype == "application/manifest+json"
    assert manifest.json["display"] == "standalone"
    for icon in manifest.json["icons"]:
        with client.get(icon["src"]) as file:
            if icon["type"] == "image/png":
                assert (
                    f"{'x'.join(map(str, struct.unpack('>II', file.data[16:24])))}" == icon["sizes"]
                )
            else:
                assert file.data.startswith(b"<svg")


def test_the_cards_of_today_are_listed_in_their_order(client, source_id):
    cards = listed(client)["cards"]
    queue = client.get("/api/v1/queue").json["cards"]
    assert [card["id"] for card in cards] == [card["id"] for card in queue]
    assert cards[0]["intervals"].keys() == {"1", "2", "3", "4"}


def test_a_page_keeps_its_address_until_it_would_look_different(app, client, clock, source_id):
    before = addresses(client)
    clock.turn(minutes=5)
    assert addresses(client) == before
    with app.extensions["studyapp"].db.transaction() as session:
        (first, *_) = study.queue(session, now=clock())
        given = study.Answer(id=new_id(NOW), card_id=first.card.id, rating=Rating.AGAIN)
        study.answer_cards(session, (given,), now=clock())
    clock.turn(minutes=2)
    assert len(set(addresses(client)) - set(before)) == 1
    client.set_cookie("theme", "dark")
    assert not set(addresses(client)) & set(before)


def test_a_kept_page_has_what_the_worker_fills_in(client, source_id):
    html = client.get(addresses(client)[0]).text
    for mark in (
        r'name="review_id" value="[^"]*">',
        r"data-offline hidden>",
        r"data-left>[^<]*<",
        r'data-due="\d+"',
        r"<title>",
        r"<small>[^<]*</small>",
    ):
        assert re.search(mark, html), mark
    assert re.search(r"data-why>[^<]*<", client.get("/offline").text)


def test_a_kept_page_takes_no_message_from_the_page_that_is_seen(browser, source_id):
    page = browser.open("/study")
    form, _ = page.form("Suspend")
    browser.client.post(form.action, data=form.fields)
    kept = [browser.client.get(address).text for address in addresses(browser.client)]
    assert not [html for html in kept if "Suspended:" in html]
    assert "Suspended:" in browser.open("/study").text


def test_a_card_that_is_gone_has_no_page(client, source_id):
    assert client.get(f"/study/prepared/{new_id(NOW)}").status_code == 404


def test_the_time_is_told_to_a_clock_that_may_be_wrong(client):
    assert client.get("/study/now").json == {"now": NOW.isoformat()}


@pytest.mark.parametrize(
    ("path", "title"),
    [("/", "(4) Today · StudyApp"), ("/study", "(4) Study · StudyApp"), ("/cards", "Cards ·")],
)
def test_the_title_tells_how_many_wait(browser, source_id, path, title):
    assert f"<title>{title}" in browser.open(path).html
    assert ('data-due="4"' in browser.open(path).html) == title.startswith("(4)")


def test_a_finished_day_leaves_the_title_alone(browser):
    assert "<title>Today · StudyApp</title>" in browser.open("/").html


def test_what_waited_offline_is_taken_from_no_other_site(client, source_id):
    card_id = listed(client)["cards"][0]["id"]
    body = {"reviews": [{"id": new_id(NOW), "card_id": card_id, "rating": 3}]}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        answer = client.post("/api/v1/reviews", json=body, headers=headers)
        assert answer.status_code == 403
    own = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}
    assert client.post("/api/v1/reviews", json=body, headers=own).status_code == 200
