"""Dates as notes write them: "(494 BC)", ", 312", "1957-61"; what they are, and if long past."""

import re

from cards.language import MONTHS

ERA = r"(?:BCE?|CE|AD)"
_YEAR = rf"(?:(?:AD|CE) \d{{1,4}}|\d{{1,4}} {ERA}|\d{{3,4}})"
_DAY = rf"(?:(?:\d{{1,2}} )?(?:{MONTHS}) (?:\d{{1,2}}, )?)"
_RANGE = rf"(?:\d{{1,4}}|{_YEAR})\s?[–-]\s?(?:\d{{2,4}}(?: {ERA})?|{_YEAR})"
_DATE = rf"(?:(?:c\. ?|ca\. ?|about |around |early |late |mid-?)?(?:{_DAY})?{_YEAR}|{_RANGE})"
_WHOLE = re.compile(_DATE)
_WHOLE_RANGE = re.compile(rf"(?:(?P<era>AD) )?(?P<first>\d+)(?: {ERA})?\s?[–-]\s?(?P<last>.+)")
_BEHIND = re.compile(rf"^(?P<name>.*?[^\W\d_][”’]?)(?P<comma>,)? (?P<date>{_DATE})$")
_DATED_NAME = re.compile(r"[A-Z][a-z]{3,} 1\d{3}")
_OUR_TIME = 2000


def is_date(text: str) -> bool:
    """Whether a text is nothing but a year, a day or a span of years."""
    return _WHOLE.fullmatch(text) is not None


def is_span(date: str) -> bool:
    """Whether a date is a span of years."""
    return re.fullmatch(_RANGE, date) is not None


def dated(label: str) -> tuple[str, str]:
    """Cut the date off "Zama, 202 BC" or "Pharsalus 48 BC": the name, and the date or ""."""
    found = _BEHIND.match(label)
    if found is None or re.search(r"\b(?:in|of|by|from|since|the|to|until)$", found["name"]):
        return label, ""
    has_era = re.search(ERA, found["date"]) is not None
    is_sure = found["comma"] or has_era or _DATED_NAME.fullmatch(label)
    if not is_sure:
        return label, ""
    return found["name"], found["date"]


def is_past(date: str) -> bool:
    """Whether a date lies so far back that one speaks of it in the past."""
    years = [int(year) for year in re.findall(r"\d{3,4}", date)]
    return re.search(ERA, date) is not None or (bool(years) and max(years) < _OUR_TIME)


def leading(date: str) -> str:
    """Choose the word before a date: "in 312", "on 8 May 1902"."""
    return "on" if re.match(rf"(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}},)", date) else "in"


def written(date: str) -> str:
    """Write a date as an answer: "In 312", "From 264 to 241 BC", "About 450 BC"."""
    span = _WHOLE_RANGE.fullmatch(date)
    if span:
        era = f"{span['era']} " if span["era"] else ""
        last = span["last"]
        digits = re.match(r"\d+", last)
        is_short = digits and len(digits.group()) < len(span["first"]) and "BC" not in last
        last = span["first"][: -len(digits.group())] + last if digits and is_short else last
        return f"from {era}{span['first']} to {last}"
    about = re.sub(r"^(?:c\. ?|ca\. ?)", "about ", date)
    return f"{leading(date)} {about}"
