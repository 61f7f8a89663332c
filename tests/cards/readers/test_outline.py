"""Plain outlines."""

import pytest

from cards.errors import ReaderError
from cards.readers.outline import read, score


def found(text):
    document = read(text)
    return document.title, [(c.title.text, len(c.points)) for c in document.chapters]


BEES = [("Dance", 1), ("Honey", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Bees\n\nWeek 1 – Dance\n- a\nWeek 2 – Honey\n- b\n- c\n",
        "Bees\nLecture 1: Dance\n- a\n\nLecture 2: Honey\n- b\n- c\n",
        "Bees\nUnit One. Dance\n- a\nUnit Two. Honey\n- b\n- c\n",
        "Bees\n1. Dance\n- a\n2. Honey\n- b\n- c\n",
        "Bees\n1 Dance\n1.1 Circles\n- a\n2 Honey\n2.1 Jars\n- b\n- c\n",
        "Bees\n1.1 Dance\n- a\n1.2 Honey\n- b\n- c\n",
        "Bees\nI. Dance\n- a\nII. Honey\n- b\n- c\n",
        "Bees\nI. Dance\n   A. a\nII. Honey\n   A. b\n   B. c\n",
        "Bees\n\n- [[Dance]]\n  - a\n- **Honey**\n  - b\n  - c\n",
        "Bees\n\nKapitel 1: Dance\n- a\nKapitel 2: Honey\n- b\n- c\n",
        "Bees\n\nDance:\n- a\nHoney:\n- b\n- c\n",
        "Bees\n\n- Dance\n  - a\n- Honey\n  - b\n  - c\n",
    ],
)
def test_headings_of_every_kind_make_the_same_chapters(text):
    assert score(text) > 0.5
    assert found(text) == ("Bees", BEES)


def test_capitals_are_headings():
    text = "BEES\n\nHOW THEY DANCE\nThey dance.\n- a\n\nHONEY\n- b\n- c\n"
    assert found(text) == ("BEES", [("HOW THEY DANCE", 1), ("HONEY", 2)])


def test_capitals_inside_weeks_are_parts_of_them():
    text = "BEES\nSpring 2024\n\nWeek 1 – Dance\nCIRCLES\n- a\nWeek 2 – Honey\nJARS\n- b\n- c\n"
    assert found(text) == ("BEES", BEES)
    assert read(text).chapters[0].bullets[0].heading.text == "CIRCLES"


def test_a_lecture_above_numbers_is_the_title():
    assert found("Lecture 5: Bees\n1. Dance\n- a\n2. Honey\n- b\n- c\n") == (
        "Lecture 5: Bees",
        BEES,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bees\n1. dance\n2. honey\n3. wax\n",
        "Week 3 was hard for everyone.\nWeek 4 was easy.\n",
        "- a\n- b\n- c\n",
        "BEES\nThey dance.\n",
        "Bees dance.\n\nHoney keeps.\n",
        "Day 1 in the hive\nDay 2 in the field\n",
        "NATO and UNO\nBBC\n",
        "",
    ],
)
def test_lists_and_prose_are_no_outline(text):
    assert score(text) == 0


def test_times_and_markdown_are_left_to_their_readers():
    assert score("Week 1 – A\n0:00 B\n1:30 C\n5:00 D\nWeek 2 – B\n") < 0.5
    assert score("## Week 1 – A\nA:\n- b\nB:\n- c\n") < 0.5


def test_text_without_any_heading_is_refused():
    with pytest.raises(ReaderError, match=r"No heading.*Week 3"):
        read("Bees dance.")
