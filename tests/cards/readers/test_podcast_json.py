"""Podcasting 2.0 chapters."""

import json

import pytest

from cards.errors import ReaderError
from cards.readers.podcast_json import read, score


def write(*chapters, **top):
    return json.dumps({"version": "1.2.0", "chapters": chapters, **top})


def test_chapters_have_their_times():
    document = read(
        write(
            {"startTime": 0, "title": "Welcome"},
            {"startTime": "60.5", "title": "How  bees\ndance"},
            {"startTime": 100, "endTime": 200, "title": "Honey", "url": "https://example.org"},
            title="The life of bees",
            podcastName="Garden Hour",
            fileName="https://example.org/bees.mp3",
        )
    )
    assert (document.title, document.show) == ("The life of bees", "Garden Hour")
    assert document.media_url == "https://example.org/bees.mp3"
    told = [
        (c.title.text, c.starts_at_seconds, c.ends_at_seconds, c.end_inferred, c.makes_cards)
        for c in document.chapters
    ]
    assert told == [
        ("Welcome", 0, 60.5, True, False),
        ("How bees dance", 60.5, 100, True, True),
        ("Honey", 100, 200, False, True),
    ]
    assert document.notices == ()


def test_hidden_and_broken_chapters_are_left_out_and_told():
    document = read(
        write(
            {"startTime": 0, "title": "Bees", "endTime": -1},
            {"startTime": 5, "title": "An advert", "toc": False},
            {"startTime": 6},
            {"startTime": -6, "title": "x"},
            {"startTime": True, "title": "x"},
            {"startTime": "NaN", "title": "x"},
            {"startTime": 1e308, "title": "x"},
            7,
        )
    )
    assert [chapter.title.text for chapter in document.chapters] == ["Bees"]
    assert [notice.message[:5] for notice in document.notices] == ["6 of ", "1 of "]


def test_half_a_character_does_not_break_the_text():
    (chapter,) = read('{"chapters": [{"startTime": 1, "title": "a \\ud800"}]}').chapters
    assert chapter.title.text.encode() == "a \ufffd".encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{\n"chapters": [{"startTime": }]}', "Line 2: this is not whole JSON"),
        ('{"chapters": "startTime"}', "no list named “chapters”"),
        ("[1]", "no list named “chapters”"),
        ("[" * 100_000, "too deep"),
        ('{"chapters": [{"startTime": ' + "1" * 5000 + "}]}", "number too long"),
        ('{"chapters": [{"startTime": 1}]}', "No chapter in this JSON"),
        ('{"chapters": []}', "No chapter in this JSON"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(text, words):
    with pytest.raises(ReaderError, match=words):
        read(text)


def test_other_json_is_not_taken():
    assert score('{"a": 1}') == 0
    assert score('["chapters", "startTime"]') == 0
