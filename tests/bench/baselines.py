"""The bare programs that ours are measured against: the same work, by the library underneath."""

import json
import sqlite3
import tempfile
import uuid
from datetime import timezone
from pathlib import Path

import fsrs
import genanki
from flask import Flask, request

from cards import language
from cards.model import Deck, Document, Rating
from tests.builders import NOW

AT = NOW.replace(tzinfo=timezone.utc)  # noqa: UP017  # fsrs takes only this object
SCHEDULER = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def parse_once(document: Document) -> None:
    """Parse every line of a document in one batch, as making cards must at least do."""
    lines = []
    for chapter in document.chapters:
        lines.append(chapter.title)
        lines += list(language.sentences(chapter.summary)) if chapter.summary else []
        lines += [bullet.passage for bullet in chapter.bullets]
    language.parse_all([line.text for line in lines])


def answer_app(folder: Path) -> Flask:
    """Build the same answer route with Flask and bare sqlite3: checks, FSRS, one synced write."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE card (id TEXT PRIMARY KEY, state TEXT);"
        "CREATE TABLE review (id TEXT PRIMARY KEY, card_id TEXT, rating INT, state TEXT);"
    )
    app = Flask("bare")

    @app.post("/reviews")
    def add() -> dict[str, object]:
        review = request.get_json()["reviews"][0]
        review_id, card_id = str(uuid.UUID(review["id"])), str(uuid.UUID(review["card_id"]))
        rating = Rating(review["rating"])
        connection.execute("BEGIN IMMEDIATE")
        known = connection.execute("SELECT 1 FROM review WHERE id = ?", (review_id,)).fetchone()
        old = connection.execute("SELECT state FROM card WHERE id = ?", (card_id,)).fetchone()
        card = fsrs.Card.from_json(old[0]) if old else fsrs.Card(card_id=1)
        card, _ = SCHEDULER.review_card(card, fsrs.Rating(rating), AT)
        state = card.to_json()
        row = (review_id, card_id, rating.value, state)
        connection.execute("INSERT INTO review VALUES (?, ?, ?, ?)", row)
        connection.execute("INSERT OR REPLACE INTO card VALUES (?, ?)", (card_id, state))
        connection.execute("COMMIT")
        status = "duplicate" if known else "recorded"
        return {"results": [{"id": review_id, "status": status, "card": json.loads(state)}]}

    return app


def package(deck: Deck) -> int:
    """Write a deck with genanki as its manual says; returns the file's size in bytes."""
    model = genanki.Model(
        1607392319,
        "Bare",
        fields=[{"name": name} for name in ("Question", "Answer", "Context", "Source")],
        templates=[{"name": "Card 1", "qfmt": "{{Question}}", "afmt": "{{Answer}}"}],
    )
    bare = genanki.Deck(2059400110, deck.title)
    for kept in deck.notes:
        note = kept.note
        fields = [note.question, note.answer, note.context, note.evidence.text]
        bare.add_note(genanki.Note(model=model, fields=fields))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bare.apkg"
        genanki.Package(bare).write_to_file(file)
        return file.stat().st_size
