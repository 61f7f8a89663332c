"""A cloze question taken apart: the words that stay and the blanks between them."""

import re
from dataclasses import dataclass

_OPENING = re.compile(r"\{\{c([1-9]\d{0,2})::")
_HIGHEST_NUMBER = 499  # Anki makes no card beyond it


@dataclass(frozen=True, slots=True)
class Blank:
    """A deletion: the card it belongs to (from 1), the hidden words and the hint, if any."""

    number: int
    text: str
    hint: str = ""

    def __str__(self) -> str:
        return self.text

    def asks(self, ordinal: int | None) -> bool:
        """Whether the card `ordinal` (from 0) asks for it; None stands for any card."""
        return ordinal is None or self.number == ordinal + 1


Piece = str | Blank


def pieces(question: str, answer: str = "") -> tuple[Piece, ...]:
    """Split a question at its blanks. The answer decides where a blank with odd braces ends."""
    found: list[Piece] = []
    done = seen = 0
    for opening in _OPENING.finditer(question):
        if opening.start() < seen or int(opening[1]) > _HIGHEST_NUMBER:
            continue
        blank, seen = _blank(question, opening, answer)
        if seen < 0:  # nothing closes it, nor any behind it
            break
        if blank is None:
            continue
        found += [question[done : opening.start()], blank]
        done = seen
    return tuple(piece for piece in [*found, question[done:]] if piece != "")


def blanks(parts: tuple[Piece, ...]) -> tuple[Blank, ...]:
    """List the blanks alone."""
    return tuple(part for part in parts if isinstance(part, Blank))


def first_deletion(question: str) -> str:
    """Find the words of the first blank; empty when there is none."""
    found = blanks(pieces(question))
    return found[0].text if found else ""


def blanked(question: str, answer: str = "", *, ordinal: int | None = None) -> str:
    """Close the blanks of the card `ordinal` (from 0), or all: the hint in brackets, or dots."""
    return "".join(
        f"[{part.hint or '…'}]" if isinstance(part, Blank) and part.asks(ordinal) else str(part)
        for part in pieces(question, answer)
    )


def _blank(question: str, opening: re.Match[str], answer: str) -> tuple[Blank | None, int]:
    start = opening.end()
    text_end, end = _known_end(question, start, answer) or _balanced_end(question, start)
    text = question[start:text_end]
    if end < 0 or not text.strip():
        return None, end
    return Blank(int(opening[1]), text, question[text_end + 2 : end - 2]), end


def _known_end(question: str, start: int, answer: str) -> tuple[int, int] | None:
    """Where the deletion and its blank end, when the deletion is the answer itself."""
    text_end = start + len(answer)
    if not answer or not question.startswith(answer, start):
        return None
    if question.startswith("}}", text_end):
        return text_end, text_end + 2
    if question.startswith("::", text_end):
        closing = _closing(question, text_end + 2)
        return (text_end, closing + 2) if closing >= 0 else None
    return None


def _balanced_end(question: str, start: int) -> tuple[int, int]:
    closing = _closing(question, start)
    if closing < 0:
        return start, -1
    colons = question.find("::", start, closing)
    return (closing if colons < 0 else colons), closing + 2


def _closing(question: str, start: int) -> int:
    """Find the first `}}` outside inner braces (as in TeX), or the first at all, or -1."""
    depth = 0
    for index in range(start, len(question)):
        letter = question[index]
        if letter == "{":
            depth += 1
        elif letter == "}" and depth:
            depth -= 1
        elif question.startswith("}}", index):
            return index
    return question.find("}}", start)
