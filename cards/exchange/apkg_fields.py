"""What stands in the fields of an Anki note: plain words made into HTML that shows them."""

import html
import re
from dataclasses import dataclass

from cards.cloze import Blank, Piece, blanks, pieces
from cards.errors import ExchangeError
from cards.exchange.places import source_line, time_link
from cards.exchange.plain_text import clean
from cards.model import KeptNote, NoteKind

# Anki plays or typesets these wherever they stand; an entity shows them as written.
_COMMAND = re.compile(r"\[(?=(?:sound:|anki:|/?latex\]|\$\$?\]))", re.IGNORECASE)
# A colon ends a deletion if another follows; and Anki hides deletions that begin with this word.
_COLON = re.compile(r":(?=:|$)|(?<=^image-occlusion):")
# Anki strips tags from formulae in a cloze, and would join what a line break parted.
_FORMULA = re.compile(r"\\[(\[].*?\\[)\]]", re.DOTALL)
SPARE_FIELDS = 5  # Hint, Extra and three without a purpose yet


@dataclass(frozen=True, slots=True)
class Content:
    """A note as Anki will hold it: its kind, its fields in the note type's order, its cards."""

    kind: NoteKind
    fields: tuple[str, ...]
    ordinals: tuple[int, ...]


def content(kept: KeptNote) -> Content:
    """Make the fields. A cloze without a blank would have no card, so it becomes a basic note.

    Raises ExchangeError when there is no question at all.
    """
    note = kept.note
    _refuse_empty(kept)
    parts = pieces(note.question, note.answer) if note.kind is NoteKind.CLOZE else ()
    holes = blanks(parts)
    if not holes:
        sides = (as_html(note.question), as_html(note.answer))
        return Content(NoteKind.BASIC, (*sides, *_surroundings(kept)), ordinals=(0,))
    ordinals = tuple(sorted({hole.number - 1 for hole in holes}))
    return Content(NoteKind.CLOZE, (_cloze_html(parts), *_surroundings(kept)), ordinals)


def as_html(text: str) -> str:
    """Write plain text so that Anki shows every character of it and obeys none."""
    shown = html.escape(clean(text), quote=False)
    return _COMMAND.sub("&#91;", shown).replace("\n", "<br>")


def _refuse_empty(kept: KeptNote) -> None:
    if clean(kept.note.question).strip():
        return
    raise ExchangeError(
        f"{source_line(kept.place)}: a card has no question, and Anki would drop it."
        " Write one or delete the card, then export again."
    )


def _cloze_html(parts: tuple[Piece, ...]) -> str:
    text = "".join(
        _blank_html(part) if isinstance(part, Blank) else _outside_html(part) for part in parts
    )
    return _FORMULA.sub(_with_plain_newlines, text)


def _with_plain_newlines(formula: re.Match[str]) -> str:
    return formula[0].replace("<br>", "\n")


def _blank_html(blank: Blank) -> str:
    hint = f"::{_inside_html(blank.hint)}" if blank.hint else ""
    return f"{{{{c{blank.number}::{_inside_html(blank.text)}{hint}}}}}"


def _inside_html(text: str) -> str:
    """Write text so that no colon or brace of it ends the deletion."""
    return _COLON.sub("&#58;", _outside_html(text))


def _outside_html(text: str) -> str:
    return as_html(text).replace("{", "&#123;").replace("}", "&#125;")


def _surroundings(kept: KeptNote) -> tuple[str, ...]:
    """Fill the fields both kinds share, and leave the spare ones empty."""
    note = kept.note
    filled = (
        as_html(note.context),
        as_html(source_line(kept.place)),
        html.escape(clean(time_link(kept.place))),
        as_html(note.evidence.text),
        "<br>".join(as_html(wrong) for wrong in note.distractors),
    )
    return filled + ("",) * SPARE_FIELDS
