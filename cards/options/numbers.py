"""Numbers near a right one, where the notes name too few: years apart, amounts of other size."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from cards.options.closed import MONTH, SHARE, near_members
from cards.options.measures import RANGE, YEARS
from cards.options.option import Option

_WORDS = tuple("two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905 - reads better
_SMALL, _LEAST = 12, 2
_NUMBER = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_LATEST = 2020  # a later year may still come
_NARROWEST_STEP, _STEPS_TO_NOW, _NOW = 5, 30, 2100
_SIZES = (0.3, 0.5, 0.75, 1.35, 1.7, 2.2)
_WHOLE = 100
_COUNT = 3
_BINARY = re.compile(r"\b(?:bits?|bytes?|[KMGT]i?B)\b")


def near_numbers(key: Option, *, seed: int) -> list[Option]:
    """Make three numbers of the key's form, as many below it as the seed says, or none."""
    if key.groups[0] in (MONTH, SHARE):
        return near_members(key, seed=seed)
    if key.groups[0] in (RANGE, YEARS):
        return _ranges(key, seed)
    told = list(_NUMBER.finditer(key.text))
    if not told or (key.year is None and not key.groups[0].startswith("amount ")):
        return []
    said = told[-1]
    rivals = list(_years(key, said[0], seed)) if key.year is not None else _amounts(key, said[0])
    below = [one for one in rivals if one < _value(said[0])]
    above = [one for one in rivals if one > _value(said[0])]
    fewest = max(0, _COUNT - len(above))
    count = max(fewest, min(len(below), seed % (_COUNT + 1)))
    chosen = [*below[-count:], *above] if count else above
    made = [_with(key, said, number) for number in chosen[:_COUNT]]
    return made if len({one.text for one in [key, *made]}) == _COUNT + 1 else []


def _years(key: Option, said: str, seed: int) -> Iterator[float]:
    """Count years before and after, in wider steps the longer ago, decades for decades."""
    year, number = key.year or 0, int(said)
    is_decade, is_dated = key.text.endswith("s"), " " in key.text and year > 0
    step = max(_NARROWEST_STEP, (_NOW - year) // _STEPS_TO_NOW)
    step = 10 if is_decade else -(-step // 4) if is_dated else step
    for way in (-3, -2, -1, 1, 2, 3):
        jitter = 0 if is_decade else (seed // 7 + way * way) % max(1, step // 2)
        other = number + way * step + jitter
        if other > 0 and other <= max(number, _LATEST) and len(str(other)) == len(said):
            yield other


def _ranges(key: Option, seed: int) -> list[Option]:
    """Move both ends of a range alike: "18 to 20 kg" is beside "9 to 10 kg"."""
    least, most = (found[0] for found in list(_NUMBER.finditer(key.text))[:2])
    moved = _later(least, most, seed) if key.groups[0] == YEARS else _larger(least, most)
    below = [pair for pair in moved if _value(pair[0]) < _value(least)]
    above = [pair for pair in moved if _value(pair[0]) > _value(least)]
    count = max(_COUNT - len(above), min(len(below), seed % (_COUNT + 1)))
    chosen = [*below[-count:], *above] if count else above
    texts = [_NUMBER.sub("{}", key.text, count=2).format(*pair) for pair in chosen[:_COUNT]]
    is_whole = len({key.text, *texts}) == _COUNT + 1
    return [replace(key, text=text) for text in texts] if is_whole else []


def _later(least: str, most: str, seed: int) -> list[tuple[str, str]]:
    steps = [way * (_NARROWEST_STEP + seed % 3) for way in (-3, -2, -1, 1, 2, 3)]
    moved = [(int(least) + step, int(most) + step) for step in steps]
    is_short = len(most) == len("74")
    return [
        (f"{one}", f"{other:02}")
        for one, other in moved
        if one <= _LATEST and (not is_short or 0 <= other < _WHOLE)
    ]


def _larger(least: str, most: str) -> list[tuple[str, str]]:
    sizes = [(_value(least) * size, _value(most) * size) for size in _SIZES]
    finest = max(least, most, key=_decimals)
    moved = [(_written(one, finest), _written(other, finest)) for one, other in sizes]
    return [
        (one, other)
        for one, other in moved
        if 0 < _value(one) < _value(other)
        if _value(other) <= _value(least) or _value(one) >= _value(most)
    ]


def _amounts(key: Option, said: str) -> list[float]:
    value = _value(said)
    if value < _LEAST and value == int(value):
        return []  # "type 1", "level 0": a name
    if (
        _BINARY.search(key.text)
        and value >= _LEAST**3
        and math.log2(value) == int(math.log2(value))
    ):
        powers = (value / 8, value / 4, value / 2, value * 2, value * 4, value * 8)
        return [one for one in powers if one >= _LEAST]
    if value == int(value) and value <= _SMALL and "." not in said:
        return list(range(max(_LEAST, int(value) - 3), min(_SMALL, int(value) + 3) + 1))
    is_share = re.search(r"%|per ?cent", key.text) and value <= _WHOLE
    sizes = (_rounded(value * size, said) for size in _SIZES)
    return [one for one in sizes if not is_share or one < _WHOLE]


def _rounded(value: float, said: str) -> float:
    """Round to the digits that count in the number said; a round one's rivals are round too."""
    whole = re.sub(r"\D", "", said)
    zeros = len(whole) - len(whole.rstrip("0"))
    if zeros and "." not in said:
        step = 5.0 if zeros == 1 else 10.0**zeros / 4
        return round(value / step) * step
    return float(f"{value:.{max(2, len(whole.strip('0')))}g}")


def _value(said: str) -> float:
    if said[0].isalpha():
        return _WORDS.index(said.lower()) + _LEAST
    return float(said.replace(",", ""))


def _with(key: Option, said: re.Match[str], number: float) -> Option:
    text = f"{key.text[: said.start()]}{_written(number, said[0])}{key.text[said.end() :]}"
    year = (-number if (key.year or 0) < 0 else number) if key.year is not None else None
    return replace(key, text=text, year=None if year is None else int(year), rank=2)


def _written(number: float, like: str) -> str:
    """Write a number as another one is: in words, with as many decimals, with commas."""
    if like[0].isalpha():
        word = _WORDS[int(number) - _LEAST]
        return word.capitalize() if like[0].isupper() else word
    comma = "" if re.fullmatch(r"\d{4,}", like) else ","
    return f"{number:{comma}.{_decimals(like)}f}"


def _decimals(said: str) -> int:
    return len(said.partition(".")[2])
