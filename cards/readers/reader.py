"""What a reader is: a name, a label for people, how well it fits a text, and how it reads one."""

from collections.abc import Callable, Sequence
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


def best(readers: Sequence[Reader], text: str) -> Reader:
    """Choose the reader that explains most of a text; of equals the one that stands first.

    The last one takes what none knows. Of a long text the beginning tells; the rest is asked only
    when no reader knows it by that.
    """
    cut = text.rfind("\n", 0, _TELLING) + 1
    beginning = text[:cut] if cut and len(text) > _TELLING else text
    scores = [reader.score(beginning) for reader in readers]
    if not any(scores) and beginning is not text:
        scores = [reader.score(text) for reader in readers]
    return readers[scores.index(max(scores)) if any(scores) else -1]


_TELLING = 60_000
