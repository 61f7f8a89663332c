"""A source goes in, a document comes out, by the reader that fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import ReaderError
from cards.model import Source
from cards.readers import READERS, read_document
from tests.builders import make_source
from tests.cards.readers.samples import CHAPTER_NOTES, SAMPLES, passages


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_reader_that_fits_is_chosen(name):
    assert read_document(make_source(SAMPLES[name])).source_format == name


def test_a_sample_with_everything():
    document = read_document(make_source(CHAPTER_NOTES))
    assert (document.title, document.show, document.number) == (
        "Ada Field: The life of bees",
        "Garden Hour",
        7,
    )
    assert document.speaker == "Ada Field"
    first, second = document.chapters
    assert [b.passage.text for b in first.bullets] == [
        "The angle of the dance is the angle to the sun",
        "Its length tells the distance",
    ]
    assert (second.starts_at_seconds, second.ends_at_seconds) == (285, 3723)


def test_the_reader_may_be_named():
    document = read_document(make_source(CHAPTER_NOTES), format_name="plain")
    assert document.source_format == "plain"


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(ReaderError, match=r"“docx”.*chapter-notes, .*plain"):
        read_document(make_source(), format_name="docx")


def test_a_text_without_a_title_takes_the_name_of_its_source():
    text = "0:00 – 1:00\nDancing\n"
    assert read_document(make_source(text, name="folder/bees.v2.txt")).title == "bees.v2"
    assert read_document(make_source(text, name="")).title == "Untitled notes"


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"!?", bytes(50)])
def test_nothing_to_read_is_refused(content):
    with pytest.raises(ReaderError):
        read_document(Source(name="x", content=content))


def test_line_ends_and_a_byte_order_mark_change_nothing():
    windows = Source("x", b"\xef\xbb\xbf" + CHAPTER_NOTES.replace("\n", "\r\n").encode())
    assert read_document(windows) == read_document(Source("x", CHAPTER_NOTES.encode()))


@given(st.binary(max_size=400), st.sampled_from([None, *[reader.name for reader in READERS]]))
def test_any_bytes_give_a_document_or_a_reader_error(content, format_name):
    try:
        document = read_document(Source("x", content), format_name=format_name)
    except ReaderError:
        return
    assert document.title
    for passage in passages(document):
        assert document.text[passage.start : passage.end] == passage.text
