import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import NoteKind
from cards.study.hints import hint, shape
from tests.builders import make_card, make_note, make_passage


def card(answer, line="Something else stands here.", **changes):
    return make_card(make_note("What is it?", answer, evidence=make_passage(line), **changes))


@pytest.mark.parametrize(
    ("answer", "line", "expected"),
    [
        ("dance", "Bees dance to tell the way.", "Bees d···· to tell the way."),
        ("Waggle dance.", "The waggle dance tells it.", "The w····· d···· tells it."),
        ("1956", "It was found in 1956.", "It was found in 1···."),
        ("Karl von Frisch", "Somebody found it.", "K··· v·· F·····"),
        ("in a hive", "Hives are warm.", "i· · h···"),
        ("A hive", "A hive", "· h···"),
        ("CO2-rich air", "Nothing.", "C··-r··· a··"),
    ],
)
def test_a_short_answer_is_a_gap_in_its_line_or_a_shape(answer, line, expected):
    assert hint(card(answer, line)) == expected


def test_of_a_long_answer_the_first_words_are_told():
    answer = "Text has a finite vocabulary, so every word can get a probability of its own."
    assert hint(card(answer)) == "Text has a … (15 words)"


def test_of_a_list_each_member_gives_its_first_letter():
    assert hint(card("workers\ndrones\na queen")) == "w…\nd…\na…"


def test_a_cloze_gives_the_shape_of_the_blank_that_is_asked_for():
    note = make_note("{{c1::Bees}} eat {{c2::sweet nectar}}.", "Bees", kind=NoteKind.CLOZE)
    assert hint(make_card(note)) == "B···"
    assert hint(make_card(note, ordinal=1)) == "s···· n·····"


def test_part_of_a_word_is_no_gap():
    assert hint(card("art", "The start of it.")) == "a··"


@given(st.text(min_size=1), st.text())
def test_a_hint_never_holds_the_answer(answer, line):
    told = hint(card(answer, line))
    words = re.findall(r"[^\W_]+", answer)
    if words and " ".join(answer.split()) != line.strip():
        kept = re.findall(r"[^\W_]+", told)
        assert kept != words
    assert shape(answer).count("·") == sum(max(len(word) - 1, len(word) == 1) for word in words) + (
        answer.count("·")
    )
