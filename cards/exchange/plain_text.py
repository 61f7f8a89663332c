"""Plain words made fit for a file: no half characters, nothing that is not text."""

import html
import re

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NEWLINE = re.compile(r"\r\n?")


def clean(text: str) -> str:
    """Drop control characters and halves of characters; every line ends in a newline."""
    if not _UNFIT.search(text):  # as good as always
        return text
    return _UNFIT.sub("", _NEWLINE.sub("\n", text))


def shown(text: str) -> str:
    """Write text as HTML that shows every character of it."""
    return html.escape(clean(text))
