"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import ReaderError
from cards.readers.decoding import MAX_BYTES, MAX_LINES, decode, normalise

TEXT = "Bees – “dance”\nHoney keeps\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\x85").encode(),
        TEXT.replace("\n", "\u2028").encode(),
        TEXT.replace("\n", "\u2029").encode(),
        TEXT.replace("Bees", "Be\u200bes").encode(),
        TEXT.replace("Honey ", "Honey\u00a0").encode(),
        TEXT.replace("Bees", "Bees\x00").encode(),
    ],
)
def test_every_way_of_writing_gives_the_same_text(content):
    assert decode(content).text == TEXT


def test_windows_western_text_is_read_with_a_notice():
    decoded = decode("One\nBees – “dance”".encode("cp1252"))
    assert decoded.text == "One\nBees – “dance”"
    assert [(n.line, "Windows-1252" in n.message) for n in decoded.notices] == [(2, True)]


def test_bytes_that_mean_nothing_are_counted_and_their_first_line_named():
    decoded = decode(b"One\rTwo\r\nThree \x81\x8d")
    assert decoded.text == "One\nTwo\nThree \ufffd\ufffd"
    (notice,) = decoded.notices
    assert notice.line == 3
    assert "2 of them mean nothing there" in notice.message


def test_as_many_lines_again_may_be_empty():
    assert decode(b"a\n\n" * (MAX_LINES - 1)).text.count("a") == MAX_LINES - 1


def test_marks_that_turn_the_direction_of_text_stay():
    text = "\u202eevil\u202c \u2066a\u2069 \u200f"
    assert decode(text.encode()).text == text


def test_letters_are_composed_and_joiners_kept():
    assert decode("e\u0301 👩\u200d🌾".encode()).text == "é 👩\u200d🌾"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04" + bytes(60), "zip archive"),
        (b"%PDF-1.7 text", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"SQLite format 3\x00", "a database"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x00" * 100, "binary data"),
        (b"\xff\xfea\x00b", "UTF-16-LE"),
        (b"a" * (MAX_BYTES + 1), "10,000,001 bytes; the limit is 10,000,000"),
        (b"a\r\n" * MAX_LINES + b"b", "400,001 lines; the limit is 400,000"),
        (b"\r\n" * 2 * MAX_LINES, "800,001 lines; the limit is 400,000"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(content, words):
    with pytest.raises(ReaderError, match=words) as caught:
        decode(content)
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_clean_text_or_a_reader_error(content):
    try:
        text = decode(content).text
    except ReaderError:
        return
    assert normalise(text) == text
    assert not set(text) & set("\r\v\f\x00\x85\u2028\u2029\ufeff")


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once
