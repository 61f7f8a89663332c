"""The plain data."""

import json

from cards.exchange.json_data import export
from tests.builders import (
    make_card,
    make_deck,
    make_kept_note,
    make_memory,
    make_note,
    make_place,
    make_review,
)


def test_says_everything_about_a_note():
    note = make_note("Why?", "So.", tags=("a",), distractors=("x",), reasons=("short",))
    place = make_place(media_url="https://example.org/a.mp3", starts_at_seconds=5.0)
    kept = make_kept_note(note, id="n1", place=place, cards=(make_card(note, id="c1"),))
    data = json.loads(export(make_deck(kept, title="Bees")))
    assert (data["format"], data["version"], data["title"]) == ("studyapp-deck", 1, "Bees")
    (written,) = data["notes"]
    assert (written["id"], written["kind"], written["tier"]) == ("n1", "basic", "ready")
    assert (written["tags"], written["distractors"], written["reasons"]) == (
        ["a"],
        ["x"],
        ["short"],
    )
    assert written["place"]["link"] == "https://example.org/a.mp3#t=5"
    assert written["created_at"] == "2026-03-10T12:00:00+00:00"
    assert written["cards"] == [{"id": "c1", "ordinal": 0}]
    assert "reviews" not in data


def test_progress_brings_memory_and_reviews():
    note = make_note()
    card = make_card(note, memory=make_memory(), suspended=True)
    deck = make_deck(make_kept_note(note, cards=(card,)), reviews=(make_review(id="r1"),))
    data = json.loads(export(deck, with_progress=True))
    (written,) = data["notes"][0]["cards"]
    assert written["suspended"] is True
    assert (written["memory"]["stage"], written["memory"]["due_day"]) == ("review", "2026-03-10")
    assert (data["reviews"][0]["id"], data["reviews"][0]["rating"]) == ("r1", 3)
