"""A text put together by its reader, for layouts whose own text is not fit to be quoted."""

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


def clock_time(seconds: float) -> str:
    """Write seconds the way chapter times are written: 4:45, 1:02:03."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
