"""The one grammar of times: `4:45`, `1:02:03`, `0:00 - 4:45`, with or without a title behind."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """A time on a line; the title that belongs to it runs from `title_at` to `title_end`.

    `title_at` is None when the time stands alone; `title_end` is None at the end of the line.
    """

    starts_at_seconds: float
    ends_at_seconds: float | None
    shown: tuple[int, int]
    title_at: int | None
    title_end: int | None = None

    @property
    def is_range(self) -> bool:
        """Whether it says when it ends."""
        return self.ends_at_seconds is not None

    @property
    def is_bare(self) -> bool:
        """Whether it is alone on its line."""
        return self.title_at is None


def find_timing(line: str) -> Timing | None:
    """Read the time a line begins with; None when it begins with anything else.

    Two fields are minutes and seconds even above 59 minutes; a clock time (`10:30 AM`), a ratio
    (`16:9`) and a verse (`John 3:16`) are none. Every pattern here is linear.
    """
    match = _LINE.match(_narrow(line))
    return _timing(match, line, match.end(), None) if match else None


def find_last_timing(line: str, *, content_at: int = 0) -> Timing | None:
    """Read the time a line ends with, its title standing before it; None without a title."""
    match = _LAST.search(_narrow(line), content_at)
    if match is None or not line[content_at : match.start()].strip(_OPENERS):
        return None
    return _timing(match, line, content_at, match.start())


def find_bracketed(line: str) -> list[Timing]:
    """Read every time in brackets, `(0:00) A (0:57) B`, when there are at least two."""
    found = list(_BRACKETED.finditer(_narrow(line)))
    if len(found) < _FEWEST_ON_A_LINE:
        return []
    ends = [match.start() for match in found[1:]]
    return [
        _timing(match, line, match.end(), end)
        for match, end in zip(found, [*ends, len(line)], strict=True)
    ]


def find_link_time(line: str, *, content_at: int = 0) -> Timing | None:
    """Read a time that is only in a link, `Title: https://…&t=1792`; None without a title."""
    match = _IN_LINK.search(line, content_at)
    if match is None or not line[content_at : match.start()].strip(_OPENERS):
        return None
    hours, minutes, seconds = (float(match[unit] or 0) for unit in ("h", "m", "s"))
    total = hours * 3600 + minutes * 60 + seconds
    return Timing(total, None, match.span(), content_at, match.start())


def find_cue(line: str) -> tuple[float, float] | None:
    """Read a caption's line of times, `0:01.000 --> 0:04.500`, settings behind it or not."""
    match = _CUE.match(line)
    return (_seconds(match["start"]), _seconds(match["end"])) if match else None


_TIME = r"(?:[0-9]{1,2}:[0-5][0-9]|[0-9]{1,3}):[0-5][0-9](?:[.,][0-9]{1,3})?+"
_AFTER = r"(?!:?[0-9]|/|[^\S\n]*(?:[AaPp]\.?[Mm]\b|-->))"
_RANGE = (
    rf"(?P<start>{_TIME}){_AFTER}"
    rf"(?:[\])]?\s*(?:[-–—−‒~→]+|to\b|bis\b)\s*[\[(]?(?P<end>{_TIME}){_AFTER})?"
)
# Marks, emoji and the like may stand before a time, and so may `#3` or `1.`; words and quotes not.
_DECORATION = r"[^\w<>/\\:;$@&=?!.,\"'“”‘’„«»%]*+"
_NUMBERING = r"(?:(?:(?<=#)[0-9]{1,3}|[0-9]{1,3}(?:[.)]|\ufe0f?\u20e3))\s*" + _DECORATION + ")?"
_LINE = re.compile(rf"{_DECORATION}{_NUMBERING}{_RANGE}[\])}}*]*\.?(?=\W|$)[\s\])*:|=>→–—•·~►▶»-]*")
_LAST = re.compile(rf"(?<![\w:/.,-]){_RANGE}[\s\])*]*$")
_BRACKETED = re.compile(rf"[\[(](?P<start>{_TIME})(?P<end>(?!))?[\])][\s:|=>→–—-]*")
_IN_LINK = re.compile(
    r"https?://[^\s?#]{1,300}[?#](?:[^\s#]{0,300}[&?])?t=(?:(?P<h>[0-9]{1,2})h)?(?:(?P<m>[0-9]{1,3})m)?"
    r"(?P<s>[0-9]{1,6})?s?\b\S{0,300}"
)
_FEWEST_ON_A_LINE = 2
_OPENERS = " \t([|@:–—-•*="
_CUE = re.compile(rf"\s*(?P<start>{_TIME})\s*-->\s*(?P<end>{_TIME})(?!:?[0-9])")
# Full-width digits and colon, one character for one, so that offsets stay true.
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF1A: ":"}


def _timing(match: re.Match[str], line: str, title_at: int, title_end: int | None) -> Timing:
    """Make a timing of a match that has a start and may have an end."""
    start, end = match["start"], match["end"]
    return Timing(
        starts_at_seconds=_seconds(start),
        ends_at_seconds=None if end is None else _seconds(end),
        shown=(match.start("start"), match.end("end") if end else match.end("start")),
        title_at=title_at if line[title_at:title_end].strip() else None,
        title_end=title_end,
    )


def _narrow(line: str) -> str:
    """Write full-width digits and colons in the usual width."""
    return line if line.isascii() else line.translate(_NARROW)


def _seconds(time: str) -> float:
    """Add up the fields of a time."""
    total = 0.0
    for field in time.replace(",", ".").split(":"):
        total = total * 60 + float(field)
    return total
