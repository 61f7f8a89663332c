"""What every reader in the table must do, unasked."""

import pytest
from hypothesis import given

from cards.errors import ReaderError
from cards.readers import READERS, TEXT_READERS
from tests.cards.readers.samples import OUTLINE_LIKE_TEXTS, SAMPLES, TEXTS, passages

TITLES_ONLY = ("podcast-json",)
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)


def test_names_are_unique_and_every_reader_has_a_sample():
    names = [reader.name for reader in READERS]
    assert len(set(names)) == len(names)
    assert set(SAMPLES) == set(names)


@every_reader
def test_its_own_sample_is_recognised_by_it_alone(reader):
    scores = {other.name: other.score(SAMPLES[reader.name]) for other in READERS}
    own = scores.pop(reader.name)
    assert own > 0
    assert max(scores.values()) <= own / 2


@every_reader
def test_its_own_sample_is_read_whole(reader):
    document = reader.read(SAMPLES[reader.name])
    assert document.source_format == reader.name
    assert document.title.endswith("The life of bees")
    assert [c.title.text for c in document.chapters] == ["How bees find flowers", "Why bees swarm"]
    assert all(chapter.makes_cards for chapter in document.chapters)
    assert all(chapter.summary for chapter in document.chapters) or reader.name in TITLES_ONLY


@every_reader
@given(text=TEXTS)
def test_any_text_gives_a_document_or_a_reader_error(reader, text):
    assert 0 <= reader.score(text) <= 1
    try:
        document = reader.read(text)
    except ReaderError:
        return
    assert document.chapters
    for passage in passages(document):
        assert document.text[passage.start : passage.end] == passage.text
    assert all(chapter.title.text.strip() for chapter in document.chapters)


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@given(text=TEXTS)
def test_a_reader_of_text_keeps_its_lines_and_tells_of_lines_there_are(reader, text):
    try:
        document = reader.read(text)
    except ReaderError:
        return
    lines = text.count("\n") + 1
    assert document.text.count("\n") + 1 == lines
    assert all(1 <= notice.line <= lines for notice in document.notices)
    for chapter in document.chapters:
        assert len(chapter.parents) == len(chapter.bullets)
        assert all(
            bullet.depth == (parent.depth + 1 if parent else 0)
            for bullet, parent in zip(chapter.bullets, chapter.parents, strict=True)
        )


@pytest.mark.parametrize("reader", TEXT_READERS, ids=lambda reader: reader.name)
@given(text=OUTLINE_LIKE_TEXTS)
def test_the_text_of_a_document_is_read_as_the_same_chapters_again(reader, text):
    try:
        document = reader.read(text)
    except ReaderError:
        return
    again = reader.read(document.text)
    assert (again.title, again.chapters) == (document.title, document.chapters)
