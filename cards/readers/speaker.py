"""Who speaks: the guest named in the title, if the text lets that person say things."""

import re
from itertools import pairwise


def find_speaker(title: str, text: str) -> str | None:
    """Find the guest: the name before the title's first colon, borne out by the text.

    A name has two or three capitalised words. It counts only if the text has the person, by full
    or last or first name, as the subject of a verb of saying, and does not use the last name as a
    common noun ("Game Theory: …"). Capital letters alone prove nothing.
    """
    before, colon, _ = title.partition(":")
    name = as_name(before) if colon else None
    return name if name and is_borne_out(name, text) else None


def is_borne_out(name: str, text: str) -> bool:
    """Whether the text lets somebody of that name say things."""
    words = WORDS.findall(text)
    first, last = name.split()[0], name.split()[-1]
    said = sum(_speaks(word, verb, first, last) for word, verb in pairwise(words))
    is_common_noun = last.lower() in words
    return said >= (_MANY if is_common_noun else 1)


def as_name(words: str, *, fewest: int = 2) -> str | None:
    """Take words for a name if they have its form, without title; None otherwise."""
    named = [word for word in words.split() if word not in _HONORIFICS]
    capitalised = [word for word in named if word[0].isupper() and WORDS.fullmatch(word)]
    rest = set(named) - set(capitalised)
    is_name = fewest <= len(capitalised) <= 3 and rest <= _PARTICLES and named[-1] in capitalised
    return " ".join(named) if is_name else None


WORDS = re.compile(r"[^\W\d_][\w'’.-]*")


_HONORIFICS = frozenset(("Dr", "Dr.", "Prof", "Prof.", "Professor", "Sir", "Dame"))
_PARTICLES = frozenset(
    (
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "du",
        "ibn",
        "la",
        "le",
        "van",
        "von",
    )
)
_SAYING_VERBS = """
    admits advises advocates agrees answers argues asks asserts believes calls cautions challenges
    cites claims clarifies comments compares concedes concludes confesses contends credits critiques
    criticises criticizes defends denies describes disagrees discusses dismisses doubts elaborates
    emphasises emphasizes endorses explains expresses frames hopes illustrates imagines insists
    introduces jokes lays likens mentions notes objects offers outlines praises prefers proposes
    questions quotes recalls recommends recounts reflects regrets rejects remarks remembers replies
    responds says sees shares speaks speculates states stresses summarises summarizes talks tells
    thinks traces urges walks wants warns wishes wonders worries
"""
_SAYING = frozenset(_SAYING_VERBS.split())
_MANY = 3


def _speaks(word: str, verb: str, first: str, last: str) -> bool:
    """Whether a word is one of the two names and the next one a verb of saying."""
    return word in (first, last) and verb in _SAYING
