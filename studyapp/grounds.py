"""Why there is a card, in words for people: its pattern, its reasons, the rules that made it."""

from cards.model import Note

ONLY_DRAFTS = "its cards are drafts"
_BROUGHT = "Brought as it is from an Anki package"


def pattern_label(name: str) -> str:
    """Say in words how a pattern asks; a name of no pattern stays as it is."""
    from cards.generator.patterns import PATTERNS  # brings word lists: only when needed

    labels = {pattern.name: pattern.label for pattern in PATTERNS} | {"anki": _BROUGHT}
    return labels.get(name, name)


def in_words(note: Note) -> str:
    """Write it all in one line."""
    made = f"rules {note.generator}" if note.generator is not None else ""
    return "; ".join(filter(None, (pattern_label(note.pattern), *note.reasons[:2], made)))
