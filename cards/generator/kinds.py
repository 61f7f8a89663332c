"""What kind of thing a name names, told by its nouns: a happening, a writing, a body, a place."""

import re

from cards import language

HAPPENINGS = language.listed(
    """war battle siege revolt revolution rebellion uprising mutiny secession coup conquest invasion
    crusade massacre persecution famine plague epidemic pandemic earthquake eruption flood fire
    crash crisis panic depression election coronation council congress conference summit synod
    murder assassination execution trial expedition voyage landing riot strike march
    abdication restoration reformation accident disaster raid campaign offensive armistice"""
)
WRITINGS = language.listed(
    """law laws act edict decree bill treaty peace charter constitution code report paper letter
    book manuscript declaration proclamation statute amendment convention agreement accord pact
    manifesto bull concordat ordinance"""
)
_FOUGHT = language.listed("war battle siege crusade campaign")
_BODIES = language.listed(
    """commission committee party league union alliance academy society company army institute
    office agency board court parliament assembly tribunal bank school movement group order
    federation confederation empire republic kingdom dynasty bridge forest river lake
    sea island mountain mount valley street square palace castle effect law rule theorem model
    project program programme plan index reform reforms test experiment problem paradox"""
)
_FORMAL = WRITINGS | language.listed(
    "battle siege war council congress conference synod diet statute act bank house court"
)
_OF = re.compile(r"^(?:[\w’'-]+\s){0,3}?(?P<head>[\w’'-]+) (?:of|on|for|against|between) ")
_ARTICLED = re.compile(r"^(?:the|an?)\s|^[“‘\"]|[’']s?\s", re.IGNORECASE)


def head_of(name: str) -> str:
    """Find the noun a name turns on: "battle" in "Battle of Zama", "war" in "Social War"."""
    found = _OF.match(name)
    words = name.split()
    return (found["head"] if found else words[-1] if words else "").lower()


def is_happening(name: str) -> bool:
    """Whether a name names something that took place."""
    return head_of(name).removesuffix("s") in HAPPENINGS


def is_writing(name: str) -> bool:
    """Whether a name names a law, a treaty or another text with a date of its own."""
    return head_of(name) in WRITINGS


def is_fought(name: str) -> bool:
    """Whether what took place was fought."""
    return head_of(name).removesuffix("s") in _FOUGHT


def is_thing(name: str) -> bool:
    """Whether a name in capitals is no person's, for it ends in a noun of another kind."""
    head = head_of(name)
    return is_happening(name) or is_writing(name) or head in _BODIES


def with_the(name: str) -> str:
    """Put "the" before a name built on a common noun: "the Council of Nicaea", "the Social War"."""
    if _ARTICLED.search(name) or not is_thing(name):
        return name
    first, _, rest = name.partition(" ")
    if first in _FORMAL and re.match(r"(?:of|on) (?:the )?[A-Z]", rest):
        return f"the {first.capitalize()} {rest}"
    is_ordinal = first.lower() in {"first", "second", "third", "great", "last"}
    is_low = is_ordinal and not re.match(r"[A-Z]", rest)
    return f"the {first.lower()} {rest}" if is_low else f"the {name}"
