"""What is set into a sentence comes out whole, and only where the rest can stand."""

import pytest

from cards.generator import insertions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "In a Swedish trial, nurses washed their hands twice",
            ("in a Swedish trial", "nurses washed their hands twice"),
        ),
        ("In this trial, nurses washed", ("", "In this trial, nurses washed")),
        ("In Delhi, Agra, and Jaipur", ("in Delhi", "Agra, and Jaipur")),
        ("By washing, nurses saved lives", ("", "By washing, nurses saved lives")),
        ("In addition, nurses saved lives", ("", "In addition, nurses saved lives")),
    ],
)
def test_a_fronted_phrase_is_taken_off(text, parts):
    assert insertions.at_fronted_phrase(text) == parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Cob, common in Devon, keeps walls cool", "Cob keeps walls cool"),
        ("Newts, small pond animals, are hunted by herons", "Newts are hunted by herons"),
        ("Hadrian, emperor from 117, ordered a wall", "Hadrian ordered a wall"),
        ("Storks, according to Aristotle, sleep", "Storks, according to Aristotle, sleep"),
        ("Storks, perhaps, are asleep", "Storks, perhaps, are asleep"),
        ("The herd moves to the fell, the summer pasture", "The herd moves to the fell"),
        ("Salt, pepper, and oil are added", "Salt, pepper, and oil are added"),
        ("Salt, not pepper, is added", "Salt, not pepper, is added"),
        ("When it rains, the river rises", "When it rains, the river rises"),
        ("Salt, a mineral, and oil, a fat", "Salt, a mineral, and oil, a fat"),
    ],
)
def test_what_stands_between_commas_is_dropped(text, left):
    assert insertions.without_set_apart(text) == left


def test_a_splice_is_two_sentences():
    text = "A dialect is neither wrong nor lazy, it is regular"
    assert insertions.at_splices(text) == ("A dialect is neither wrong nor lazy", "it is regular")


@pytest.mark.parametrize("text", ["If a vowel is long, it is stressed", "Vowels, r, it is said"])
def test_a_condition_is_no_splice(text):
    assert insertions.at_splices(text) == (text,)


def test_a_named_setting_opens_its_sentence():
    text = "She cites the Stroop Test, in which people name the colour of printed words"
    assert insertions.settings_of(text) == (
        "In the Stroop Test, people name the colour of printed words",
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "The warm dry wind, known as the foehn, melts snow in a day",
            ("The warm dry wind is known as the foehn",),
        ),
        (
            "Silent letters at the end, called finals, are dropped",
            ("Silent letters at the end are called finals",),
        ),
        ("The best preserved, nicknamed the Boy, lay in ice", ()),
        ("The wind, known as the foehn, melts snow", ()),
        ("He felt the warm wind, melting snow", ()),
    ],
)
def test_a_name_set_between_commas_is_a_sentence(text, named):
    assert insertions.names_of(text) == named
