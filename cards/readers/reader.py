"""What a reader is: a name, a label for people, how well it fits a text, and how it reads one."""

from collections.abc import Callable
from dataclasses import dataclass

from cards.model import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """One layout of notes.

    `score` tells from 0 to 1 how much of a text it explains, 0 when the text is not its own;
    `read` makes the document, or raises ReaderError saying what it looked for.
    """

    name: str
    label: str
    score: Callable[[str], float]
    read: Callable[[str], Document]
