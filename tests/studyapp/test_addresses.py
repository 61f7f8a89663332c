import pytest

from cards.model import Place
from studyapp import addresses


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://example.org/a?b=c", True),
        ("http://localhost:8000/x.mp3", True),
        ("javascript:alert(1)", False),
        ("//example.org", False),
        ("https://", False),
        ("https://exa mple.org", False),
        ("https://[broken", False),
        ("ftp://example.org/x", False),
    ],
)
def test_a_media_address_is_a_web_address(address, fits):
    assert addresses.is_web_address(address) is fits


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.youtube.com/watch?v=a&t=3", "https://www.youtube.com/watch?v=a&t=654s"),
        ("https://youtu.be/a", "https://youtu.be/a?t=654s"),
        ("https://www.youtube.com/embed/a?start=1", "https://www.youtube.com/embed/a?start=654"),
        ("https://www.youtube.com/live/a?si=b", "https://www.youtube.com/live/a?si=b&t=654s"),
        ("https://vimeo.com/76979871", "https://vimeo.com/76979871#t=654s"),
        ("https://open.spotify.com/episode/a", "https://open.spotify.com/episode/a?t=654"),
        ("https://example.org/talk.mp3", "https://example.org/talk.mp3#t=654"),
        ("https://example.org/talk.mp3?k=1#t=9", "https://example.org/talk.mp3?k=1#t=654"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_a_recording_plays_from_its_second(address, link):
    place = Place("id", "Bees", "Flowers", 1, 654.0, address)
    assert addresses.play_address(place) == link
