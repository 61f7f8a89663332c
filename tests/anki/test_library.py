"""From our own library into Anki: what was really studied here arrives there."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cards.model import Rating, Stage
from studyapp.config import load
from studyapp.db import Database
from studyapp.ids import new_id
from studyapp.services import export, library, study
from tests.builders import make_document, make_note, make_source

ZONE = "America/Los_Angeles"
START = datetime(2026, 3, 1, 10, 30, tzinfo=UTC)  # still yesterday in the learner's zone
DAYS = 40


@pytest.fixture
def db(tmp_path):
    database = Database.open(load(data_dir=tmp_path / "library", zone=ZONE))
    notes = tuple(make_note(f"Question {n}?", f"Answer {n}.", key=f"{n:020}") for n in range(30))
    with database.transaction() as session:
        library.keep(session, library.Reading(make_source(), make_document(), notes), now=START)
    yield database
    database.close()


def study_for_weeks(db: Database) -> None:
    """Answer what is due, twice a day, and take every ninth answer back; at last forget some."""
    dice = random.Random(7)
    answered = 0
    for half_day in range(2 * DAYS):
        now = START + timedelta(hours=12 * half_day)
        for _ in range(dice.randint(0, 12)):
            now += timedelta(minutes=dice.randint(0, 3), seconds=dice.randint(1, 59))
            with db.transaction() as session:
                asked = study.next_question(session, now=now)
                if asked is None:
                    break
                rating = dice.choice([Rating.AGAIN, Rating.HARD, *[Rating.GOOD] * 4, Rating.EASY])
                given = study.Answer(new_id(now), asked.card.id, rating, duration_ms=2500)
                study.answer_cards(session, (given,), now=now)
                answered += 1
                if answered % 9 == 0:
                    study.undo_review(session, now=now)
    forget_some(db, now=START + timedelta(days=DAYS + 3))


def forget_some(db: Database, *, now: datetime) -> None:
    """Answer the next three cards Again, at once."""
    with db.transaction() as session:
        for question in study.queue(session, now=now, limit=3):
            given = study.Answer(new_id(now), question.card.id, Rating.AGAIN)
            study.answer_cards(session, (given,), now=now)


def package_of(db: Database, path: Path, *, with_progress: bool) -> str:
    with db.reading() as session:
        file = export.export_deck(session, "anki", now=START, with_progress=with_progress)
    path.write_bytes(file.content)
    return str(path)


def test_what_was_studied_here_goes_on_there(db, judge, tmp_path):
    study_for_weeks(db)
    path = package_of(db, tmp_path / "moved.apkg", with_progress=True)
    step = {"import": path, "with_progress": True}
    report = judge(step, {"fsrs": True}, zone=ZONE, memory=True)
    with db.reading() as session:
        kept = library.notes(session, limit=100).notes
    names = {note["id"]: note["fields"]["Front"] for note in report["notes"].values()}
    there = {names[card["nid"]]: card for card in report["cards"]}
    stages = set()
    for card in (one.cards[0] for one in kept):
        row, memory = there[card.note.question], card.memory
        if memory is None:
            assert row["type"] == 0
            continue
        stages.add(memory.stage)
        again = report["recomputed"][str(row["id"])]
        assert again["stability"] == pytest.approx(memory.stability, rel=1e-3)
        assert again["difficulty"] == pytest.approx(memory.difficulty, rel=1e-3)
        assert (row["type"], row["reps"], row["lapses"]) == (
            memory.stage,
            memory.reps,
            memory.lapses,
        )
        if memory.stage is Stage.REVIEW:
            assert due_date(report, row) == memory.due_day
            assert row["ivl"] == memory.interval_days
    assert Stage.REVIEW in stages
    assert len(stages) > 1, "the study above leaves some card on a step"
    assert len(report["log"]) == sum(card["reps"] for card in report["cards"]) > 150
    assert report["check"] == "Database rebuilt and optimized."


def test_the_plain_package_is_the_same_before_and_after_studying(db, tmp_path):
    before = package_of(db, tmp_path / "before.apkg", with_progress=False)
    study_for_weeks(db)
    after = package_of(db, tmp_path / "after.apkg", with_progress=False)
    assert Path(before).read_bytes() == Path(after).read_bytes()


def test_editing_a_note_here_updates_it_there_and_no_other(db, judge, tmp_path):
    first = package_of(db, tmp_path / "first.apkg", with_progress=False)
    with db.transaction() as session:
        note = library.notes(session, limit=1).notes[0]
        library.edit_note(
            session,
            note.id,
            question="Better words?",
            answer=note.note.answer,
            context=note.note.context,
            now=START + timedelta(days=1),
        )
    second = package_of(db, tmp_path / "second.apkg", with_progress=False)
    report = judge({"import": first}, {"import": second})
    assert (report["steps"][1]["updated"], report["steps"][1]["duplicate"]) == (1, 29)
    assert "Better words?" in {note["fields"]["Front"] for note in report["notes"].values()}


def due_date(report: dict, card: dict) -> date:
    today = datetime.fromtimestamp(report["day_cutoff"] - 86_400, ZoneInfo(ZONE)).date()
    return today + timedelta(days=card["due"] - report["today"])
