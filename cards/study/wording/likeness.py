"""Whether two terms are the same word, in another form or with a slip of the pen."""

import re

from cards import language
from cards.study.wording.opposites import are_opposite
from cards.study.wording.terms import Sort, Term

_ENDINGS = frozenset(
    {"", "s", "es", "ed", "d", "ing", "y", "ies", "ied", "e", "ly", "n", "en", "ying", "i"}
)
_SHORTEST, _LONG = 4, 8


def are_same(one: Term, other: Term) -> bool:
    """Whether two terms are one word, if in another number, person or tense."""
    if one.form == other.form:
        return one.sort is other.sort or Sort.FILLER in (one.sort, other.sort)
    if one.sort is not Sort.WORD or other.sort is not Sort.WORD:
        return False
    return language.stem(one.form) == language.stem(other.form) and _is_inflected(one, other)


def are_near(one: Term, other: Term) -> bool:
    """Whether one word may be meant by the other: a slip of the pen, a synonym.

    Never for numbers, units, negations and small words, never for another word that exists.
    """
    if one.sort is not Sort.WORD or other.sort is not Sort.WORD:
        return False
    if _has_digit(one.form + other.form) or are_opposite(one.form, other.form):
        return False
    if language.stem(one.form) == language.stem(other.form):
        return True
    if language.are_synonyms(one.form, other.form):
        return True
    length = len(one.form)
    allowed = 2 if length >= _LONG else int(length >= _SHORTEST)
    if allowed and language.edit_distance(one.form, other.form) <= allowed:
        is_slip = _undoubled(one.form) == _undoubled(other.form)
        return is_slip or not language.is_listed(other.form)
    return False


def _is_inflected(one: Term, other: Term) -> bool:
    start = 0
    for left, right in zip(one.form, other.form, strict=False):
        if left != right:
            break
        start += 1
    ends = one.form[start:], other.form[start:]
    return ends[0] in _ENDINGS and ends[1] in _ENDINGS


def _undoubled(word: str) -> str:
    """Write each letter once where it stands doubled: "fleming", "flemming"."""
    return re.sub(r"(.)\1", r"\1", word)


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
