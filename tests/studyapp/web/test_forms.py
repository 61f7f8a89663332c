import pytest

from cards.model import Rating
from studyapp.errors import BadInputError
from studyapp.web import forms


def test_a_choice_is_read_by_its_value():
    assert forms.choice({"rating": "3"}, "rating", Rating) is Rating.GOOD


@pytest.mark.parametrize("given", [{}, {"rating": "0"}, {"rating": "GOOD"}, {"rating": "３"}])
def test_a_wrong_choice_names_what_would_do(given):
    with pytest.raises(BadInputError, match="1, 2, 3, 4"):
        forms.choice(given, "rating", Rating)


def test_text_loses_control_characters_and_carriage_returns():
    assert forms.text({"q": " a\x00b\r\nc\x1b "}, "q") == "ab\nc"


@pytest.mark.parametrize("given", ["", "x", "-1", "1.5", "²", "1e3", "11", "9" * 12])
def test_a_wrong_number_names_the_bounds(given):
    with pytest.raises(BadInputError, match="from 0 to 10"):
        forms.whole({"n": given}, "n", low=0, high=10)


def test_an_id_is_written_one_way():
    given = "01A20DDB-A942-7733-8BA6-0146CF6B6D09"
    assert forms.optional_id({"id": given}, "id") == given.lower()
    assert forms.optional_id({}, "id") is None


@pytest.mark.parametrize("given", ["1", "' OR 1=1", "../etc", "x" * 36])
def test_what_is_no_id_is_refused(given):
    with pytest.raises(BadInputError):
        forms.identifier({"id": given}, "id")


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/cards?q=a", True),
        ("//evil.example", False),
        ("/\\evil.example", False),
        ("https://evil.example", False),
        ("", False),
        ("cards", False),
        ("/a b", False),
    ],
)
def test_a_way_back_stays_on_this_host(path, kept):
    assert forms.local_path(path, default="/") == (path if kept else "/")


def test_a_measured_time_is_capped_and_nonsense_left_out():
    assert forms.duration_ms({"duration_ms": "1500"}) == 1500
    assert forms.duration_ms({"duration_ms": "99999999999"}) == 3_600_000
    assert forms.duration_ms({"duration_ms": "-5"}) is None
