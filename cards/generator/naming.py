"""Which words are names in a document, so that a sentence's first capital can be lowered."""

import re

from cards import language
from cards.model import Document

_MIDWAY = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*")
_COMMON_ENDINGS = (
    *("tion", "tions", "sis", "ism", "isms", "ity", "ness", "ment", "ments", "ics", "ase", "ases"),
    *("ology", "graphy", "ide", "ides", "oids", "ances", "ance", "ence", "ing", "phobia", "gens"),
)
_PROPER = frozenset(
    word.capitalize()
    for word in language.listed(
        """american african asian european british english french german italian spanish chinese
        japanese indian russian roman greek latin arab arabic jewish christian muslim islamic
        western victorian dutch irish scottish polish turkish persian
        egyptian mexican canadian australian
        korean swiss swedish norwegian danish portuguese brazilian byzantine ottoman soviet catholic
        protestant buddhist hindu monday tuesday wednesday thursday friday saturday sunday january
        february april june july august september october november december"""
    )
)
_LOWER = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")


class Capitals:
    """What a document writes with a capital within a line, and what it also writes without."""

    def __init__(self, document: Document) -> None:
        prose = [chapter.summary.text for chapter in document.chapters if chapter.summary]
        prose += [b.passage.text for chapter in document.chapters for b in chapter.bullets]
        joined = "\n".join(prose)
        self._lower = frozenset(_LOWER.findall(joined))
        midway = frozenset(_MIDWAY.findall(joined))
        self._names = frozenset(word for word in midway if word.lower() not in self._lower)

    def lowered(self, text: str) -> str:
        """Lower the first letter, unless the first word is a name, a code or a quotation."""
        found = re.match(r"[A-Z][\w’'-]*", text)
        if found is None or self._is_name(found.group(), text[found.end() :]):
            return text
        return text[0].lower() + text[1:]

    def _is_name(self, word: str, rest: str) -> bool:
        plain = re.sub(r"[’'](?:s|re|ve|d|ll)?$", "", word)
        if len(plain) == 1:
            return plain != "A"
        if any(c.isupper() or c.isdigit() for c in plain[1:]):
            return True
        if not language.is_content(plain):
            return False
        if plain in self._names or plain in _PROPER or re.match(r"\s+[A-Z][a-z]", rest):
            return True
        parts = plain.split("-")
        if plain.lower().endswith(_COMMON_ENDINGS):
            return False
        return plain.lower() not in self._lower and not all(map(language.is_common, parts))


def capitalised(text: str) -> str:
    """Raise the first letter of a sentence; "iOS" and "pH" stay as they are."""
    if re.match(r"[a-z]{1,2}[A-Z]", text):
        return text
    return text[:1].upper() + text[1:]
