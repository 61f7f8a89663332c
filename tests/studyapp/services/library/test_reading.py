import pytest

from cards.errors import ReaderError
from cards.model import Source
from studyapp.services import library
from tests.builders import make_source

TEXT = "The Garden Hour\n0:00 Bees\nBees dance, because the others must find the flowers.\n"


def test_a_title_of_ones_own_goes_before_the_documents():
    assert library.read(make_source(TEXT), title=" Mine ").title == "Mine"
    assert library.read(make_source(TEXT), title=" ").title == library.read(make_source(TEXT)).title


def test_what_holds_nothing_is_refused():
    with pytest.raises(ReaderError):
        library.prepare(Source("empty.txt", b" \n"))


def test_a_prepared_reading_tells_how_far_it_is_and_quotes_its_document():
    told = []
    source = library.sample_sources()[0]
    reading = library.prepare(source, progress=lambda done, of: told.append((done, of)))
    chapters = len(reading.document.chapters)
    assert told == [(done, chapters) for done in range(chapters + 1)]
    assert reading.notes == library.prepare(source).notes
    assert len(reading.notes) > 5
    text = reading.document.text
    for note in reading.notes:
        assert text[note.evidence.start : note.evidence.end] == note.evidence.text
        assert 1 <= note.chapter <= chapters


def test_there_are_two_samples():
    assert len(library.sample_sources()) == 2


SPONSORED = """Bees
CHAPTERS
- 0:00 – 1:00
A word from our sponsor
Foragers dance because the hive needs directions.
- 1:00 – 2:00
How bees find flowers
Scout bees prefer open flowers because sweet nectar feeds the brood.
"""


def test_a_sponsor_makes_cards_only_when_a_person_says_so():
    source = make_source(SPONSORED)
    assert {note.chapter for note in library.prepare(source).notes} == {2}
    anyway = library.prepare(source, anyway=frozenset({1}))
    assert {note.chapter for note in anyway.notes} == {1, 2}
    assert library.read(source, anyway=frozenset({1})).chapters[0].makes_cards
