"""Where a note comes from."""

import pytest

from cards.exchange.places import clock_time, source_line, time_link
from tests.builders import make_place


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (7.9, "0:07"), (654, "10:54"), (3723, "1:02:03")]
)
def test_times_are_written_as_people_do(seconds, words):
    assert clock_time(seconds) == words


def test_the_line_leaves_out_what_is_not_known():
    place = make_place(source_title="Bees", chapter_title=" ", starts_at_seconds=None)
    assert source_line(place) == "Bees"


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.youtube.com/watch?v=a", "https://www.youtube.com/watch?v=a&t=10"),
        ("https://youtu.be/a?t=3", "https://youtu.be/a?t=10"),
        ("https://example.org/talk.mp3", "https://example.org/talk.mp3#t=10"),
        ("https://notyoutube.com/a", "https://notyoutube.com/a#t=10"),
    ],
)
def test_a_link_opens_the_recording_at_its_second(address, link):
    assert time_link(make_place(media_url=address, starts_at_seconds=10.5)) == link


@pytest.mark.parametrize(
    "address", [None, "", "javascript:alert(1)", "file:///etc/passwd", "//x/y", "https://[", "a b"]
)
def test_an_address_we_do_not_trust_gives_no_link(address):
    assert time_link(make_place(media_url=address)) == ""


def test_without_a_time_the_link_opens_the_beginning():
    place = make_place(media_url="https://example.org/a#b", starts_at_seconds=None)
    assert time_link(place) == "https://example.org/a#b"
