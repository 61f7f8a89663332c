"""Tokens, sentences and stems without a model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards import language
from cards.model import Passage


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AI can't do vision/video.", ["AI", "ca", "n't", "do", "vision/video", "."]),
        ("self-supervised i.i.d. data", ["self-supervised", "i.i.d.", "data"]),
        ("It cannot be.", ["It", "can", "not", "be", "."]),
        ("C++ and the 1990s", ["C++", "and", "the", "1990s"]),
        ("religion’s role", ["religion", "’s", "role"]),
    ],
)
def test_words_stay_whole_and_shortened_verbs_come_apart(text, words):
    assert list(language.words(text)) == words


def test_abbreviations_end_no_sentence():
    passage = Passage("Dr. Field uses i.i.d. data, e.g. coin flips. It works.", start=7)
    sentences = language.sentences(passage)
    assert [s.text for s in sentences] == [
        "Dr. Field uses i.i.d. data, e.g. coin flips.",
        "It works.",
    ]
    assert sentences[1].start == 7 + passage.text.index("It works")


@given(text=st.text(max_size=300))
def test_every_span_quotes_the_text_in_order(text):
    place = 0
    for start, end in language.word_spans(text):
        assert place <= start < end <= len(text)
        place = end


def test_stems_bring_forms_of_a_word_together():
    assert language.content_stems("The plans of planning") == {language.stem("plan")}


def test_closest_is_the_passage_with_most_words_in_common():
    near, far = Passage("Bees dance to tell the way.", 0), Passage("Bees sleep.", 30)
    assert language.closest([far, near], "why bees dance") == near
    assert language.closest([far], "volcano") is None


def test_a_slip_of_the_pen_is_alike():
    assert language.is_alike("hippocampus", "hipocampus")
    assert not language.is_alike("cat", "cut")
