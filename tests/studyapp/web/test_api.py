import json
from datetime import timedelta

import pytest

from studyapp.ids import new_id
from tests.builders import NOW

API = "/api/v1"
NOTES = "Bees\nCHAPTERS\n- 0:00 – 1:00\nHow bees find flowers\nBees dance because it helps.\n"


@pytest.fixture
def card_id(client, source_id):
    return client.get(f"{API}/cards").json["cards"][0]["id"]


def review(card_id: str, *, rating: int = 3, **more) -> dict:
    return {"id": new_id(NOW), "card_id": card_id, "rating": rating, **more}


def post(client, *reviews: dict):
    return client.post(f"{API}/reviews", json={"reviews": list(reviews)})


def log(client) -> list[dict]:
    return [json.loads(line) for line in client.get(f"{API}/reviews").text.splitlines()]


def test_the_queue_tells_what_each_rating_would_give(client, source_id):
    card = client.get(f"{API}/queue").json["cards"][0]
    assert card["intervals"].keys() == {"1", "2", "3", "4"}
    assert card["intervals"]["1"] == 60
    assert card["intervals"]["4"] >= 24 * 3600
    assert card["reps"] == 0
    assert card["due_day"] is None


def test_the_queue_of_one_deck_is_asked_by_its_title(client, source_id):
    assert client.get(f"{API}/queue?deck=bees&limit=1").json["cards"]
    assert client.get(f"{API}/queue?deck=wasps").status_code == 404


def test_an_answer_sent_twice_counts_once(client, card_id):
    given = review(card_id)
    first, second = post(client, given), post(client, given)
    assert first.json["results"][0]["status"] == "recorded"
    assert second.json["results"][0]["status"] == "duplicate"
    assert second.json["results"][0]["card"] == first.json["results"][0]["card"]
    assert [row["id"] for row in log(client)] == [given["id"]]


def test_an_id_used_for_another_rating_is_a_conflict(client, card_id):
    given = review(card_id)
    post(client, given)
    answer = post(client, given | {"rating": 1})
    assert answer.status_code == 409
    assert answer.json["error"]
    assert len(log(client)) == 1


def test_all_answers_of_a_request_are_recorded_or_none(client, card_id):
    unknown = review(new_id(NOW))
    assert post(client, review(card_id), unknown).status_code == 404
    assert log(client) == []


def test_late_answers_are_merged_by_their_time(client, card_id):
    late = review(card_id, rating=1, answered_at=(NOW - timedelta(days=2)).isoformat())
    post(client, review(card_id))
    post(client, late)
    assert [row["rating"] for row in log(client)] == [1, 3]
    card = client.get(f"{API}/cards").json["cards"][0]
    assert card["reps"] == 2


def test_undo_voids_the_last_review_and_keeps_the_log(client, card_id):
    given = review(card_id)
    post(client, given)
    undone = client.post(f"{API}/undo", json={})
    assert undone.json["card"]["reps"] == 0
    rows = log(client)
    assert [row["voids"] for row in rows] == [None, given["id"]]
    assert client.post(f"{API}/undo", json={}).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [{"rating": 5}, {"id": "1"}, {"card_id": 7}, {"answered_at": "yesterday"}, {"extra": 1}],
)
def test_a_wrong_value_is_named(client, card_id, wrong):
    answer = post(client, review(card_id) | wrong)
    assert answer.status_code == 400
    assert next(iter(wrong)) in answer.json["error"]


@pytest.mark.parametrize("body", [b"", b"[", b'{"reviews": []}', b"[1]"])
def test_a_body_that_is_no_request_is_refused(client, body):
    answer = client.post(f"{API}/reviews", data=body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json["error"]


def test_cards_are_paged_to_the_end(client, source_id):
    seen, after = [], None
    while True:
        query = {"limit": 2} | ({"after": after} if after else {})
        page = client.get(f"{API}/cards", query_string=query).json
        seen += [card["id"] for card in page["cards"]]
        after = page["after"]
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 5


def test_notes_come_in_and_a_package_goes_out(client):
    answer = client.post(f"{API}/sources", json={"text": NOTES, "title": "On bees"})
    assert answer.status_code == 201
    assert answer.json["title"] == "On bees"
    again = client.post(f"{API}/sources", json={"text": NOTES, "title": "On bees"})
    assert again.json["source_id"] == answer.json["source_id"]
    assert again.json["new"] == 0


def test_an_unreadable_source_says_why(client):
    answer = client.post(f"{API}/sources", json={"text": "   "})
    assert answer.status_code == 422
    assert answer.json["error"]


def test_the_package_of_a_deck_is_a_download(client, source_id):
    answer = client.get(f"{API}/exports/anki?deck=bees")
    assert answer.status_code == 200
    assert answer.data.startswith(b"PK")
    assert ".apkg" in answer.headers["Content-Disposition"]


def test_stats_are_plain_json(client, card_id):
    post(client, review(card_id))
    figures = client.get(f"{API}/stats").json
    assert figures["reviews"] == 1
    assert figures["study_day"] == "2026-03-10"


def test_the_document_describes_every_route(app, client):
    document = client.get(f"{API}/openapi.json").json
    assert document["openapi"].startswith("3.1")
    described = {path.replace(API, "") for path in document["paths"]}
    served = {
        rule.rule.replace(API, "") for rule in app.url_map.iter_rules() if API in rule.rule
    } - {"/openapi.json"}
    assert described == served


def test_health_names_the_migration(client):
    assert client.get("/healthz").json == {"status": "ok"}
    assert client.get("/readyz").json["migration"]


def test_a_response_is_judged_and_a_guess_kept(client, card_id):
    given = review(card_id, mode="typed", response=["nothing like it"], confidence="guess")
    assert post(client, given).status_code == 200
    (row,) = log(client)
    assert (row["response"], row["verdict"]) == ("nothing like it", "wrong")
    assert (row["confidence"], row["hinted"], row["affects_schedule"]) == ("guess", False, True)


def test_practice_moves_no_schedule(client, card_id):
    answer = post(client, review(card_id, affects_schedule=False))
    assert answer.json["results"][0]["card"]["reps"] == 0
    assert [row["affects_schedule"] for row in log(client)] == [False]


def test_after_a_hint_the_rating_is_hard_at_best(client, card_id):
    given = review(card_id, rating=4, hinted=True)
    post(client, given)
    assert [row["rating"] for row in log(client)] == [2]
    assert post(client, given).json["results"][0]["status"] == "duplicate"
