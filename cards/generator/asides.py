"""Words set into a sentence that say who tells it, or that only lead up to what it says."""

import re
from collections.abc import Container

from cards.generator.splitting import masked

_NAME = r"(?:[A-Z][\w.’'-]+)(?:\s+(?:[A-Z][\w.’'-]+|de|van|von|der))*"
_PASSING = re.compile(
    rf",\s+(?:as\s+)?(?P<who>[Hh]e|[Ss]he|{_NAME})\s+(?:also\s+)?(?P<verb>[a-z]+)(?: out)?(?:,|$)"
)
_VIEW = "view|telling|account|reading|opinion|words|eyes|judgement|judgment|estimate|interpretation"
_IN_VIEW = re.compile(
    rf"(?:^[Ii]n|,\s+in)\s+(?P<who>his|her|{_NAME}[’']s?)\s+(?:\w+\s+)?(?:{_VIEW}),\s*"
)
_ACCORDING = re.compile(rf"^According to (?P<who>{_NAME}), |, according to (?P<end>{_NAME})(?:,|$)")
_LEADING_UP = re.compile(
    r"^What (?:\w+ ){1,4}?(?:most |above all )?(?:is|was) that\s+"
    r"|^(?:The|A|One|Another) (?:\w+ ){1,4}(?:is|was|comes from the fact) that\s+"
)
_FINDING = re.compile(
    r"^.*?, which (?:found|showed|shows|argued|argues|proved|proves|revealed|concluded"
    r"|demonstrated) that\s+(.+)$"
)
_EVIDENCE = re.compile(
    r"^(?:[\w’'-]+\s){0,3}?(?:[Ee]xperiments?|[Ss]tudies|[Rr]esearch|[Ee]vidence|[Mm]easurements?"
    r"|[Dd]ata|[Oo]bservations?|[Tt]ests|[Rr]esults|[Ss]urveys|[Rr]ecords|[Ff]ossils|[Tt]rials)\b"
    r"[^,;:]{0,40}?\s(?:found|shown?|shows|showed|proved?|proves|confirm(?:s|ed)?|reveal(?:s|ed)?)"
    r" that\s+(.+)$"
)
_OPENING_DEED = re.compile(r"^(?:[A-Z][a-z]+ing|Asked)\b(?! to\b)[^,]*,\s+(?=[A-Z]|the\b|an?\b)")
_SET_APART = re.compile(
    r"^((?:[Tt]he |[Aa]n? )?[^,]{3,40}), (rather than|instead of|not|and not|unlike) ([^,]+),"
    r" (?=[a-z]+s?\b)(.+)$"
)


def without_teller(sentence: str, verbs: Container[str]) -> tuple[str, str]:
    """Take "she adds", "in her view" or "according to Rahal" out; who tells it, or ""."""
    hidden = masked(sentence)
    found = _PASSING.search(hidden)
    if found and found["verb"] in verbs:
        return _joined(sentence, found.start(), found.end()), found["who"]
    found = _IN_VIEW.search(hidden)
    if found:
        who = {"his": "he", "her": "she"}.get(found["who"], re.sub(r"[’']s?$", "", found["who"]))
        return _joined(sentence, found.start(), found.end()), who
    found = _ACCORDING.search(hidden)
    if found:
        return _joined(sentence, found.start(), found.end()), found["who"] or found["end"]
    return sentence, ""


def without_lead(sentence: str) -> str:
    """Take off what only leads up to the claim: "What surprised her is that", "Working on X,"."""
    finding = _FINDING.match(sentence) or _EVIDENCE.match(sentence)
    if finding and re.search(r"\b(?:not|never|no)\b", sentence[: finding.start(1)]):
        finding = None
    rest = finding.group(1) if finding else _LEADING_UP.sub("", sentence)
    rest = with_other_behind(_OPENING_DEED.sub("", rest))
    return rest[:1].upper() + rest[1:] if rest != sentence else sentence


def with_other_behind(sentence: str) -> str:
    """Put "X, not Y, does so" into the order "X does so rather than Y"."""
    apart = _SET_APART.match(sentence)
    if apart is None:
        return sentence
    link = "rather than" if apart[2].endswith("not") else apart[2]
    return f"{apart[1]} {apart[4]} {link} {apart[3]}"


def _joined(sentence: str, start: int, end: int) -> str:
    rest = f"{sentence[:start].rstrip()} {sentence[end:].lstrip()}".strip()
    return rest[:1].upper() + rest[1:]
