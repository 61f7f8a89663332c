"""What a browser sent, made into good values at the door; everything else raises BadInputError."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar
from uuid import UUID
from zoneinfo import available_timezones

from cards.model import Source
from studyapp.addresses import is_web_address
from studyapp.errors import BadInputError

Fields = Mapping[str, str]
Kind = TypeVar("Kind", bound=Enum)

MAX_ADDRESS = 2000
MAX_SIDE = 20_000
MAX_LINE = 300
MAX_DURATION_MS = 3_600_000
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def text(fields: Fields, name: str, *, limit: int = MAX_LINE) -> str:
    """Read a text, trimmed and without control characters; empty when absent."""
    value = _UNPRINTABLE.sub("", fields.get(name, "")).replace("\r\n", "\n").strip()
    if len(value) > limit:
        raise BadInputError(
            f"The field “{name}” holds {len(value):,} characters; at most {limit:,} fit. "
            "Shorten it."
        )
    return value


def choice(fields: Fields, name: str, kind: type[Kind]) -> Kind:
    """Read one member of an enum by its value."""
    given = fields.get(name, "")
    for member in kind:
        if str(member.value) == given:
            return member
    allowed = ", ".join(str(member.value) for member in kind)
    raise BadInputError(f"The field “{name}” is “{given[:40]}”; it can be {allowed}.")


def one_of(fields: Fields, name: str, allowed: tuple[str, ...]) -> str | None:
    """Read one of some names; None when nothing was chosen."""
    given = fields.get(name, "")
    if given and given not in allowed:
        raise BadInputError(
            f"The field “{name}” is “{given[:40]}”; it can be {', '.join(allowed)}."
        )
    return given or None


def whole(fields: Fields, name: str, *, low: int, high: int) -> int:
    """Read a whole number within bounds."""
    given = fields.get(name, "").strip()
    if not re.fullmatch(r"[0-9]{1,9}", given, re.ASCII) or not low <= int(given) <= high:
        raise BadInputError(
            f"The field “{name}” is “{given[:40]}”; use a whole number from {low} to {high}."
        )
    return int(given)


def optional_whole(fields: Fields, name: str, *, low: int, high: int) -> int | None:
    """Read a whole number within bounds; None when left empty."""
    return whole(fields, name, low=low, high=high) if fields.get(name, "").strip() else None


def flag(fields: Fields, name: str) -> bool:
    """Read a checkbox."""
    return bool(fields.get(name))


def identifier(fields: Fields, name: str) -> str:
    """Read an id that must be there."""
    found = optional_id(fields, name)
    if found is None:
        raise BadInputError(f"The field “{name}” is missing. Go back, reload the page, try again.")
    return found


def optional_id(fields: Fields, name: str) -> str | None:
    """Read an id; None when absent."""
    given = fields.get(name, "")
    if not given:
        return None
    try:
        return str(UUID(given))
    except ValueError as error:
        raise BadInputError(
            f"The field “{name}” is “{given[:40]}”, which is no id. Go back and try again."
        ) from error


def identifiers(given: Sequence[str], name: str) -> tuple[str, ...]:
    """Read several ids, as from checkboxes, each once and in the order they came."""
    return tuple(dict.fromkeys(identifier({name: one}, name) for one in given))


def day(fields: Fields, name: str) -> date:
    """Read a day as date fields send it."""
    given = fields.get(name, "").strip()
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise BadInputError(
            f"The field “{name}” is “{given[:40]}”, which is no day. Write it like 2026-12-01."
        ) from error


def duration_ms(fields: Fields) -> int | None:
    """Read how long an answer took, as the page measured it; None when it did not."""
    given = fields.get("duration_ms", "")
    if not re.fullmatch(r"[0-9]{1,12}", given, re.ASCII):
        return None
    return min(int(given), MAX_DURATION_MS)


def media_address(fields: Fields) -> str | None:
    """Read the address of a recording: a web address, or None when left empty."""
    given = text(fields, "media_url", limit=MAX_ADDRESS)
    if given and not is_web_address(given):
        raise BadInputError(
            f"The media address “{given[:60]}” is no web address. "
            "Start it with https:// or leave the field empty."
        )
    return given or None


def zone(fields: Fields) -> str:
    """Read the name of a time zone."""
    given = text(fields, "zone")
    if given not in available_timezones():
        raise BadInputError(
            f"The time zone “{given[:40]}” is not known. Use a name like Europe/Berlin or UTC."
        )
    return given


def source(name: str, pasted: str) -> Source:
    """Make a source of pasted text, or of a chosen file's."""
    if not pasted.strip():
        raise BadInputError("There is nothing to read yet. Paste your notes or choose a file.")
    return Source(name=name or "Pasted notes", content=pasted.encode())


def local_path(path: str, *, default: str) -> str:
    """Keep a path to return to only when it stays on this host."""
    if re.fullmatch(r"/(?![/\\])[^\s\\]*", path):
        return path
    return default
