"""Addresses of recordings: which may stand in a link, and how one is played from its second."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from cards.model import Place

_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be")


def play_address(place: Place) -> str | None:
    """Make the link that plays a recording from its second; None without a web address."""
    if not place.media_url or not is_web_address(place.media_url):
        return None
    if place.starts_at_seconds is None:
        return place.media_url
    second = int(place.starts_at_seconds)
    parts = urlsplit(place.media_url)
    if parts.hostname not in _YOUTUBE:
        return urlunsplit(parts._replace(fragment=f"t={second}"))
    query = [(name, value) for name, value in parse_qsl(parts.query) if name not in ("t", "start")]
    return urlunsplit(parts._replace(query=urlencode([*query, ("t", f"{second}s")])))


def is_web_address(address: str) -> bool:
    """Whether an address may stand in a link: http or https with a host, no blanks."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", address)
    )
