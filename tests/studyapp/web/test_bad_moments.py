"""Answers at bad moments: stale tabs, cards that are gone, wrong clocks, a full disk, a kill."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from cards.model import Rating
from studyapp.config import load
from studyapp.db import Database
from studyapp.ids import new_id
from studyapp.services import library, study, upkeep
from tests.builders import NOW
from tests.studyapp.web.conftest import bees

PATIENCE = 60


@pytest.fixture
def db(app):
    return app.extensions["studyapp"].db


def log(db) -> list:
    with db.reading() as session:
        return list(study.reviews(session))


def send(client, card_id: str, **more):
    review = {"id": new_id(NOW), "card_id": card_id, "rating": 3} | more
    return client.post("/api/v1/reviews", json={"reviews": [review]})


def test_a_stale_tab_adds_its_own_answer_and_is_told_nothing_wrong(browser, db, source_id):
    stale = browser.press(browser.open("/study"), "Show answer")
    fresh = browser.press(browser.open("/study"), "Show answer")
    browser.press(fresh, "4 Easy")
    after = browser.press(stale, "1 Again")
    assert after.status == 200
    assert [review.rating for review in log(db)] == [Rating.EASY, Rating.AGAIN]
    assert len({review.card_id for review in log(db)}) == 1
    assert upkeep.check(db).is_sound


def test_an_answer_for_a_card_removed_meanwhile_is_kept(browser, db, clock, source_id):
    stale = browser.press(browser.open("/study"), "Show answer")
    with db.transaction() as session:
        asked = study.next_question(session, now=clock()).note.id
        library.remove_note(session, asked, now=clock())
    after = browser.press(stale, "3 Good")
    assert after.status == 200
    assert "What is fact 0?" not in after.text
    assert len(log(db)) == 1


def test_an_answer_for_a_card_that_never_was_says_so(browser, db, clock, source_id):
    stale = browser.press(browser.open("/study"), "Show answer")
    with db.transaction() as session:
        library.undo(session, undo_id=None, now=clock())
    after = browser.press(stale, "3 Good")
    assert after.status == 404
    assert "It may have been removed." in after.text
    assert "Go to Today" in after.links
    assert log(db) == []


def test_of_two_ratings_at_once_with_one_id_the_first_counts(db, client, source_id):
    card_id = client.get("/api/v1/queue").json["cards"][0]["id"]
    review_id = new_id(NOW)
    with ThreadPoolExecutor(4) as hands:
        answers = list(
            hands.map(
                lambda rating: (
                    send(
                        client.application.test_client(), card_id, id=review_id, rating=rating
                    ).status_code
                ),
                (1, 2, 3, 4),
            )
        )
    assert sorted(answers) == [200, 409, 409, 409]
    (review,) = log(db)
    assert review.rating.value == answers.index(200) + 1


def test_an_answer_from_the_future_is_refused_with_what_to_do(db, client, source_id):
    card_id = client.get("/api/v1/queue").json["cards"][0]["id"]
    late = send(client, card_id, answered_at=(NOW + timedelta(days=1)).isoformat())
    assert late.status_code == 400
    assert "in the future. Set the clock right." in late.json["error"]
    assert log(db) == []


def test_an_answer_years_back_takes_its_place_in_time(db, client, source_id):
    card_id = client.get("/api/v1/queue").json["cards"][0]["id"]
    send(client, card_id, rating=4)
    old = send(client, card_id, rating=1, answered_at=(NOW - timedelta(days=2000)).isoformat())
    assert old.status_code == 200
    assert old.json["results"][0]["card"]["reps"] == 2
    assert [review.rating for review in log(db)] == [Rating.AGAIN, Rating.EASY]
    assert upkeep.check(db).is_sound
    assert all(card["intervals"]["1"] > 0 for card in client.get("/api/v1/queue").json["cards"])


def test_a_full_disk_is_told_and_the_answer_counts_once_there_is_room(db, browser, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    card_id = browser.client.get("/api/v1/queue").json["cards"][0]["id"]
    with db.transaction() as session:
        session.execute(text("PRAGMA max_page_count = 1"))
    while (answer := send(browser.client, card_id)).status_code == 200:
        pass
    assert answer.status_code == 503
    stored = len(log(db))
    after = browser.press(back, "4 Easy")
    assert after.status == 503
    assert "There is no room left" in after.text
    assert len(log(db)) == stored
    with db.transaction() as session:
        session.execute(text("PRAGMA max_page_count = 100000"))
    assert browser.press(back, "4 Easy").status == 200
    assert len(log(db)) == stored + 1
    assert upkeep.check(db).is_sound


def test_a_killed_server_loses_and_doubles_no_answer(tmp_path):
    database = Database.open(load(data_dir=tmp_path, zone="UTC"))
    with database.transaction() as session:
        library.keep(session, bees(cards=20), now=datetime.now(UTC))
        cards = [one.card.id for one in study.queue(session, now=datetime.now(UTC), limit=8)]
    answers = [
        {"id": new_id(datetime.now(UTC)), "card_id": card, "rating": 3} for card in cards * 5
    ]
    acknowledged = _until_killed(tmp_path, answers, after=10)
    stored = {review.id for review in log(database)}
    assert acknowledged <= stored
    assert _until_killed(tmp_path, answers) == {answer["id"] for answer in answers}
    assert sorted(review.id for review in log(database)) == sorted(one["id"] for one in answers)
    assert upkeep.check(database).is_sound
    database.close()


def _until_killed(folder, answers: list[dict], after: int | None = None) -> set[str]:
    """Send answers to a server of its own, which is killed once some were answered."""
    command = [sys.executable, "-m", "studyapp.cli", "serve", "--port", "0"]
    environment = os.environ | {"STUDYAPP_DATA_DIR": str(folder), "STUDYAPP_ZONE": "UTC"}
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    address = server.stderr.readline().split()[3]
    acknowledged: set[str] = set()

    def post(answer: dict) -> None:
        request = urllib.request.Request(
            f"{address}/api/v1/reviews",
            json.dumps({"reviews": [answer]}).encode(),
            {"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE):
                acknowledged.add(answer["id"])
        except (urllib.error.URLError, ConnectionError):
            return  # killed under it: it may be stored or not, and is sent again
        if after is not None and len(acknowledged) == after:
            server.send_signal(signal.SIGKILL)

    with ThreadPoolExecutor(4) as hands:
        list(hands.map(post, answers))
    server.kill()
    server.wait(timeout=PATIENCE)
    server.stderr.close()
    return acknowledged
