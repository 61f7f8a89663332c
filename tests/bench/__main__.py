"""Speed as ratios within one run: `make bench`. A ratio over its goal is marked; nothing fails."""

import functools
import re
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from flask import Flask

from cards.exchange import EXPORTERS
from cards.generator.pipeline import generate
from cards.model import Document, Rating
from cards.readers import read_document
from studyapp import create_app
from studyapp.config import load
from studyapp.db import Database
from studyapp.ids import new_id
from studyapp.services import library, study, upkeep
from studyapp.services.study import memories
from tests.bench import baselines, replay
from tests.bench.layouts import LAYOUTS
from tests.builders import NOW, make_deck, make_document, make_kept_note, make_note, make_source

ROUNDS = 7
ANSWERS = 300
LATER = NOW + timedelta(days=300)
HERE = {"Host": "127.0.0.1"}


def main() -> None:
    """Measure, and print one line for each ratio of the guarantees."""
    print(f"{'what':44} {'ours':>10} {'beside':>10} {'ratio':>6}  goal")
    reading()
    generation()
    answering()
    next_card()
    studying()
    replaying()
    packages()


def say(what: str, ours: float, beside: float, goal: float) -> None:
    """Print one ratio; times in milliseconds."""
    ratio = ours / beside
    mark = "" if ratio <= goal else "  OVER"
    print(f"{what:44} {ours * 1e3:8.2f}ms {beside * 1e3:8.2f}ms {ratio:6.2f}  {goal}{mark}")


def seconds(
    work: Callable[[], object],
    *,
    rounds: int = ROUNDS,
    timer: Callable[[], float] = time.perf_counter,
) -> float:
    """Tell the median time of some rounds of work, after one to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = timer()
        work()
        times.append(timer() - start)
    return median(times)


def samples() -> tuple[Document, ...]:
    """Read the two sample documents."""
    return tuple(read_document(source) for source in library.sample_sources())


def reading() -> None:
    """A megabyte of notes of each layout, beside a second; ten megabytes, beside ten kilobytes."""
    for name, write in LAYOUTS.items():
        per_byte = {}
        for size in (10_000, 100_000, 1_000_000, 9_900_000):
            content = write(size)
            source = make_source(content)
            work = functools.partial(read_document, source)
            per_byte[size] = seconds(work, rounds=3, timer=time.process_time) / len(source.content)
        say(f"read 1 MB, {name}", per_byte[1_000_000] * 1e6, 1.0, 1)
        small, large = per_byte[10_000], per_byte[9_900_000]
        say(f"read a byte of 10 MB, of 10 kB, {name}", large * 1e6, small * 1e6, 1.5)


def generation() -> None:
    """Making cards, beside one batched parse of the same lines."""
    for document in samples():
        ours = seconds(lambda: generate(document))  # noqa: B023  # used at once
        beside = seconds(lambda: baselines.parse_once(document))  # noqa: B023  # as above
        say(f"generate, {len(document.text)} characters", ours, beside, 1.5)


def answering() -> None:
    """An answer over HTTP, beside the same route with bare sqlite3; both synced."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Library(folder, notes=ANSWERS) as db:
            card_ids = cards_of(db)
        app = create_app(load(data_dir=folder, zone="UTC"), clock=lambda: NOW)
        ours = posting(app, "/api/v1/reviews", card_ids)
        app.extensions["studyapp"].db.close()
        beside = posting(baselines.answer_app(folder), "/reviews", card_ids)
    say("answer, the whole route", ours, beside, 1.5)


def posting(app: Flask, path: str, card_ids: list[str]) -> float:
    """Tell the median time of posting an answer for each card."""
    client = app.test_client()
    ids = iter([*card_ids, card_ids[0]])

    def post() -> None:
        review = {"id": new_id(NOW), "card_id": next(ids), "rating": 3}
        response = client.post(path, json={"reviews": [review]}, headers=HERE)
        assert response.status_code == 200, response.text

    return seconds(post, rounds=len(card_ids))


def next_card() -> None:
    """The next card in a large library, beside a small one."""
    times = []
    for notes in (1_000, 100_000):
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder), notes=notes) as db:

            def ask(db: Database = db) -> None:
                with db.reading() as session:
                    study.next_question(session, now=NOW)

            times.append(seconds(ask, rounds=20))
    say("next card, 100,000 beside 1,000", times[1], times[0], 1.5)


def studying() -> None:
    """An answer and what comes next while much is due, processor time: a card, and a whole page."""
    pages = []
    for notes in (1_000, 100_000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with Library(folder, notes=notes) as db:
                replay.write_log(db, cards_of(db))
                with db.transaction() as session:
                    memories.remake(session)
                work = functools.partial(answer_and_ask, db)
                card = seconds(work, rounds=50, timer=time.process_time)
            pages.append(turning_pages(folder))
    say("answer and next card of 100,000, beside 3 ms", card, 0.003, 1)
    say("answer and next page, 100,000 beside 1,000", pages[1], pages[0], 1.5)


def answer_and_ask(db: Database) -> None:
    """Answer the card that comes now, and ask the next."""
    with db.reading() as session:
        asked = study.next_question(session, now=LATER)
    assert asked is not None
    given = study.Answer(id=new_id(LATER), card_id=asked.card.id, rating=Rating.GOOD)
    with db.transaction() as session:
        study.answer_cards(session, (given,), now=LATER)


def turning_pages(folder: Path) -> float:
    """Tell the median time of an answer in the browser and of the page that follows."""
    app = create_app(load(data_dir=folder, zone="UTC"), clock=lambda: LATER)
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    pages = [client.get("/study", headers=HERE).text]

    def turn() -> None:
        card_id = re.findall(r'name="card_id" value="([^"]+)"', pages[-1])[0]
        fields = {"card_id": card_id, "review_id": new_id(LATER), "rating": "3"}
        assert client.post("/study/answer", data=fields, headers=HERE).status_code == 303
        pages.append(client.get("/study", headers=HERE).text)

    taken = seconds(turn, rounds=50, timer=time.process_time)
    app.extensions["studyapp"].db.close()
    return taken


def replaying() -> None:
    """The memory of 10,000 cards remade from 100,000 answers and stored, beside five seconds."""
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder), notes=10_000) as db:
        answers = replay.write_log(db, cards_of(db, most=10_000))
        start = time.process_time()
        with db.transaction() as session:
            assert memories.remake(session) == 10_000
        ours = time.process_time() - start
        assert upkeep.check(db).is_sound
    say(f"replay of {answers:,} answers", ours, 5.0, 1)


def packages() -> None:
    """A package of 10,000 notes, beside bare genanki."""
    anki = next(exporter for exporter in EXPORTERS if exporter.name == "anki")
    notes = (
        make_kept_note(make_note(f"What is fact {number}?", f"The answer {number}."))
        for number in range(10_000)
    )
    deck = make_deck(*notes)
    size = len(anki.export(deck))
    ours = seconds(lambda: anki.export(deck), rounds=3)
    beside = seconds(lambda: baselines.package(deck), rounds=3)
    say(f"package of 10,000 notes, {size / 1e6:.1f} MB", ours, beside, 2)


class Library:
    """A throw-away library with a number of made-up notes."""

    def __init__(self, folder: Path, *, notes: int) -> None:
        self._db = Database.open(load(data_dir=folder, zone="UTC"))
        made = tuple(
            make_note(f"What is fact {number}?", f"It is {number}.", key=f"{number:020}")
            for number in range(notes)
        )
        reading = library.Reading(make_source(), make_document(), made)
        with self._db.transaction() as session:
            library.keep(session, reading, now=NOW)

    def __enter__(self) -> Database:
        return self._db

    def __exit__(self, *_: object) -> None:
        self._db.close()


def cards_of(db: Database, *, most: int = 1000) -> list[str]:
    """List the ids of a library's first cards."""
    with db.reading() as session:
        page = library.notes(session, limit=most)
    return [card.id for kept in page.notes for card in kept.cards]


if __name__ == "__main__":
    main()
