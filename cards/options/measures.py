"""Times and amounts: the years a document names, its numbers and what each is a number of."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cards import language
from cards.options.closed import closed_option
from cards.options.option import Option

RANGE, YEARS = "amount range", "time years"
_MONTH = rf"(?:{language.MONTHS}|spring|summer|autumn|winter)"
_TIME = rf"(?:{_MONTH}\s)?(?:AD\s\d{{2,4}}|\d{{1,4}}\s(?:BC|BCE|CE|AD)\b|(?:1\d{{3}}|20\d\d)s?)"
_TIME_KEY = re.compile(
    rf"(?P<lead>(?:(?:only|just|about|around|in|by|since|until|after|before|from|the)\s)*)"
    rf"(?P<core>{_TIME})",
    re.IGNORECASE,
)
_EARLY_KEY = re.compile(r"(?P<lead>(?:in|around)\s)(?P<core>\d{3})", re.IGNORECASE)
_TIME_TOLD = re.compile(
    r"(?:(?i:\b(?:in|by|since|until|from|around|about|after|before|the)\s)|[(–]"
    rf"|(?={_MONTH}\s)|(?=AD\s)|(?=\d{{1,4}}\s(?:BC|BCE|CE|AD)\b))(?P<core>{_TIME})(?!\w|[.,]?\d|\s?%)"
)
_NUMBER = (
    r"(?P<number>[$€£]?\d+(?:[.,]\d+)*"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_NARROWEST_SPAN, _LATEST = 40, 2100
_UNIT = r"(?P<unit>\s?%|\s?°[CF]|(?:\s[a-z]+){1,2})"
_ABOUT_THE = r"(?: about)?(?: the)?[\s“]*$"
_OPEN_TIME = re.compile(rf"\b(?:by|since|until|till|before|after){_ABOUT_THE}", re.IGNORECASE)
_OPEN_AMOUNT = re.compile(
    rf"\b(?:up to|over|under|more than|less than|at least|at most|within){_ABOUT_THE}",
    re.IGNORECASE,
)
_AMOUNT_KEY = re.compile(
    r"(?P<lead>(?:(?:by|about|around|roughly|nearly|almost|over|under|some|up to|only)\s)*)"
    rf"(?P<core>{_NUMBER}{_UNIT})",
    re.IGNORECASE,
)
_ABOUT = r"(?P<lead>(?:(?:in|about|around|roughly|nearly|almost|some|only)\s)*)"
_TO = r"(?:\s?–\s?|\sto\s)"
_COUNT = r"\d+(?:[.,]\d+)*"
_WHOLE_KEYS = (
    ("amount money", re.compile(rf"{_ABOUT}(?P<core>[$€£]{_COUNT}(?:\s[mbtr]+illion)?)", re.I)),
    (RANGE, re.compile(rf"{_ABOUT}(?P<core>{_COUNT}{_TO}{_COUNT}{_UNIT})", re.I)),
    (YEARS, re.compile(rf"{_ABOUT}(?P<core>[12]\d{{3}}[–-](?:\d\d|[12]\d{{3}}))", re.I)),
)
_AMOUNT_TOLD = re.compile(rf"(?<![\w.,$€£–-])(?P<core>{_NUMBER}{_UNIT})(?!\w)", re.IGNORECASE)


def measured(text: str, place: int) -> Option | None:
    """Read a key as a time ("In 1983") or an amount ("48 bits"); None when it is neither."""
    if time := _TIME_KEY.fullmatch(text) or _EARLY_KEY.fullmatch(text):
        return replace(_time(time["core"], place), lead=time["lead"])
    if amount := _AMOUNT_KEY.fullmatch(text):
        return _amount(amount, amount["unit"], place)
    for group, form in _WHOLE_KEYS:
        if said := form.fullmatch(text):
            return Option(said["core"], (group,), place, lead=said["lead"])
    return closed_option(text, place)


def measures_in(text: str, place: int) -> Iterator[Option]:
    """Find the times and amounts of a line; an amount's unit may be one word or two."""
    for time in _TIME_TOLD.finditer(text):
        yield _time(time["core"], place)
    for amount in _AMOUNT_TOLD.finditer(text):
        words = amount["unit"].split()
        for length in range(1, len(words) + 1):
            yield _amount(amount, " ".join(words[:length]), place)


def _amount(amount: re.Match[str], unit: str, place: int) -> Option:
    number, unit = amount["number"], unit.strip()
    form = "words" if number[0].isalpha() else re.sub(r"\d+", "", number)
    stems = [language.stem(word) for word in unit.split()]
    space = "" if amount["unit"][0] in "%°" else " "
    return Option(
        f"{number}{space}{unit}",
        (f"amount {form} {' '.join(stems)}",),
        place,
        head=stems[-1],
        lead=amount.groupdict().get("lead") or "",
    )


def is_of_like_time(option: Option, key: Option) -> bool:
    """Whether a year could be a key's to who knows about when: the older, the wider the span."""
    if option.year is None or key.year is None:
        return True
    return abs(option.year - key.year) <= max(_NARROWEST_SPAN, (_LATEST - key.year) // 3)


def is_measure(option: Option) -> bool:
    """Whether an option is a time or an amount."""
    return option.groups[0].startswith(("time ", "amount "))


def is_open_behind(before: str, option: Option) -> bool:
    """Whether others would do as well behind some words: true by 1788 is true by 1791."""
    is_time = option.groups[0].startswith("time ")
    return (_OPEN_TIME if is_time else _OPEN_AMOUNT).search(before) is not None


def _time(text: str, place: int) -> Option:
    """Read a time; its group is its form: a month and a year, a decade, a year before Christ."""
    form = re.sub(r"\d+", "#", re.sub(_MONTH, "month", text))
    number = re.findall(r"\d+", text)[-1]
    year = -int(number) if re.search(r"\bBCE?\b", text) else int(number)
    return Option(text, (f"time {form}",), place, year=year)
