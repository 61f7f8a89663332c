"""Whether a line of the notes can be read without its neighbours."""

import re
from functools import lru_cache

from cards import language
from cards.generator.attribution import is_reporting

_FEWEST_WORDS, _MOST_WORDS = 5, 30
_SHORT_WORD = 3
_POINTING = re.compile(
    r"\b(?:we|our|you|your|i|this|these|those|both|same|similar|such|others?|another|the two"
    r"|the rest|former|latter|here|there|again|also|too|one of (?:them|which)|discuss\w*|episode"
    r"|conversation)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|him|them|his|her|their|theirs|its)\b", re.IGNORECASE)
_FEWEST_WORDS_BEFORE_A_PRONOUN = 4
_OPENS_BACKWARD = re.compile(r"(?:That|Later|Earlier|Afterwards|Meanwhile|Eventually)\b")
_SPANS = "seconds|minutes|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?"
_LATER = re.compile(
    rf"\b(?:{_SPANS}) (?:later|earlier|afterwards)\b|\b(?:later|earlier) that (?:{_SPANS})\b"
    rf"|\bthat (?:same )?(?:{_SPANS}|night|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(r"\d|, |;| and | after | when ")
_ALSO_FOREIGN = language.listed("an as do he in me no on so was am die it will")
_VERBLIKE = language.listed("is are was were has have had begins ends starts gets gives goes does")


@lru_cache(maxsize=4_000)
def stands_alone(text: str) -> bool:
    """Whether a line can be read without its neighbours: nothing points, nothing is missing."""
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or re.search(r"[`{}|<>]|https?:", text):
        return False
    first = words[0].strip("“”(),:;").lower()
    is_cut = words[0][:1].islower() and not any(c.isupper() for c in words[0])
    is_about_talk = any(
        is_reporting(_base(word)) and following != "that"
        for word, following in zip(words[1:4], [*words[2:5], ""], strict=False)
    )
    if is_cut or is_about_talk or first in _VERBLIKE or _is_only_verb(first):
        return False
    if not _is_english(text):
        return False
    is_open = _OPENS_BACKWARD.match(text) or is_later_than_what(text)
    return not (is_open or _POINTING.search(text) or _points_back(text))


def is_later_than_what(text: str) -> bool:
    """Whether "two years later" stands where nothing before it says what it counts from."""
    return any(not _COUNTED_FROM.search(text[: found.start()]) for found in _LATER.finditer(text))


def _is_english(text: str) -> bool:
    """Whether half of the words in small letters are English; without a "the", two in three."""
    low = [word for word in re.findall(r"[^\W\d_]{2,}", text) if word == word.lower()]
    told = [word for word in low if language.is_content(word)]
    is_held = any(word not in _ALSO_FOREIGN for word in low if word not in told)
    known = sum(map(_is_known, told))
    return 2 * known >= len(told) if is_held else 3 * known >= 2 * len(told)


def _is_known(word: str) -> bool:
    """Whether a word is English; the dictionary's short nouns are also "das", "der" and "en"."""
    return not language.is_content(word) or (len(word) > _SHORT_WORD and language.is_common(word))


def _points_back(text: str) -> bool:
    """Whether a pronoun stands where nothing in the line can be meant by it."""
    found = _PRONOUN.search(text)
    if found is None:
        return False
    before = text[: found.start()]
    told = [word for word in language.words(before) if language.is_content(word)]
    is_far = re.search(r"[,;:]|\b(?:and|but|so|because|when|while|that|which)\b", before)
    return len(told) < _FEWEST_WORDS_BEFORE_A_PRONOUN or is_far is None


def _base(word: str) -> str:
    return word.lower().removesuffix("s")


def _is_only_verb(word: str) -> bool:
    """Whether a line opens with a verb in -s or a participle: its subject stands elsewhere."""
    base = word.removesuffix("s")
    return word != base and language.knows(base, "verb") and not language.knows(base, "noun")
