"""Which phrases are amounts: a time, a span of time, a measure, a count; told by closed lists."""

import re

from cards.generator.splitting import is_time

_ROUGHLY = (
    r"(?:(?:about|around|up to|at least|at most|nearly|almost|roughly|some|only|over|under|just"
    r"|more than|less than|fewer than|approximately|as (?:many|much|few|little) as)\s+)*"
)
_NUMBER = (
    r"(?:(?:\d[\d.,]*(?:[–-]\d[\d.,]*)?|an?|half an?|several|a few|a couple of|many|hundreds of"
    r"|thousands of|millions of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
    r"|billion|trillion|half|and|to|or)[\s-])+"
)
_SPAN = (
    r"(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|millenni(?:um|a)"
    r"|generation|lifetime|moment)s?"
)
_DURATION = re.compile(
    rf"{_ROUGHLY}(?:{_NUMBER})?(?:{_SPAN}|(?:{_SPAN}) (?:or|to|and) (?:{_NUMBER})?{_SPAN}"
    rf"|{_SPAN} or (?:two|three|so)|{_SPAN} and a half)",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"(?:the )?(?:(?:early|mid|late|(?:end|start|beginning|middle) of the)[ -])?(?:"
    r"\d{3,4}s?|(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th)) century|night|noon|midnight|dawn"
    r"|dusk|sunrise|sunset|spring|summer|autumn|winter|AD \d+|\d+ (?:BCE?|CE|AD))",
    re.IGNORECASE,
)
_SHORT_UNIT = (
    r"(?:%|°\s?[CFK]?|percent|per cent|percentage points?|[kmcn]?m[²³]?|[kmµ]?g|kph|km/h|mph"
    r"|[GMk]?Hz|kJ|k?W|mV|V|dollars?|euros?|pounds?|degrees?|(?:milli|centi|kilo)?met(?:re|er)s?|miles?"
    r"|feet|inches|tons?|tonnes?|hertz|half"
    r"|(?:a |one |two[ -]|three[ -])?(?:third|quarter|fifth)s?)"
)
_MEASURE = re.compile(
    rf"{_ROUGHLY}(?:a factor of .+|[$€£]\s?\d[\d.,]*.*"
    rf"|(?:(?:{_NUMBER})?|\d[\d.,]*\s?){_SHORT_UNIT})",
    re.IGNORECASE,
)
_HEAT = re.compile(r"°|\bdegrees? (?:Celsius|Fahrenheit|centigrade)|\bkelvins?$")
_SHARE = re.compile(r"(?:%|percent|per cent|half|third|quarter|fifth)s?$", re.IGNORECASE)
_MONEY = re.compile(r"[$€£]|\b(?:dollars?|euros?|pounds?|marks?|pence|cents?|francs?)$")
_TIMES = re.compile(rf"^{_ROUGHLY}(?:\d+|[a-z]+) times ((?:more|less|fewer|the|as|\w+er)\b.*)$")
_COUNTED = re.compile(
    rf"^{_ROUGHLY}(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|forty"
    r"|fifty)\s+([a-z]+s|people|men|women|children)$"
)


def is_quantity(text: str) -> bool:
    """Whether a phrase is a time, a duration or a measure, which "what" never asks for."""
    return is_moment(text) or is_duration(text) or is_measure(text)


def is_duration(text: str) -> bool:
    """Whether a phrase says how long: "days or weeks", "about two and a half hours"."""
    return _DURATION.fullmatch(text) is not None


def is_moment(text: str) -> bool:
    """Whether a phrase says when: a year, a date, a century, a time of day."""
    return is_time(text) or _MOMENT.fullmatch(text) is not None


def is_measure(text: str) -> bool:
    """Whether a phrase says how much: "about 0.5 °C", "a third", "a factor of ten"."""
    return _MEASURE.fullmatch(text) is not None


def is_share(text: str) -> bool:
    """Whether a phrase is a share of what it does not name: "72 per cent", "a third"."""
    return is_measure(text) and _SHARE.search(text) is not None


def is_heat(text: str) -> bool:
    """Whether a measure is a temperature."""
    return _HEAT.search(text) is not None


def is_money(text: str) -> bool:
    """Whether a phrase is a sum of money."""
    return _MONEY.search(text) is not None


def counted(text: str) -> str:
    """Name what is counted: "days" in "three days", "times more" in "two times more"."""
    found, multiplied = _COUNTED.match(text), _TIMES.match(text)
    if found:
        return found.group(1)
    return f"times {multiplied.group(1)}" if multiplied else ""


def count_of(text: str) -> str:
    """Take the bare number word out of a count: "three parts" is "three"."""
    found = re.match(r"([a-z]+ times)\b", text) or re.fullmatch(r"([a-z]+) [a-z]+", text)
    return found.group(1) if found else text
