"""A nudge towards an answer that never gives it: its line with a gap, its shape, its beginning."""

import re

from cards.cloze import Blank, pieces
from cards.model import Card, NoteKind

_MOST_SHAPED = 6
_MOST_BEGUN = 3
_MOST_LINE = 300
_WORD = re.compile(r"[^\W_]+")
_DOT = "·"


def hint(card: Card) -> str:
    """Give a hint for a card; hidden letters are dots, one each.

    A short answer that stands in the line it was taken from is shown as a gap there, else as its
    shape; of a list each member's first letter is shown, of a long answer the first words.
    """
    note = card.note
    answer = _asked(card)
    members = [line for line in answer.splitlines() if line.strip()]
    words = answer.split()
    if len(members) > 1:
        return "\n".join(_first_letter(member) for member in members)
    if len(words) > _MOST_SHAPED:
        begun = min(_MOST_BEGUN, len(words) // 3)
        return f"{' '.join(words[:begun])} … ({len(words)} words)"
    if note.kind is NoteKind.BASIC and len(note.evidence.text) <= _MOST_LINE:
        return _gap(note.evidence.text, answer) or shape(answer)
    return shape(answer)


def shape(words: str) -> str:
    """Hide all letters and digits but each word's first; of a word of one, that too."""
    return _WORD.sub(_hidden, words)


def _asked(card: Card) -> str:
    """Find the words that a card asks for."""
    note = card.note
    if note.kind is NoteKind.BASIC:
        return note.answer
    asked = [
        piece.text
        for piece in pieces(note.question, note.answer)
        if isinstance(piece, Blank) and piece.asks(card.ordinal)
    ]
    return " / ".join(asked) or note.answer


def _hidden(word: re.Match[str]) -> str:
    letters = word[0]
    return letters[0] + _DOT * (len(letters) - 1) if len(letters) > 1 else _DOT


def _first_letter(member: str) -> str:
    letters = "".join(_WORD.findall(member))
    return f"{letters[0]}…" if len(letters) > 1 else "…"


def _gap(line: str, answer: str) -> str:
    """Hide an answer where it stands in a line as whole words; empty where it doesn't."""
    core = answer.strip(" .")
    if not core:
        return ""
    whole = re.compile(rf"(?<!\w){re.escape(core)}(?!\w)", re.IGNORECASE)
    found, times = whole.subn(lambda match: shape(match[0]), line)
    return found if times and found != shape(line) else ""
