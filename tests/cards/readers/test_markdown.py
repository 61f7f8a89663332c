"""Markdown outlines: headings, lists, tables, and what Obsidian adds."""

import pytest

from cards.errors import ReaderError
from cards.model import BulletKind, NoCards
from cards.readers.markdown import read, score


def titles(text):
    return [chapter.title.text for chapter in read(text).chapters]


def points(text):
    (chapter,) = read(text).chapters
    return [(bullet.passage.text, bullet.depth) for bullet in chapter.points]


@pytest.mark.parametrize(
    ("text", "title", "chapters"),
    [
        ("# Bees\n## Dance\na\n## Honey\nb\n", "Bees", ["Dance", "Honey"]),
        ("Bees\n====\n\nDance\n-----\na\n\nHoney\n-----\nb\n", "Bees", ["Dance", "Honey"]),
        ("# Bees\n### Dance\na\n### Honey\nb\n", "Bees", ["Dance", "Honey"]),
        ("# Bees\n## Notes\n### Dance\na\n### Honey\nb\n", "Bees", ["Dance", "Honey"]),
        ("## Dance\na\n## Honey\nb\n", "", ["Dance", "Honey"]),
        ("# Dance\na b.\n# Honey\nb\n", "", ["Dance", "Honey"]),
        ("# Bees\n\n# Dance\na\n# Honey\nb\n", "Bees", ["Dance", "Honey"]),
        ("Bees\n\n**Dance**\na\n\n**Honey:**\nb\n", "Bees", ["Dance", "Honey"]),
        ("# Bees\n- a\n", "Bees", ["Bees"]),
        ("# Bees\n## Dance ##\na\n### Deep\nb\n## Honey\nb\n", "Bees", ["Dance", "Honey"]),
        ("# B\n## Dance {#dance}\na\n## Honey\nb\n", "B", ["Dance", "Honey"]),
        ("# B\n## 1. Dance\na\n## 2) Honey\nb\n", "B", ["Dance", "Honey"]),
        ("# B\n## 📖 Chapter 1: Dance\na\n## 📖 Chapter 2: Honey\nb\n", "B", ["Dance", "Honey"]),
        ("# B\n## 3 ways\na\n## 2.5 million\nb\n", "B", ["3 ways", "2.5 million"]),
        ("---\ntitle: Bees\n---\n## Dance\na\n## Honey\nb\n", "Bees", ["Dance", "Honey"]),
    ],
)  # fmt: skip
def test_chapters_are_the_largest_headings_there_are_two_of(text, title, chapters):
    assert read(text).title == title
    assert titles(text) == chapters


def test_a_larger_heading_with_text_of_its_own_is_kept():
    text = "# Bees\n## Overview\nAll of it.\n### Dance\na\n### Honey\nb\n"
    assert titles(text) == ["Overview", "Dance", "Honey"]


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_lists_nest_by_any_indent(indent):
    text = f"## A\n- one\n{indent}- two\n{indent * 2}* three\n{indent}- four\n1. five\n"
    assert points(text) == [("one", 0), ("two", 1), ("three", 2), ("four", 1), ("five", 0)]


def test_lists_of_all_kinds_lose_their_marks():
    text = "## A\n1. one\n2) two\n- [ ] three\n- [x] **four**: so\n+ five\n  goes on\nlazily\n"
    assert points(text) == [
        ("one", 0),
        ("two", 0),
        ("three", 0),
        ("four: so", 0),
        ("five\n  goes on\nlazily", 0),
    ]


def test_rows_of_a_table_have_the_heads_of_its_columns():
    text = "## A\n| Metal | Melts |\n|:--|--:|\n| Iron | 1538 |\n| Gold | 1064 |\n\nAfter.\n"
    (chapter,) = read(text).chapters
    rows = [b for b in chapter.bullets if b.kind is BulletKind.ROW]
    assert [row.passage.text for row in rows] == ["Iron | 1538", "Gold | 1064"]
    assert {row.heading.text for row in rows} == {"Metal | Melts"}
    assert [b.passage.text for b in chapter.bullets if b.kind is BulletKind.PROSE] == ["After."]
    assert chapter.points == ()


def test_code_is_left_alone():
    text = "## A\nSo.\n```py\n# no heading\n- no bullet\n0:00 no time\n```\nMore.\n~~~\nx\n~~~\n"
    (chapter,) = read(text).chapters
    assert chapter.summary.text == "So."
    assert [b.passage.text for b in chapter.bullets] == ["More."]


def test_a_fence_that_is_never_closed_hides_nothing():
    assert titles("## A\n```\n## B\nb\n") == ["A", "B"]


def test_smaller_headings_stay_with_what_is_under_them():
    text = "# T\n## A\nSo.\n### 1.1 Deep\n- x\n### 1.2 Other\nText.\n## B\n- y\n"
    first, second = read(text).chapters
    assert [(b.passage.text, b.heading and b.heading.text) for b in first.bullets] == [
        ("x", "Deep"),
        ("Text.", "Other"),
    ]
    assert second.bullets[0].heading is None


def test_what_obsidian_adds_is_read():
    text = (
        "## A\n> [!info] Note\n> Bees ==dance== for [[Honey bee|bees]]. ^b1\n\n%%hidden%%\n"
        "![[picture.png]]\n- Honey keeps #food #sweet\n%%\n- secret\n%%\n"
    )
    document = read(text)
    (chapter,) = document.chapters
    assert chapter.summary.text == "Note\nBees dance for bees."
    assert [b.passage.text for b in chapter.bullets] == ["Honey keeps"]
    assert document.tags == ("food", "sweet")


def test_text_keeps_its_lines():
    text = "---\ntitle: x\n---\n## **A**\n\n%%\n- secret\n%%\n> [a](b)\n"
    assert read(text).text.count("\n") == text.count("\n")
    assert read(text).text.split("\n")[3] == "## A"


def test_reading_lists_make_no_cards():
    text = "# T\n## A\na\n## Further reading\n- b\n## Introduction\nBees dance.\n"
    assert [c.no_cards for c in read(text).chapters] == [None, NoCards.LINKS, None]


def test_lines_above_the_first_chapter_are_told():
    text = "# Bees\nGuest: Ada Field\nDate: 2024-05-03\nAn introduction.\n## A\na\n## B\nb\n"
    document = read(text)
    assert [notice.line for notice in document.notices] == [4]
    assert (document.speaker, document.published_on.year) == ("Ada Field", 2024)


def test_times_are_left_to_the_reader_of_times():
    assert score("# Bees\n## 0:00 A\n## 4:00 B\n## 9:00 C\n") < 0.5


@pytest.mark.parametrize("text", ["", "Bees dance.\n", "#hashtag\n- x\n", "**one bold line**\nx\n"])
def test_text_without_headings_is_not_its_own(text):
    assert score(text) == 0


def test_text_without_any_heading_is_refused():
    with pytest.raises(ReaderError, match=r"No heading.*##"):
        read("Bees dance.")


def test_lists_in_a_list_under_one_heading_are_chapters():
    assert titles("# Bees\n- Dance\n  - a\n  - b\n- Honey\n  - c\n") == ["Dance", "Honey"]
    assert titles("# Bees\n- Dance\n- Honey\n  - c\n- Wax\n") == ["Bees"]


def test_headings_in_bullets_are_headings():
    text = "title:: Bees\n\n- ## Dance\n  - a\n  - b\n- ## Honey\n  - c\n"
    assert (read(text).title, titles(text)) == ("Bees", ["Dance", "Honey"])


def test_a_list_of_times_among_headings_makes_no_cards():
    text = "# B\n## Chapters\n- 0:00 A\n- 1:30 B\n- 5:00 C\n## A\nSo.\n- a\n## B\nTo.\n- b\n"
    assert [c.no_cards for c in read(text).chapters] == [NoCards.LINKS, None, None]


def test_points_right_under_the_title_are_not_lost():
    text = "# Bees\n- Dance\n- Honey\n## Wax\n- a\n"
    assert (read(text).title, titles(text)) == ("Bees", ["Bees", "Wax"])
    assert titles("# Bees\n- Guest: Ada Field\n- Date: 2024-05-03\n## Wax\n- a\n") == ["Wax"]
