"""Chapter notes: layouts that vary, and what the user is told."""

import pytest

from cards.errors import ReaderError
from cards.readers.chapter_notes import read, score


def titles(text):
    return [chapter.title.text for chapter in read(text).chapters]


def messages(text):
    return [(notice.line, notice.message) for notice in read(text).notices]


def test_time_and_title_on_one_line():
    chapters = read("Bees\n0:00 Dancing\nBees dance.\n5:00 Swarming\n1:02:03 - Honey\n").chapters
    assert [c.title.text for c in chapters] == ["Dancing", "Swarming", "Honey"]
    assert [c.starts_at_seconds for c in chapters] == [0, 300, 3723]


def test_an_end_that_is_not_written_is_the_next_start_and_marked_so():
    first, _, last = read("0:00 Dancing\n5:00 Swarming\n9:00 Honey").chapters
    assert (first.ends_at_seconds, first.end_inferred) == (300, True)
    assert (last.ends_at_seconds, last.end_inferred) == (None, False)


def test_blank_lines_do_not_end_anything():
    text = "Bees\n\n- 0:00 – 1:00\n\nDancing\n\nBees dance.\n\n- •One\n\n- •Two\n"
    (chapter,) = read(text).chapters
    assert (chapter.title.text, chapter.summary.text) == ("Dancing", "Bees dance.")
    assert [bullet.passage.text for bullet in chapter.bullets] == ["One", "Two"]


def test_all_marks_in_a_row_are_taken_off_and_depth_is_kept():
    text = "0:00 – 1:00\nDancing\n- •One\n\t* Two\n\t\t- [ ] Three\n  1. Four\n◦ Five-a - b\n"
    (chapter,) = read(text).chapters
    found = [(bullet.passage.text, bullet.depth) for bullet in chapter.bullets]
    assert found == [("One", 0), ("Two", 1), ("Three", 2), ("Four", 1), ("Five-a - b", 0)]


def test_wrapped_lines_stay_with_what_they_continue():
    text = (
        "0:00 – 1:00\nDancing\nBees dance\nin the dark.\n- The angle\n  to the sun\nA last word.\n"
    )
    (chapter,) = read(text).chapters
    assert chapter.summary.text == "Bees dance\nin the dark."
    assert [b.passage.text for b in chapter.bullets] == ["The angle\n  to the sun", "A last word."]


def test_titles_may_all_be_bulleted():
    assert titles("- 0:00 – 1:00\n- Dancing\n- 1:00 – 2:00\n- Swarming\n") == [
        "Dancing",
        "Swarming",
    ]


def test_marks_around_a_title_go_and_its_words_stay():
    assert titles("0:00 – 1:00\n## **C# → “why”**\n") == ["C# → “why”"]


def test_a_chapter_without_a_title_is_called_by_its_time():
    text = "0:00 Dancing\n5:00\n24:30 -\n"
    assert titles("0:00 – 5:00\nDancing\n24:30 -\n") == ["Dancing", "24:30"]
    assert messages("0:00 – 5:00\nDancing\n24:30 -\n") == [
        (3, "This chapter has a time but no title.")
    ]
    assert score(text) == 0  # two bare times prove nothing


def test_times_out_of_order_and_overlaps_are_told_and_kept():
    text = "0:00 – 5:00\nA\n4:00 – 6:00\nB\n1:00 – 0:30\nC\n1:00 – 2:00\nD\n"
    assert titles(text) == ["A", "B", "C", "D"]
    assert messages(text) == [
        (3, "This chapter begins before the one above it ends."),
        (5, "This chapter ends before it begins; its end was left out."),
        (5, "This chapter begins before the one above it."),
        (7, "This chapter begins at the same time as the one above it."),
    ]


def test_a_list_of_chapters_above_the_chapters_is_joined_to_them():
    text = "0:00 A\n1:00 B\n2:00 C\n0:00 A\nBees dance.\n1:00 B\n2:00 C\nHoney.\n"
    chapters = read(text).chapters
    assert [(c.title.text, c.summary and c.summary.text) for c in chapters] == [
        ("A", "Bees dance."),
        ("B", None),
        ("C", "Honey."),
    ]
    assert [line for line, _ in messages(text)][:3] == [1, 3, 6]


def test_lines_above_the_chapters_that_say_nothing_are_told():
    text = "Bees\nhttp://example.org\nRecorded in May\nx\ny\n0:00 – 1:00\nDancing\n"
    assert read(text).title == "Bees"
    assert messages(text) == [
        (2, "This line above the first chapter was not read."),
        (3, "This line above the first chapter was not read."),
        (4, "This line above the first chapter was not read. (So it is with 1 more.)"),
    ]


def test_a_time_in_the_text_of_a_chapter_stays_text():
    text = "- 0:00 – 1:00\nDancing\n- 0:30 is the average\n- 4:30 at most\n- 5:00 never\n"
    (chapter,) = read(text).chapters
    assert len(chapter.bullets) == 3


@pytest.mark.parametrize(
    "text", ["Bees dance.", "0:00 Bees", "5:00 a\n4:00 b\n3:00 c", "16:9\n4:3\n1:1", "9:00\n10:00"]
)
def test_text_without_chapters_is_refused_with_what_was_looked_for(text):
    assert score(text) == 0
    with pytest.raises(ReaderError, match=r"No chapter was found.*0:00 – 4:45"):
        read(text)


def test_sponsors_are_kept_without_cards():
    document = read("0:00 Intro\n1:00 Dancing\n5:00 Sponsor: Hives Inc\n6:00 Outro\nBye.\n")
    assert [chapter.makes_cards for chapter in document.chapters] == [False, True, False, False]


def test_a_long_hostile_text_is_read_in_linear_time():
    for piece in (
        "- ",
        "0:00 – ",
        "#",
        "•",
        "**",
        "[",
        " | ",
        "1:",
        "\n- 0:00 – 1:00\n",
        "0:00 x\n",
    ):
        text = piece * (200_000 // len(piece))
        score(text)
