import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.study.wording.numbers import read
from cards.study.wording.terms import Sort, meaning, terms


def forms(text: str, *sorts: Sort) -> list[str]:
    return [term.form for term in terms(text) if not sorts or term.sort in sorts]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,000", "1000"),
        ("3,5", "3.5"),
        ("2.50", "2.5"),
        ("five million", "5000000"),
        ("two hundred and fifty", "250"),
        ("one million two hundred thousand", "1200000"),
        ("twenty five", "25"),
        ("a hundred", "100"),
        ("third", "3."),
        ("3rd", "3."),
        ("1990s", "1990s"),
        ("-5", "-5"),
        ("minus five", "-5"),
        ("World War II", "2"),
        ("World War I", "1"),
    ],
)
def test_a_number_has_one_form_however_it_is_written(text, number):
    assert forms(text, Sort.NUMBER) == [number]


@pytest.mark.parametrize("text", ["one of them", "a second", "it", "I think"])
def test_not_everything_that_looks_like_a_number_is_one(text):
    assert forms(text, Sort.NUMBER) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 km/h", ["5", "kilometre", "hour"]),
        ("45 per cent", ["45", "percent"]),
        ("$20", ["20", "dollar"]),
        ("4 degrees Celsius", ["4", "celsius"]),
        ("4 °C", ["4", "celsius"]),
        ("the feet of an insect", []),
    ],
)
def test_units_are_read_behind_numbers_alone(text, found):
    assert forms(text, Sort.NUMBER, Sort.UNIT) == found


@pytest.mark.parametrize("text", ["isn't", "isn’t", "not", "cannot", "no", "without", "dont"])
def test_every_negation_is_the_same(text):
    assert forms(text, Sort.NEGATION) == ["not"]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("the colour", "color"),
        ("organised", "organized"),
        ("haemoglobin", "hemoglobin"),
        ("centre", "center"),
        ("sulphate", "sulfate"),
        ("analyse", "analyze"),
        ("café", "cafe"),
    ],
)
def test_spelling_and_accents_do_not_count(british, american):
    assert [term.form for term in meaning(terms(british))] == forms(american)


def test_the_last_word_is_no_article():
    assert [term.form for term in meaning(terms("Vitamin A"))] == ["vitamin", "a"]


@given(st.text(max_size=80))
def test_any_text_can_be_cut_and_terms_stand_in_it(text):
    assert all(0 <= term.start < term.end <= len(text) for term in terms(text))


@given(
    st.lists(
        st.sampled_from(["two", "hundred", "and", "million", "five", "ninety", "third", "of"]),
        min_size=1,
    )
)
def test_a_number_takes_words_that_are_there(words):
    value, used = read(tuple(words), 0)
    assert bool(value) == bool(used)
    assert used <= len(words)
