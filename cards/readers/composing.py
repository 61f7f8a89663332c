"""A text put together by its reader, for layouts whose own text is not fit to be quoted.

It is put together as chapter notes: a line of times, a title, what is said.
"""

from cards.model import Passage


class Composer:
    """The text so far; every piece put in comes back as a passage of it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._size = 0

    @property
    def text(self) -> str:
        """All that was put in."""
        return "".join(self._pieces)

    def add(self, text: str, *, after: str = "\n") -> Passage:
        """Put in a piece and what stands behind it."""
        passage = Passage(text, self._size)
        self._pieces += [text, after]
        self._size += len(text) + len(after)
        return passage

    def add_times(self, start: float, end: float | None) -> None:
        """Put in the line of times that opens a chapter."""
        self.add(clock_time(start) if end is None else f"{clock_time(start)} – {clock_time(end)}")

    def end_chapter(self) -> None:
        """Put in the blank line behind a chapter."""
        self.add("")


def clock_time(seconds: float) -> str:
    """Write seconds the way chapter times are written: 4:45, 1:02:03, 0:04.500."""
    milliseconds = round(seconds * 1000)
    whole, fraction = divmod(milliseconds, 1000)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    shown = f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
    return f"{shown}.{fraction:03}" if fraction else shown
