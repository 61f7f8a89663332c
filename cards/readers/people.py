"""Who is in the notes: guests and hosts that are named as such or borne out by the text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cards.model import Person, PersonRole
from cards.readers.speaker import WORDS, as_name, find_speaker, is_borne_out


def find_people(
    title: str, text: str, *, show: str | None = None, named: Sequence[Person] = ()
) -> tuple[Person, ...]:
    """Find the people of a document; `named` are those a line of its own says it has.

    A guest is named in the title and says things in the text; a host is in the show's name, or
    asks and welcomes under one name. Capital letters alone prove nothing.
    """
    guests = [person.name for person in named if person.role is PersonRole.GUEST]
    hosts = [person.name for person in named if person.role is PersonRole.HOST]
    if not guests:
        guests = [name for name in (find_speaker(title, text) or _in_title(title, text),) if name]
    if not hosts:
        hosts = _hosts(show or "", text, guests)
    authors = [person for person in named if person.role is PersonRole.AUTHOR]
    people = [Person(name, PersonRole.GUEST) for name in guests]
    people += [Person(name, PersonRole.HOST) for name in hosts if name not in guests]
    return tuple(dict.fromkeys([*people, *authors]))


def speaker_of(people: Iterable[Person]) -> str | None:
    """Name the guest when there is just one."""
    guests = [person.name for person in people if person.role is PersonRole.GUEST]
    return guests[0] if len(guests) == 1 else None


def people_in(value: str) -> list[str]:
    """Split a list of people: "Dr. Ada Field (Leeds), Tom Bell and Jo Ray"."""
    plain = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|https?://\S+|@\w+", " ", value)
    parts = re.split(r"\s*(?:[,;&/|]|\band\b|\bund\b|\bwith\b|\s[–—-]\s)\s*", plain)
    return [name for part in parts if (name := as_name(part, fewest=1))]


_IN_TITLE = (
    re.compile(r"\b(?:with|featuring|feat\.|ft\.|guest)\s+([^,:;|()–—]{3,60})"),
    re.compile(r"^(.{3,60}?)\s+(?:on|explains|about)\s"),
    re.compile(r"\s[–—|-]\s([^:;|()–—]{3,60})$"),
)
_HOSTING = frozenset(
    ("asks", "closes", "introduces", "opens", "presses", "probes", "thanks", "welcomes", "wonders")
)
_SHOW_WORDS = {"Podcast", "Show", "Hour", "Radio", "Lectures", "Talks", "Experience"}
_NO_NAME_WORDS = """
    Everyone Guest He Host I It Nobody One She Somebody That They This We Who You
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_FEWEST_ASKED = 2


def _in_title(title: str, text: str) -> str | None:
    """Find a name after "with", before "on", or behind a dash, that the text bears out."""
    for pattern in _IN_TITLE:
        for match in pattern.finditer(title):
            name = as_name(match[1])
            if name and is_borne_out(name, text):
                return name
    return None


def _hosts(show: str, text: str, guests: Sequence[str]) -> list[str]:
    """Find the host in the show's name, or else the one name that asks and welcomes."""
    words = WORDS.findall(text)
    asking = Counter(word for word, verb in pairwise(words) if verb in _HOSTING)
    ours = {part for guest in guests for part in guest.split()}
    host = as_name(" ".join(word for word in show.split() if word not in _SHOW_WORDS))
    if host and not set(host.split()) & ours and any(asking[part] for part in host.split()):
        return [host]
    lower = {word.rstrip(".") for word in words}
    return [
        name
        for name, times in asking.items()
        if times >= _FEWEST_ASKED
        and name[0].isupper()
        and name not in ours | _NO_NAMES
        and name.lower() not in lower
    ][:2]
