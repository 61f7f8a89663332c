"""Keys from a closed set, the months of dates and shares, beside its other members."""

import re
from dataclasses import replace

from cards import language
from cards.options.option import Option, is_of_like_length

MONTH, SHARE = "time day", "amount share"
_MONTHS = tuple(language.MONTHS.split("|"))
_SHARES = ("a tenth", "a fifth", "a quarter", "a third", "half", "two thirds", "three quarters")
_COUNT = 3
_LEAD = r"(?P<lead>(?:(?:in|on|early|late|mid|about|around|roughly|nearly|almost|some)[\s-])*)"
_MONTH_KEY = re.compile(
    rf"{_LEAD}(?P<core>\d{{1,2}}\s(?:{language.MONTHS})(?:\s\d{{4}})?"
    rf"|(?:{language.MONTHS})\s\d{{1,2}}(?:,\s\d{{4}})?)",
    re.IGNORECASE,
)
_SHARE_KEY = re.compile(rf"{_LEAD}(?P<core>{'|'.join(_SHARES)})", re.IGNORECASE)
_MONTH = re.compile(language.MONTHS)


def closed_option(text: str, place: int) -> Option | None:
    """Read a key as a day ("On 10 August 1792") or as a share ("Roughly half").

    A bare month is none: what happens in March may happen in April too.
    """
    for form, group in ((_MONTH_KEY, MONTH), (_SHARE_KEY, SHARE)):
        if said := form.fullmatch(text):
            return Option(said["core"], (group,), place, lead=said["lead"])
    return None


def near_members(key: Option, *, seed: int) -> list[Option]:
    """Take days two months off at least, or the shares around a key's."""
    if key.groups[0] == SHARE:
        at = _SHARES.index(key.text.lower())
        start = max(0, min(at - seed % (_COUNT + 1), len(_SHARES) - _COUNT - 1))
        near = (one for one in _SHARES[start : start + _COUNT + 1] if one != key.text.lower())
        return [replace(key, text=_cased(one, key.text)) for one in near]
    at = _MONTHS.index(_MONTH.findall(key.text)[0])
    far = [_MONTHS[(at + way) % len(_MONTHS)] for way in range(2, len(_MONTHS) - 1)]
    texts = [_MONTH.sub(month, key.text) for month in far if month != "May"]  # no stem tells it
    like = [replace(key, text=text) for text in texts if is_of_like_length(text, key.text)]
    return [like[(seed + turn * len(like) // _COUNT) % len(like)] for turn in range(_COUNT)]


def _cased(text: str, like: str) -> str:
    return text.capitalize() if like[0].isupper() else text
