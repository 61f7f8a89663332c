"""The nouns of a package's shapes: note types, their fields, the templates of their cards."""

from dataclasses import dataclass

from cards.exchange.plain_text import clean

_LONGEST_LEVEL = 200


@dataclass(frozen=True, slots=True)
class Template:
    """How a card is laid out: HTML with fields named in double braces."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """The fields of notes, in order, and the cards made of them; a cloze type has one template."""

    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    templates: tuple[Template, ...]


def deck_levels(name: str, separator: str) -> tuple[str, ...]:
    """Split a deck's name into its levels; an empty one is left out."""
    levels = [" ".join(clean(part[:_LONGEST_LEVEL]).split()) for part in name.split(separator)]
    return tuple(level for level in levels if level)
