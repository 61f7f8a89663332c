"""A document's first line: which part is the title, which the show, which its number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """A document's title, and the show and number it came under."""

    title: str
    show: str | None = None
    number: int | None = None


def read_header(line: str) -> Header:
    """Split `ShowTitle | Show #36`, where nothing need stand between show and title.

    The show's name is known from behind the bar, so it is cut off the front only where it really
    stands there; nothing is guessed from capital letters.
    """
    left, bar, right = line.rpartition(" | ")
    if not bar or not left.strip():
        return Header(line.strip())
    show, number = _split_number(right.strip())
    title = _cut_show(left.strip(), show)
    if number is None and title == left.strip():
        return Header(line.strip())
    return Header(title, show, number)


_LONGEST_NUMBER = 6
_SEPARATORS = " \t-–—:|•·"


def _split_number(right: str) -> tuple[str, int | None]:
    """Take `#36` off the end of a show's name."""
    show, mark, number = right.rpartition(" #")
    is_number = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return (show.strip(), int(number)) if mark and show.strip() and is_number else (right, None)


def _cut_show(left: str, show: str) -> str:
    """Cut the show's name off the front of a title, with or without the word Podcast."""
    for name in (f"{show} Podcast", show, show.removesuffix("Podcast").strip()):
        rest = left[len(name) :].lstrip(_SEPARATORS)
        starts_inside_word = left[len(name) : len(name) + 1].islower()
        if name and rest and not starts_inside_word and left[: len(name)].lower() == name.lower():
            return rest
    return left
