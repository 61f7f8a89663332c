"""Numbers however they are written: 1,000, "two hundred and fifty", "5 million", "third", "IV"."""

import re
from decimal import Decimal

_UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_ORDINALS = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        range(1, 13),
        strict=True,
    )
)
_ROMAN = dict(
    zip(
        [
            "ii",
            "iii",
            "iv",
            "vi",
            "vii",
            "viii",
            "ix",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
        ],
        (2, 3, 4, *range(6, 10), *range(11, 21)),
        strict=True,
    )
)
_DIGITS = re.compile(r"([-−]?)(\d+(?:[.,]\d+)*)(st|nd|rd|th|s)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def read(words: tuple[str, ...], at: int) -> tuple[str, int]:
    """Read the number that begins at a word: its value as text, and how many words it takes.

    Takes none where no number begins. A decade and an ordinal keep their ending: "1990s", "3rd".
    """
    word = words[at]
    if digits := _DIGITS.fullmatch(word):
        if digits[3]:
            return f"{_plain(digits[2])}{'s' if digits[3] == 's' else '.'}", 1
        return _scaled(Decimal(f"{'-' if digits[1] else ''}{_plain(digits[2])}"), words, at + 1)
    if word in _ORDINALS:
        return f"{_ORDINALS[word]}.", 1
    if word in _ROMAN:
        return str(_ROMAN[word]), 1
    if word in _UNITS or word in _TENS or word in _SCALES:
        return _spelled(words, at)
    return "", 0


def _plain(digits: str) -> str:
    """Write digits with a point for decimals and nothing for thousands."""
    if _THOUSANDS.fullmatch(digits):
        return digits.replace(",", "")
    whole, _, rest = digits.replace(",", ".").partition(".")
    return f"{whole}.{rest.replace('.', '')}" if rest else whole


def _scaled(value: Decimal, words: tuple[str, ...], at: int) -> tuple[str, int]:
    """Take "million" and its like behind a number written in digits."""
    used = 1
    while at < len(words) and words[at] in _SCALES:
        value *= _SCALES[words[at]]
        at, used = at + 1, used + 1
    return _text(value), used


def _spelled(words: tuple[str, ...], start: int) -> tuple[str, int]:
    """Add up a number written out: "two hundred and fifty thousand"."""
    total = group = 0
    at, last = start, 1_000
    while at < len(words):
        word = words[at]
        if word in _SCALES:
            scale = _SCALES[word]
            group, total, last = _times(group, total, scale)
        elif (size := _size(word)) and size[1] < last and not (group % 10 and last < 100):
            group, last = group + size[0], size[1]
        elif not (word == "and" and last == 1_000 and _follows(words, at)):
            break
        at += 1
    return _text(Decimal(total + group)), at - start


def _times(group: int, total: int, scale: int) -> tuple[int, int, int]:
    if scale == _SCALES["hundred"]:
        return (group or 1) * scale, total, 1_000
    return 0, total + (group or 1) * scale, 1_000


def _size(word: str) -> tuple[int, int] | None:
    """Tell a word's value, and below what the next may be added to it."""
    if word in _TENS:
        return _TENS[word], 10
    if word in _UNITS:
        return _UNITS[word], 1
    return None


def _follows(words: tuple[str, ...], at: int) -> bool:
    """Whether an "and" stands inside a number: "hundred and five"."""
    before = at > 0 and words[at - 1] in _SCALES
    return before and at + 1 < len(words) and _size(words[at + 1]) is not None


def _text(value: Decimal) -> str:
    return format(value.normalize(), "f")
