"""Which words are names in a document, so that a sentence's first capital can be lowered."""

import re
from collections import Counter

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
        protestant buddhist hindu europe africa asia america britain england scotland wales ireland
        france germany spain italy portugal greece turkey russia ukraine poland austria hungary
        switzerland sweden norway denmark finland iceland netherlands belgium romania bulgaria
        serbia croatia bosnia albania egypt ethiopia kenya nigeria ghana zimbabwe zambia uganda
        tanzania rwanda congo morocco algeria tunisia libya sudan israel palestine jordan syria iraq
        iran afghanistan pakistan india bangladesh nepal tibet japan korea vietnam thailand
        indonesia malaysia singapore philippines australia mexico cuba haiti jamaica brazil
        argentina chile peru bolivia colombia venezuela ecuador uruguay paraguay canada california
        texas london paris berlin rome athens vienna venice moscow
        latin celtic norse
        monday tuesday wednesday thursday friday saturday sunday january
        february april june july august september october november december"""
    )
)
_COMBINING = re.compile(
    r"(?:poly|mono|multi|micro|macro|hyper|hypo|photo|thermo|electro|bio|geo|neuro|cyto|hydro|aero"
    r"|inter|intra|super|sub|trans|anti|counter|co|de|re|un|pre|post|over|under|non|semi|pseudo)-?"
)
_OFTEN_FOR_A_NAME = 2
"""How many times as often as with a small letter a name stands with a capital within lines."""
_NOUN_AND_VERB = re.compile(r"\s+[a-z]+\s+[a-z]+(?:ed|[^s]s)\b(?!\s+of\b)")
"""What stands behind a name that ends in -s but is no plural: "Beauvais vault collapsed"."""
_LOWER = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")


class Capitals:
    """What a document writes with a capital within a line, and what it also writes without."""

    def __init__(self, document: Document) -> None:
        prose = [chapter.summary.text for chapter in document.chapters if chapter.summary]
        prose += [b.passage.text for chapter in document.chapters for b in chapter.bullets]
        joined = "\n".join(prose)
        small = Counter(_LOWER.findall(joined))
        titles = [c.title.text for c in document.chapters if not is_in_title_case(c.title.text)]
        midway = Counter(map(_bare, _MIDWAY.findall("\n".join([joined, *titles]))))
        self._names = frozenset(
            word
            for word, often in midway.items()
            if often >= _OFTEN_FOR_A_NAME * small[word.lower()]
        )
        self._lower = frozenset(small) - {name.lower() for name in self._names}
        people = [document.speaker, *(chapter.speaker for chapter in document.chapters)]
        people += [person.name for person in document.people]
        self._names |= {word for name in people if name for word in name.split()}

    def lowered(self, text: str) -> str:
        """Lower the first letter, unless the first word is a name, a code or a quotation."""
        found = re.match(r"[A-Z][\w’'-]*", text)
        if found is None or self._is_name(found.group(), text[found.end() :]):
            return text
        return text[0].lower() + text[1:]

    def _is_name(self, word: str, rest: str) -> bool:
        plain = _bare(word)
        if len(plain) == 1:
            return plain != "A"
        if any(c.isupper() or c.isdigit() for c in plain[1:]):
            return True
        if not language.is_content(plain):
            return False
        owns = plain != word and plain.lower() not in self._lower and not _is_ordinary(plain)
        is_proper = plain in _PROPER or _is_of_a_country(plain)
        is_proper |= _is_name_elsewhere(plain, rest) and plain.lower() not in self._lower
        if owns or plain in self._names or is_proper or re.match(r"\s+[A-Z][a-z]", rest):
            return True
        parts = plain.split("-")
        is_plural = plain == word and word.endswith("s") and _is_plural_verb(rest)
        if is_plural or plain.lower().endswith(_COMMON_ENDINGS):
            return False
        return plain.lower() not in self._lower and not all(map(_is_common, parts))


def without_prefix(word: str) -> str:
    """Take "super-", "poly-" and their like off a word; a word without one is left whole."""
    made = _COMBINING.match(word.lower())
    return word[made.end() :] if made else word


def is_in_title_case(text: str) -> bool:
    """Whether a title Writes Most Words Like This, which hides what is a name and what a verb."""
    words = [word for word in re.findall(r"[A-Za-z][\w’-]*", text)[1:] if len(word) > 3]
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) > len(words) / 2


def _is_name_elsewhere(word: str, rest: str) -> bool:
    """Whether a dictionary has a word as a name; as often as not will do before a past deed."""
    past = re.match(r"\s+([a-z]+)\b", rest)
    is_deed = past is not None and (past[1].endswith("ed") or language.is_irregular_past(past[1]))
    return language.is_known_name(word) or (is_deed and language.may_be_name(word))


def _is_common(word: str) -> bool:
    """Whether a word is ordinary, or made of an ordinary one: "polyrhythm"."""
    rest = without_prefix(word)
    return language.is_common(word) or (len(rest) > 3 and language.is_common(rest))


def _is_of_a_country(word: str) -> bool:
    """Whether a word is made of a country's name: "Peruvian", "Vietnamese"."""
    is_made = word.endswith(("ian", "ean", "ese", "vian", "can", "ish")) and len(word) > 6
    return is_made and any(word.startswith(name[:4]) for name in _PROPER)


def _is_ordinary(owner: str) -> bool:
    """Whether what owns something is no name: a plural, or a word that is also a verb."""
    is_plural = owner.endswith("s") and language.is_common(owner)
    return is_plural or any(language.knows(owner, kind) for kind in ("verb", "adj", "adv"))


def _is_plural_verb(rest: str) -> bool:
    """Whether the next word is a verb as plurals have it: "… break down"."""
    following = re.match(r"\s+([a-z]+)\b", rest)
    if following is None or following[1].endswith(("s", "ed", "ing")):
        return False
    if _NOUN_AND_VERB.match(rest):
        return False
    return following[1] in {"are", "were", "have", "do"} or language.knows(following[1], "verb")


def _bare(word: str) -> str:
    return re.sub(r"[’'](?:s|re|ve|d|ll)?$", "", word)
