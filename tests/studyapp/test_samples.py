"""The two sample documents: what a new user sees first."""

from importlib.resources import files

import pytest

from cards.model import Source
from cards.readers import read_document

FOLDER = files("studyapp").joinpath("samples")
PROSE, BULLETS = "how_bridges_stand.txt", "sleep_and_memory.txt"


def read(name):
    return read_document(Source(name=name, content=FOLDER.joinpath(name).read_bytes()))


def test_there_are_two_one_in_each_layout():
    assert sorted(entry.name for entry in FOLDER.iterdir()) == [PROSE, BULLETS]
    assert not any(chapter.bullets for chapter in read(PROSE).chapters)
    assert all(len(chapter.bullets) >= 4 for chapter in read(BULLETS).chapters)


@pytest.mark.parametrize(
    ("name", "title", "show", "number", "chapters"),
    [
        (
            PROSE,
            "Nora Lindqvist: How bridges stand, and why some fall",
            "The Standing Structure",
            12,
            10,
        ),
        (BULLETS, "Sleep and memory: what the night does for learning", "Evening Lectures", 3, 9),
    ],
)
def test_a_sample_is_read_without_a_notice(name, title, show, number, chapters):
    document = read(name)
    assert (document.title, document.show, document.number) == (title, show, number)
    assert len(document.chapters) == chapters
    assert document.notices == ()
    assert all(chapter.summary and chapter.makes_cards for chapter in document.chapters)


def test_only_the_podcast_has_a_guest():
    assert (read(PROSE).speaker, read(BULLETS).speaker) == ("Nora Lindqvist", None)
