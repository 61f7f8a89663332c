"""A cloze in parts that a template can show hidden or filled in."""

from dataclasses import dataclass

from cards.cloze import Blank, pieces
from cards.model import Note


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text; a blank asked for now, or plain words. The hint may be empty."""

    text: str
    is_blank: bool = False
    hint: str = ""


def parts(note: Note, ordinal: int = 0) -> tuple[Part, ...]:
    """Cut a cloze at the blanks that card `ordinal` asks for; other blanks are filled in."""
    return tuple(
        Part(piece.text, is_blank=piece.asks(ordinal), hint=piece.hint)
        if isinstance(piece, Blank)
        else Part(piece)
        for piece in pieces(note.question, note.answer)
    )
