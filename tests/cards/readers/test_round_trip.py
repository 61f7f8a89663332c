"""A document that is written and read again is the same document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Source
from cards.readers import read_document
from studyapp.services import library
from tests.cards.readers.hostile_lines import HOSTILE_LINES
from tests.cards.readers.samples import SAMPLES
from tests.cards.readers.writing import shape, write

DOCUMENTS = sorted(
    path
    for path in (Path(__file__).parents[2] / "documents").iterdir()
    if not path.name.endswith(".expected.json")
)
WORDS = (
    "bees",
    "dance",
    "honey",
    "Why",
    "the",
    "5",
    "café",
    "蜂",
    "🐝",
    "“hive”",
    "a/b",
    "x²",
    "3%",
)
PROSE = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    st.sampled_from(HOSTILE_LINES),
)


@st.composite
def notes(draw):
    """Draw chapter notes and what is in them."""
    chapters, written, at = [], ["Garden HourThe life of bees | Garden Hour #7", "CHAPTERS"], 0
    for _ in range(draw(st.integers(1, 5))):
        start, at = at, at + draw(st.integers(1, 4000))
        title, summary = "On " + draw(PROSE), draw(st.none() | PROSE.map("So {}.".format))
        depth, bullets = 0, []
        for _ in range(draw(st.integers(0, 5))):
            bullets.append((draw(PROSE.map("A {}".format)), depth))
            depth = draw(st.integers(0, depth + 1))
        chapters.append((title, start, at, summary, tuple(bullets)))
        written += [f"- {clock(start)} – {clock(at)}", title, *([summary] if summary else [])]
        written += ["    " * depth + "- •" + text for text, depth in bullets]
    return "\n".join(written), tuple(chapters)


def clock(seconds):
    """Write a time with an hour in front, always."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def read(text):
    return read_document(Source("x", text.encode()), format_name="chapter-notes")


@given(notes())
def test_drawn_notes_are_read_as_drawn_and_written_back(drawn):
    text, chapters = drawn
    document = read(text)
    title, show, number, found = shape(document)
    assert (title, show, number) == ("The life of bees", "Garden Hour", 7)
    assert tuple(chapter[:5] for chapter in found) == chapters
    assert shape(read(write(document))) == shape(document)


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_a_sample_of_every_format_comes_back(text):
    document = read_document(Source("x", text.encode()))
    assert shape(read(write(document))) == shape(document)


@pytest.mark.parametrize("source", library.sample_sources(), ids=lambda source: source.name)
def test_our_own_documents_come_back(source):
    document = read_document(source)
    assert shape(read(write(document))) == shape(document)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_development_document_comes_back(path):
    document = read_document(Source(path.name, path.read_bytes()))
    assert shape(read(write(document))) == shape(document)
