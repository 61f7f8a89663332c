"""Addresses of recordings: which may stand in a link, and how one is played from its second."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from cards.model import Place

_YOUTUBE = ("youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be", "youtube-nocookie.com")
_BY_QUERY = (*_YOUTUBE, "open.spotify.com")
_VIMEO = ("vimeo.com", "player.vimeo.com")


def play_address(place: Place) -> str | None:
    """Make the link that plays a recording from its second; None without a web address."""
    if not place.media_url or not is_web_address(place.media_url):
        return None
    if place.starts_at_seconds is None:
        return place.media_url
    second = int(place.starts_at_seconds)
    parts = urlsplit(place.media_url)
    host = (parts.hostname or "").removeprefix("www.")
    if host not in _BY_QUERY:
        unit = "s" if host in _VIMEO else ""
        return urlunsplit(parts._replace(fragment=f"t={second}{unit}"))
    is_embedded = parts.path.startswith("/embed/") and host in _YOUTUBE
    name, unit = ("start", "") if is_embedded else ("t", "s" if host in _YOUTUBE else "")
    query = [one for one in parse_qsl(parts.query) if one[0] not in ("t", "start")]
    return urlunsplit(parts._replace(query=urlencode([*query, (name, f"{second}{unit}")])))


def is_web_address(address: str) -> bool:
    """Whether an address may stand in a link: http or https with a host, no blanks."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", address)
    )
