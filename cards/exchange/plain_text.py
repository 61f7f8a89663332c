"""Plain words made fit for a file: no half characters, nothing that is not text."""

import html
import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NEWLINE = re.compile(r"\r\n?")


def clean(text: str) -> str:
    """Drop control characters and halves of characters; every line ends in a newline."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _CONTROL.sub("", _NEWLINE.sub("\n", whole))


def shown(text: str) -> str:
    """Write text as HTML that shows every character of it."""
    return html.escape(clean(text))
