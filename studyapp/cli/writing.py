"""The words of a card, changed in an editor; without a terminal, line by line."""

import re

import click

from cards.model import KeptNote, NoteKind
from studyapp.cli.drawn import say_styled
from studyapp.cli.keyboard import Keyboard

Sides = dict[str, str]
"""Question, answer and topic line; of a cloze the answer is left out, it stands in the blank."""

_HEADINGS = {"question": "Question", "answer": "Answer", "context": "Topic line"}
_ABOUT = "Change the words under the headings, save, and close the editor. Progress stays."


def sides_of(kept: KeptNote) -> Sides:
    """Take what can be changed."""
    note = kept.note
    sides = {"question": note.question, "answer": note.answer, "context": note.context}
    if note.kind is NoteKind.CLOZE:
        del sides["answer"]
    return sides


def rewrite(keyboard: Keyboard, sides: Sides) -> Sides | None:
    """Let a person change words; None when nothing was changed or no editor starts."""
    changed = _edited(sides) if keyboard.by_key else _read(keyboard, sides)
    return None if changed in (None, sides) else changed


def as_text(sides: Sides) -> str:
    """Write sides under headings."""
    parts = [f"== {_HEADINGS[name]} ==\n{text}\n" for name, text in sides.items()]
    return "\n".join([f"{_ABOUT}\n", *parts])


def from_text(text: str, sides: Sides) -> Sides:
    """Read sides from under their headings; one whose heading is gone stays as it was."""
    found = dict(sides)
    for name in sides:
        heading = re.escape(f"== {_HEADINGS[name]} ==")
        ends = "|".join(re.escape(f"== {other} ==") for other in _HEADINGS.values())
        match = re.search(rf"^{heading}[ \t]*\n(.*?)(?=^(?:{ends})|\Z)", text, re.M | re.S)
        if match:
            found[name] = match[1].strip()
    return found


def _edited(sides: Sides) -> Sides | None:
    try:
        text = click.edit(as_text(sides), extension=".txt")
    except click.ClickException as error:
        say_styled(error.format_message())
        return None
    return None if text is None else from_text(text, sides)


def _read(keyboard: Keyboard, sides: Sides) -> Sides:
    """Ask for each side on a line; an empty one stays."""
    changed = {}
    for name, text in sides.items():
        say_styled((f"{_HEADINGS[name]}: {text}", "dim"))
        changed[name] = keyboard.line("New words, or Enter:").strip() or text
    return changed
