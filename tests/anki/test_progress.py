"""A learner's progress moved to Anki: every due date, interval and memory, and the whole log."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cards.model import Card, Deck, KeptNote, Memory, Rating, Review, Stage
from cards.study import scheduler
from tests.builders import make_card, make_deck, make_kept_note, make_note, make_review

AGAIN, HARD, GOOD, EASY = Rating
FIRST_DAY = date(2026, 3, 1)
ZONES = ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Africa/Juba"]
# What was answered, and how many days after the one before.
HISTORIES = {
    "learned": [(GOOD, 0), (GOOD, 0), (GOOD, 3), (GOOD, 8)],
    "overdue": [(EASY, 0), (HARD, 9)],
    "easy": [(EASY, 0), (EASY, 20), (GOOD, 60)],
    "forgotten and relearned": [(GOOD, 0), (GOOD, 0), (AGAIN, 5), (GOOD, 0), (GOOD, 2)],
    "learning": [(GOOD, 0)],
    "on the first step": [(AGAIN, 0), (AGAIN, 0)],
    "relearning": [(GOOD, 0), (GOOD, 0), (AGAIN, 6)],
    "suspended": [(GOOD, 0), (GOOD, 0), (HARD, 4)],
}


def answer_in_turn(card: Card, answers: list[tuple[Rating, int]]) -> tuple[Card, list[Review]]:
    """Study a card as the app would; all cards are answered at the same moments."""
    memory: Memory | None = None
    reviews: list[Review] = []
    day, minute = FIRST_DAY, 0
    for rating, days_later in answers:
        day, minute = day + timedelta(days=days_later), minute + 11
        at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC) + timedelta(minutes=minute)
        memory = scheduler.after(memory, rating, at=at, study_day=day, card_key=card.id)
        reviews.append(
            make_review(
                card_id=card.id,
                rating=rating,
                answered_at=at,
                study_day=day,
                duration_ms=4_000,
                interval_days=memory.interval_days,
                difficulty=memory.difficulty,
            )
        )
    return replace(card, memory=memory), reviews


def studied_deck(**changes: object) -> Deck:
    """Make a deck with a card for each history, a new one and a new one that is suspended."""
    notes: list[KeptNote] = []
    log: list[Review] = []
    for name, answers in [*HISTORIES.items(), ("new", []), ("new and suspended", [])]:
        note = make_note(f"{name}?")
        card, reviews = answer_in_turn(make_card(note, suspended="suspended" in name), answers)
        notes.append(make_kept_note(note, cards=(card,)))
        log += reviews
    return make_deck(*notes, reviews=tuple(log), **changes)


def by_question(report: dict) -> dict[str, dict]:
    """Find each card in Anki by its question."""
    names = {note["id"]: note["fields"]["Front"][:-1] for note in report["notes"].values()}
    return {names[card["nid"]]: card for card in report["cards"]}


def ours(deck: Deck) -> dict[str, Card]:
    return {kept.note.question[:-1]: kept.cards[0] for kept in deck.notes}


def due_date(report: dict, card: dict, zone: str) -> date:
    """Read Anki's day number as a date in the user's zone."""
    today = datetime.fromtimestamp(report["day_cutoff"] - 86_400, ZoneInfo(zone)).date()
    return today + timedelta(days=card["due"] - report["today"])


@pytest.fixture
def moved(judge, package):
    """Give a deck and what Anki made of it."""
    deck = studied_deck()
    step = {"import": package(deck, with_progress=True), "with_progress": True}
    return deck, judge(step, {"fsrs": True}, memory=True)


def test_16_every_card_is_as_the_learner_left_it(moved):
    deck, report = moved
    there = by_question(report)
    for name, card in ours(deck).items():
        memory, row = card.memory, there[name]
        assert (row["queue"] == -1) is card.suspended, name
        if memory is None:
            assert (row["type"], row["reps"], row["data"]) == (0, 0, "{}"), name
            continue
        known = json.loads(row["data"])
        assert known["s"] == round(memory.stability, 4), name
        assert known["d"] == round(memory.difficulty, 3), name
        assert known["lrt"] == int(memory.last_at.timestamp()), name
        assert (row["reps"], row["lapses"]) == (memory.reps, memory.lapses), name
        assert row["type"] == memory.stage, name
        if memory.stage is Stage.REVIEW:
            assert row["ivl"] == memory.interval_days, name
            assert due_date(report, row, "UTC") == memory.due_day, name
        else:
            assert row["due"] == int(memory.due_at.timestamp()), name
            assert row["queue"] == 1, name


def test_16_new_cards_keep_their_order(moved):
    _, report = moved
    there = by_question(report)
    assert there["new"]["due"] < there["new and suspended"]["due"]


def test_16_the_log_arrives_row_for_row(moved):
    deck, report = moved
    names = {row["id"]: name for name, row in by_question(report).items()}
    sent = {name: [r for r in deck.reviews if r.card_id == c.id] for name, c in ours(deck).items()}
    got = {name: [r for r in report["log"] if names[r["cid"]] == name] for name in sent}
    for name, reviews in sent.items():
        assert [row["ease"] for row in got[name]] == [review.rating for review in reviews]
        for row, review in zip(got[name], reviews, strict=True):
            assert row["id"] // 1000 == int(review.answered_at.timestamp())
            assert row["time"] == review.duration_ms
            assert row["ivl"] == review.interval_days or (
                row["ivl"] < 0 and not review.interval_days
            )
    kinds = [row["type"] for row in got["forgotten and relearned"]]
    assert kinds == [0, 0, 1, 2, 1]


def test_18_anki_works_out_the_same_memory_from_the_log(moved):
    deck, report = moved
    for name, row in by_question(report).items():
        memory = ours(deck)[name].memory
        if memory is not None:
            again = report["recomputed"][str(row["id"])]
            assert again["stability"] == pytest.approx(memory.stability, rel=1e-3), name
            assert again["difficulty"] == pytest.approx(memory.difficulty, rel=1e-3), name


def test_18_the_database_check_finds_nothing(moved):
    _, report = moved
    assert report["clean"]
    assert report["check"] == "Database rebuilt and optimized."


@pytest.mark.parametrize("zone", ZONES)
def test_17_due_dates_are_the_same_in_every_zone(judge, package, zone):
    check_due_dates(judge, package, zone)


@pytest.mark.parametrize("hour", [0, 3, 4, 6, 13, 23])
def test_17_due_dates_are_the_same_at_every_hour(judge, package, hour):
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12  # where it is that hour now
    check_due_dates(judge, package, f"Etc/GMT{-ahead:+d}")


def check_due_dates(judge, package, zone):
    deck = studied_deck(zone=zone)
    path = package(deck, with_progress=True)
    report = judge({"import": path, "with_progress": True}, zone=zone)
    there = by_question(report)
    checked = 0
    for name, card in ours(deck).items():
        if card.memory is not None and card.memory.stage is Stage.REVIEW:
            assert due_date(report, there[name], zone) == card.memory.due_day, name
            checked += 1
    assert checked == 5
    assert report["check"] == "Database rebuilt and optimized."


def test_what_was_undone_or_was_only_practice_changes_nothing(judge, package):
    deck = studied_deck()
    card = ours(deck)["learned"]
    late = card.memory.last_at + timedelta(days=1)
    wrong = make_review(card_id=card.id, rating=AGAIN, answered_at=late)
    undo = make_review(card_id=card.id, rating=None, answered_at=late, voids=wrong.id)
    practice = make_review(
        card_id=card.id, rating=AGAIN, answered_at=late, affects_schedule=False, mode="cram"
    )
    more = replace(deck, reviews=(*deck.reviews, wrong, undo, practice))
    path = package(more, with_progress=True)
    report = judge({"import": path, "with_progress": True}, {"fsrs": True}, memory=True)
    row = by_question(report)["learned"]
    log = [answer for answer in report["log"] if answer["cid"] == row["id"]]
    assert [answer["type"] for answer in log] == [0, 0, 1, 1, 3]
    again = report["recomputed"][str(row["id"])]
    assert again["stability"] == pytest.approx(card.memory.stability, rel=1e-3)
    assert report["check"] == "Database rebuilt and optimized."


def test_without_the_box_ticked_all_come_as_new_in_order(judge, package):
    deck = studied_deck()
    report = judge({"import": package(deck, with_progress=True)})
    assert report["log"] == []
    assert {card["type"] for card in report["cards"]} == {0}
    assert [card["due"] for card in report["cards"]] == list(range(1, len(deck.notes) + 1))


def test_a_second_move_leaves_what_anki_has(judge, package):
    deck = studied_deck()
    step = {"import": package(deck, with_progress=True), "with_progress": True}
    report = judge(step, {"study": 3}, step)
    assert report["steps"][2]["cards_touched"] == []
