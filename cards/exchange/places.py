"""Where a note comes from, in words and as a link that opens the recording at its second."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from cards.model import Place

_TAKES_TIME_IN_QUERY = ("youtube.com", "youtu.be", "vimeo.com", "open.spotify.com")


def clock_time(seconds: float) -> str:
    """Write a position as people do: 0:07, 10:54, 1:02:03."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def source_line(place: Place) -> str:
    """Name source, chapter and time, outermost first."""
    parts = [place.source_title.strip(), place.chapter_title.strip()]
    if place.starts_at_seconds is not None:
        parts.append(clock_time(place.starts_at_seconds))
    return " › ".join(part for part in parts if part)


def time_link(place: Place) -> str:
    """Give the recording's address at the right second; empty when there is none to trust."""
    if not place.media_url:
        return ""
    try:
        address = urlsplit(place.media_url.strip())
    except ValueError:
        return ""
    if address.scheme not in ("http", "https") or not address.hostname:
        return ""
    if place.starts_at_seconds is None:
        return urlunsplit(address)
    second = int(place.starts_at_seconds)
    if _is_under(address.hostname, _TAKES_TIME_IN_QUERY):
        query = [
            pair for pair in parse_qsl(address.query, keep_blank_values=True) if pair[0] != "t"
        ]
        return urlunsplit(address._replace(query=urlencode([*query, ("t", str(second))])))
    return urlunsplit(address._replace(fragment=f"t={second}"))


def _is_under(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
