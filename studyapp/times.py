"""Times as text: ISO 8601 in UTC, always of one width, so that sorting the text sorts the times."""

from datetime import UTC, datetime


def to_text(moment: datetime) -> str:
    """Write an aware time down. Raises ValueError for a naive one: that is a bug of the caller."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; times must be aware")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """Read a time that `to_text` wrote."""
    return datetime.fromisoformat(text)
