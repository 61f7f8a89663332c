"""What every reader in the table must do, unasked."""

import pytest
from hypothesis import given

from cards.errors import ReaderError
from cards.readers import READERS
from tests.cards.readers.samples import SAMPLES, TEXTS, passages

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
