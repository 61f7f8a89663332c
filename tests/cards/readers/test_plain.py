"""Plain text: never an empty deck, and never silently."""

import pytest

from cards.errors import ReaderError
from cards.readers.plain import read


def test_headings_become_chapters_and_paragraphs_stay_under_them():
    text = "Bees\n\nDancing\n\nBees dance.\n\nThey dance well.\n\nHoney\nIt is sweet.\n- It keeps\n"
    document = read(text)
    assert document.title == "Bees"
    first, second = document.chapters
    assert (first.title.text, first.summary.text) == ("Dancing", "Bees dance.\n\nThey dance well.")
    assert (second.title.text, second.summary.text) == ("Honey", "It is sweet.")
    assert [bullet.passage.text for bullet in second.bullets] == ["It keeps"]


def test_paragraphs_without_headings_are_called_by_their_first_words():
    long = f"Bees dance, and they dance to tell the others the way, {'always ' * 20}so."
    text = f"{long}\n\nHoney keeps."
    first, second = read(text).chapters
    assert first.title.text == "Bees dance, and they dance to tell the others the way"
    assert first.summary.text == long
    assert second.title.text == second.summary.text == "Honey keeps."


def test_a_borrowed_title_is_never_empty():
    long = "--- " + "b" * 80
    assert read(f"{long}.").chapters[0].title.text == long[:60]


def test_bullets_alone_are_one_chapter():
    (chapter,) = read("- Bees dance\n- Honey keeps\n").chapters
    assert chapter.title.text == "Bees dance"
    assert len(chapter.bullets) == 2


def test_what_was_done_is_told():
    (notice,) = read("Bees\n\nBees dance.\n").notices
    assert notice.line == 3
    assert notice.message == (
        "No lines with chapter times, such as “0:00 – 4:45”, were found; "
        "each paragraph became a chapter (1)."
    )


@pytest.mark.parametrize("text", ["", " \n\t\n", "!!! ...", "12 34"])
def test_text_without_words_is_refused(text):
    with pytest.raises(ReaderError, match="no words"):
        read(text)
