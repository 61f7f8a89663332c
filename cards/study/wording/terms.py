"""A wording cut into terms: numbers, units, negations, words with meaning and without."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from cards import language
from cards.study.wording import numbers, units


class Sort(Enum):
    """What a term does in a wording."""

    WORD = auto()
    NUMBER = auto()
    UNIT = auto()
    NEGATION = auto()
    GUARD = auto()  # a small word that changes the meaning: "before", "only", "most"
    JOIN = auto()  # "and", "or", a comma: what stands on both sides are members
    FILLER = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A piece of a wording: where it stands, and the form in which it is compared."""

    form: str
    sort: Sort
    start: int
    end: int


NEGATIONS = language.listed(
    """not no never none nothing nobody nowhere neither nor without cannot lack lacks lacking lacked
    absence absent dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt
    hasnt havent hadnt"""
)
GUARDS = language.listed(
    """before after above below over under up down out off inside outside against until since more
    less most least fewer all some any only both each every always often sometimes rarely seldom
    hardly barely may might must than from into between instead rather except unless although yes
    first last same different other another many few much little half"""
)
_JOINS = language.listed("and or plus & + / , ; |")
_MONEY = frozenset({"dollar", "euro", "sterling"})
_SCALES = frozenset({"celsius", "fahrenheit"})
_ABOUT = language.listed("roughly approximately approx circa nearly about around")
_MEASURES = (Sort.NUMBER, Sort.UNIT)
_PRONOUN_BEFORE = language.listed("of that which who")
_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "−": "-", "‐": "-", "‑": "-"}
)
_TOKEN = re.compile(
    r"(?:(?<=\s)|^)-\d+(?:[.,]\d+)*"  # below zero
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])"
    r"|\d+(?:[.,]\d+)*"
    r"|°[cCfF]\b"
    r"|[^\W\d_](?:\w|'(?=\w)|(?<=\w)\.(?=\w\b))*"
    r"|[%$€£°&+/,;|<>=≤≥]"
)
_PREFIX = re.compile(
    r"\b(non|anti|un|de|re|pre|post|co|sub|multi|semi|micro|macro|hyper|hypo)-(?=\w)"
)
_BRITISH = (
    (re.compile(r"(?<=\w\w)our(?=s?$|ed$|ing$|al$|able$)"), "or"),
    (re.compile(r"(?<=\w{3})is(?=e[ds]?$|ing$|ation|er)"), "iz"),
    (re.compile(r"(?<=\w)ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile(r"(?<=[tb])re(?=s?$)"), "er"),
    (re.compile(r"(?<=sul)ph"), "f"),
    (re.compile(r"^oe(?=st|d)|ae(?=m|st)|oe(?=d)"), "e"),
)


def terms(text: str) -> tuple[Term, ...]:
    """Cut a wording into terms, in order."""
    plain = _PREFIX.sub(r"\1_", text.translate(_SIGNS))
    spans = [token.span() for token in _TOKEN.finditer(plain)]
    words = tuple(_folded(plain[start:end]) for start, end in spans)
    found: list[Term] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        value, used = _number(words, at)
        if used:
            found.append(Term(value, Sort.NUMBER, start, spans[at + used - 1][1]))
            at += used
            continue
        follows = bool(found) and (found[-1].sort in _MEASURES or found[-1].form == "per")
        found.append(_read(words, at, (start, end), is_measure=follows))
        at += 1
    return tuple(_in_order(found))


def meaning(found: tuple[Term, ...]) -> tuple[Term, ...]:
    """Leave out the terms that carry no meaning, joins among them."""
    kept = tuple(term for term in found if term.sort not in (Sort.FILLER, Sort.JOIN))
    return kept or found


def members(found: tuple[Term, ...]) -> tuple[tuple[Term, ...], ...]:
    """Split a wording at its joins."""
    parts: list[list[Term]] = [[]]
    for term in found:
        if term.sort is Sort.JOIN:
            parts.append([])
        elif term.sort is not Sort.FILLER:
            parts[-1].append(term)
    return tuple(tuple(part) for part in parts if part)


def _in_order(found: list[Term]) -> Iterator[Term]:
    """Put a currency's sign behind its number, and leave out "degrees" before their scale."""
    at = 0
    while at < len(found):
        one, behind = found[at], found[at + 1] if at + 1 < len(found) else None
        if behind and one.sort is Sort.UNIT and behind.sort is Sort.NUMBER and one.form in _MONEY:
            yield from (behind, one)
            at += 1
        elif not (behind and one.form == "degree" and behind.form in _SCALES):
            yield one
        at += 1


def _folded(word: str) -> str:
    """Take away what does not count: case, accents, forms of one letter."""
    parts = unicodedata.normalize("NFKD", word.replace("_", ""))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _number(words: tuple[str, ...], at: int) -> tuple[str, int]:
    """Read a number; "one of them" and "a second" are none."""
    if words[at] == "one" and at + 1 < len(words) and words[at + 1] in _PRONOUN_BEFORE:
        return "", 0
    if words[at] == "i" and 0 < at == len(words) - 1:  # "World War I"
        return "1", 1
    if words[at] == "minus" and at + 1 < len(words):
        value, used = numbers.read(words, at + 1)
        return (f"-{value}", used + 1) if used else ("", 0)
    is_second = words[at] == "second" and at and words[at - 1] in ("a", "per", "each", "every")
    after_number = words[at] == "second" and at and numbers.read(words, at - 1)[1]
    return ("", 0) if is_second or after_number else numbers.read(words, at)


def _read(words: tuple[str, ...], at: int, span: tuple[int, int], *, is_measure: bool) -> Term:
    """Read a word that is no number; "isn't" says no more than "not"."""
    word = words[at]
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in NEGATIONS or word.endswith("n't"):
        return Term("not", Sort.NEGATION, *span)
    if word == "per" or (word == "/" and is_measure):
        return Term("per", Sort.FILLER, *span)
    if word == "cent" and before == "per":
        return Term("percent", Sort.UNIT, *span)
    if unit := units.unit_of(word, is_measure=is_measure):
        return Term(unit, Sort.UNIT, *span)
    return _word(word, span, is_last=not after)


def _word(word: str, span: tuple[int, int], *, is_last: bool) -> Term:
    word = re.sub(r"'(?:s|re|ve|d|ll|m)?$", "", word)
    if word in _JOINS:
        return Term(word, Sort.JOIN, *span)
    if word in GUARDS:
        return Term(word, Sort.GUARD, *span)
    is_small = word in language.STOP_WORDS or word in _ABOUT
    is_filler = is_small and not (is_last and word == "a")  # "vitamin A"
    return Term(_american(word), Sort.FILLER if is_filler else Sort.WORD, *span)


def _american(word: str) -> str:
    """Spell a word as Americans do."""
    for ending, spelling in _BRITISH:
        word = ending.sub(spelling, word)
    return word.replace(".", "")
