"""The table."""

import csv
import io

import pytest

from cards.exchange.csv_table import export, harmless
from tests.builders import make_card, make_deck, make_kept_note, make_memory, make_note, make_place


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_a_row_for_each_note_under_named_columns():
    note = make_note("Why, then?", 'So "it" is.\nYes.', tags=("a", "b"), distractors=("x", "y"))
    place = make_place(starts_at_seconds=654.0)
    (row,) = rows(export(make_deck(make_kept_note(note, id="n1", place=place))))
    assert row["id"] == "n1"
    assert (row["question"], row["answer"]) == ("Why, then?", 'So "it" is.\nYes.')
    assert (row["tags"], row["distractors"], row["start"]) == ("a b", "x | y", "654")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "\r", "＝"])
def test_nothing_is_left_that_a_spreadsheet_would_run(start):
    (row,) = rows(export(make_deck(make_kept_note(make_note(f"{start}1+1", "x")))))
    assert row["question"].startswith("'")


def test_other_words_are_left_alone():
    assert harmless("a = b") == "a = b"


def test_progress_gives_a_row_for_each_card():
    note = make_note()
    cards = (make_card(note, id="one", memory=make_memory(reps=3)), make_card(note, id="two"))
    seen, new = rows(export(make_deck(make_kept_note(note, cards=cards)), with_progress=True))
    assert (seen["card_id"], seen["due_day"], seen["reps"]) == ("one", "2026-03-10", "3")
    assert (new["card_id"], new["due_day"], new["suspended"]) == ("two", "", "no")
