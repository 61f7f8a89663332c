"""What notes say about themselves: front matter, `Guest: …` and `key:: value` above the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cards.model import Person, PersonRole
from cards.readers.inline import addresses, unmark
from cards.readers.lines import Line
from cards.readers.people import people_in


@dataclass(frozen=True, slots=True)
class Meta:
    """What was found, and the numbers of the lines it was found on."""

    title: str = ""
    show: str | None = None
    number: int | None = None
    published_on: date | None = None
    tags: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    media_url: str | None = None
    lines: frozenset[int] = frozenset()


def front_matter_end(lines: Sequence[Line]) -> int:
    """Count the lines of the block between two `---` at the top; 0 when there is none."""
    if not lines or lines[0].raw.text.rstrip() != "---":
        return 0
    for at, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], start=1):
        if line.raw.text.rstrip() in ("---", "..."):
            is_meta = any(_PAIR.match(inner.raw.text) for inner in lines[1:at])
            return at + 1 if is_meta else 0
    return 0


def read_meta(lines: Sequence[Line]) -> Meta:
    """Read front matter and the lines above the chapters that have a known key."""
    end = front_matter_end(lines)
    found = list(_front_matter(lines[1 : max(end - 1, 1)]))
    used = set(range(1, end + 1))
    for line in lines[end:]:
        pair = _PAIR.match(unmark(line.content.text))
        if pair is None or not pair["value"]:
            continue
        key = pair["key"].strip().lower()
        if pair["colons"] == "::" or key in _KEYS:
            found.append((key, pair["value"].strip()))
            used.add(line.number)
    return _gathered(found, frozenset(used))


_LONGEST_FRONT_MATTER = 300
_PAIR = re.compile(r"(?P<key>[^\W\d_][\w -]{0,30}?)\s?(?P<colons>::?)(?:\s+(?P<value>\S.*)?|$)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_NAMES = {
    "title": "title|topic|episode title|lecture title|name|titel",
    "show": "show|podcast|series|course|programme|program|channel|module|class",
    "number": "number|episode|episode number|ep|lecture number|no",
    "date": "date|air date|aired|published|publish date|publication date|recorded|released|"
    "release date|created|recorded on|published on|datum",
    "tags": "tags|tag|keywords|categories|topics",
    "guest": "guest|guests|speaker|speakers|lecturer|lecturers|instructor|teacher|professor|"
    "presenter|interviewee|gast",
    "host": "host|hosts|hosted by|interviewer|moderator|presented by",
    "author": "author|authors|notes by|written by|by|note taker",
    "url": "url|link|source|video|media|audio|youtube|watch|listen|recording|episode url",
    "": "duration|length|runtime|language|location|type|status|aliases|cssclass|cssclasses|"
    "updated|modified|id|uid|permalink|layout|slug|draft|license|rating|cover|image|published in",
}
_KEYS = {key: name for name, keys in _NAMES.items() for key in keys.split("|")}
_ROLES = {
    "guest": PersonRole.GUEST,
    "host": PersonRole.HOST,
    "author": PersonRole.AUTHOR,
}


def _front_matter(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """Read the pairs of front matter; a list below its key becomes one pair for each item."""
    key = ""
    for line in lines:
        item, pair = _ITEM.match(line.raw.text), _PAIR.match(line.raw.text)
        if item:
            yield key, _unquoted(item[1])
        elif pair:
            key = pair["key"].strip().lower()
            for value in _items(pair["value"] or ""):
                yield key, _unquoted(value)


def _items(value: str) -> list[str]:
    """Split `[a, b]`; anything else is one value."""
    value = value.strip()
    inner = value[1:-1]
    is_list = value.startswith("[") and value.endswith("]") and not inner.startswith("[")
    return inner.split(",") if is_list else [value]


def _unquoted(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _gathered(found: Iterable[tuple[str, str]], used: frozenset[int]) -> Meta:
    """Sort pairs by what they tell; of several the first counts."""
    told: dict[str, list[str]] = {}
    for key, value in found:
        told.setdefault(_KEYS.get(key, ""), []).append(unmark(value))
    first = {name: values[0] for name, values in told.items() if values[0]}
    tags = [tag for value in told.get("tags", ()) for tag in re.split(r"[,;]\s*|\s+(?=#)", value)]
    people = [
        Person(name, role)
        for key, role in _ROLES.items()
        for value in told.get(key, ())
        for name in people_in(value)
    ]
    url = next((url for value in told.get("url", ()) for url in addresses(value)), None)
    return Meta(
        title=first.get("title", ""),
        show=first.get("show"),
        number=_number(first.get("number", "")),
        published_on=_day(first.get("date", "")),
        tags=tuple(dict.fromkeys(tag.strip(" #") for tag in tags if tag.strip(" #"))),
        people=tuple(dict.fromkeys(people)),
        media_url=url,
        lines=used,
    )


def _number(value: str) -> int | None:
    match = re.fullmatch(r"(?:#|ep\.?|episode|no\.?)?\s*([0-9]{1,6})", value.strip().lower())
    return int(match[1]) if match else None


_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBERS = {
    name[:size]: number
    for number, name in enumerate(_MONTHS.split(), start=1)
    for size in range(3, 10)
}
_DATES = (
    re.compile(r"(?P<y>[12][0-9]{3})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?![0-9])"),
    re.compile(r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?P<m>[A-Za-z]{3,9})\.?,?\s+(?P<y>[12][0-9]{3})"),
    re.compile(r"(?P<m>[A-Za-z]{3,9})\.?\s+(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>[12][0-9]{3})"),
)  # fmt: skip


def _day(value: str) -> date | None:
    """Read a day, with the month in digits behind the year or in English letters."""
    for pattern in _DATES:
        match = pattern.search(value)
        if match is None:
            continue
        month = _MONTH_NUMBERS.get(match["m"].lower(), 0) if match["m"].isalpha() else match["m"]
        try:
            return date(int(match["y"]), int(month), int(match["d"]))
        except ValueError:
            return None
    return None
