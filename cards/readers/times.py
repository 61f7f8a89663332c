"""The one grammar of times: `4:45`, `1:02:03`, `0:00 - 4:45`, with or without a title behind."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """A time at the start of a line; `title_at` is where the text behind it begins, if any."""

    starts_at_seconds: float
    ends_at_seconds: float | None
    shown: tuple[int, int]
    title_at: int | None

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
    match = _LINE.match(line if line.isascii() else line.translate(_NARROW))
    if match is None:
        return None
    start, end = match["start"], match["end"]
    return Timing(
        starts_at_seconds=_seconds(start),
        ends_at_seconds=None if end is None else _seconds(end),
        shown=(match.start("start"), match.end("end") if end else match.end("start")),
        title_at=match.end() if line[match.end() :].strip() else None,
    )


def find_cue(line: str) -> tuple[float, float] | None:
    """Read a caption's line of times, `0:01.000 --> 0:04.500`, settings behind it or not."""
    match = _CUE.match(line)
    return (_seconds(match["start"]), _seconds(match["end"])) if match else None


_TIME = r"(?:[0-9]{1,2}:[0-5][0-9]|[0-9]{1,3}):[0-5][0-9](?:[.,][0-9]{1,3})?+"
_AFTER = r"(?!:?[0-9]|/|[^\S\n]*(?:[AaPp]\.?[Mm]\b|-->))"
_LINE = re.compile(
    r"[\s*+•◦▪‣●►⌨\ufe0f–—-]*[\[(]?"
    rf"(?P<start>{_TIME}){_AFTER}"
    rf"(?:\s*[-–—−‒~→]+\s*(?P<end>{_TIME}){_AFTER})?"
    r"[\s\])*:|.=>→–—-]*"
)
_CUE = re.compile(rf"\s*(?P<start>{_TIME})\s*-->\s*(?P<end>{_TIME})(?!:?[0-9])")
# Full-width digits and colon, one character for one, so that offsets stay true.
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF1A: ":"}


def _seconds(time: str) -> float:
    """Add up the fields of a time."""
    total = 0.0
    for field in time.replace(",", ".").split(":"):
        total = total * 60 + float(field)
    return total
