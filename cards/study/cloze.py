"""Notes with a blank: `{{c1::key::hint}}` shown open or closed."""

import re

_BLANK = re.compile(r"\{\{c\d+::((?:(?!\}\}|::).)*)(?:::((?:(?!\}\}).)*))?\}\}", re.DOTALL)


def blanked(text: str) -> str:
    """Close every blank: its hint in brackets, or three dots without one."""
    return _BLANK.sub(lambda match: f"[{match[2] or '…'}]", text)


def filled(text: str) -> str:
    """Open every blank: the words that were taken out."""
    return _BLANK.sub(lambda match: match[1], text)
