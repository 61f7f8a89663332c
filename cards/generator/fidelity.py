"""Whether a card keeps what its line hedges, denies, counts and limits: strengthening is a stop."""

import re

from cards import language
from cards.generator.setting import asked
from cards.model import Candidate

_DENIALS = language.listed("not never no cannot n't n’t without neither nor hardly")
_GUARDS = language.listed(
    """may might can could would should must likely probably perhaps possibly apparently supposedly
    often usually typically generally mostly largely partly mainly rarely seldom sometimes
    about around roughly nearly almost approximately only some most few many several half"""
)
_UNIVERSAL = language.listed("all every always never none nobody")
_NUMBERS = {
    **{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"},
    **{"eight": "8", "nine": "9", "ten": "10", "twelve": "12"},
}
_YEAR = re.compile(r"1\d{3}|20\d\d")
_JOINTS = frozenset({"and", "or", "but"})
_FARTHEST = 3


def keeps_every_guard(candidate: Candidate) -> bool:
    """Whether each guard on a word the card uses is in the card too, and none was made up."""
    source = _words(candidate.evidence.text)
    card = _words(f"{asked(candidate)} {candidate.answer}")
    return not _lost(source, card) and not _made_up(source, card)


def _lost(source: list[str], card: list[str]) -> bool:
    """Whether a word of the card stands in the source only behind a guard the card lacks."""
    stems, kept = {language.stem(word) for word in card}, {_plain(word) for word in card}
    bare: set[int] = set()
    for place, word in enumerate(source):
        if _is_guard(word) and _plain(word) not in kept and not _is_opposed(word, card):
            bare |= _guarded(source, place)
    said = [p for p, word in enumerate(source) if language.is_content(word)]
    lost = {language.stem(source[place]) for place in bare}
    free = {language.stem(source[place]) for place in said if place not in bare}
    return bool((lost - free) & stems)


def _words(text: str) -> list[str]:
    text = re.sub(r"\b(can)not\b", r"\1 not", text.lower())
    text = re.sub(r"(\w)n[’']t\b", r"\1 not", text)
    return re.findall(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[%,;:.()/–—→“”]", text)


def _plain(word: str) -> str:
    return _NUMBERS.get(word, word)


def _is_guard(word: str) -> bool:
    is_number = word in _NUMBERS or (word[0].isdigit() and not _YEAR.fullmatch(word))
    return is_number or word in _DENIALS | _GUARDS


def _guarded(source: list[str], place: int) -> set[int]:
    """Find the word a guard stands before: the next that says something, with no mark between."""
    for other in range(place + 1, min(place + 1 + _FARTHEST, len(source))):
        word = source[other]
        if not word[0].isalnum() or word in _JOINTS:
            break
        if language.is_content(word) and not _is_guard(word):
            return {other}
    return set()


def _is_opposed(word: str, card: list[str]) -> bool:
    """Whether the card says "rather than" for the "not" of its line."""
    return word in _DENIALS and bool({"rather", "instead", "differ", "but"} & set(card))


def _made_up(source: list[str], card: list[str]) -> bool:
    """Whether the card denies, or says of all, what its line does not."""
    if {"not", "never"} & set(card) and not (_DENIALS | {"than", "lack", "lacks"}) & set(source):
        return True
    return bool((_UNIVERSAL & set(card)) - set(source))
