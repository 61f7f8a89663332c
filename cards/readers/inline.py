"""Marks inside a line: emphasis, links, comments and the like, taken off so that words are left."""

import re
from collections.abc import Callable, Iterator


def words_only(words: str, address: str) -> str:
    """Let only the words of a link stand."""
    del address
    return words


def unmark(line: str, *, unlink: Callable[[str, str], str] = words_only) -> str:
    """Take inline Markdown and Obsidian marks off a line; code, maths and addresses stay.

    `unlink` says what a link's words and address become. Every pattern here is linear.
    """
    if not _ANY_MARK.search(line):
        return line
    kept = [match[1] or match[0] for match in _KEPT.finditer(line)]
    masked = _KEPT.sub(_HOLD, line)
    for pattern in _DROPPED:
        masked = pattern.sub("", masked)
    masked = _WIKILINK.sub(lambda match: match[2] or match[1], masked)
    masked = _LINK.sub(lambda match: unlink(match[1], match[2]), masked)
    pieces = _ADDRESS.split(masked)
    pieces[::2] = [_unemphasised(piece) for piece in pieces[::2]]
    held = iter(kept)
    return _HELD.sub(lambda _: next(held, ""), "".join(pieces))


def addresses(line: str) -> Iterator[str]:
    """Find the web addresses on a line, those of links too."""
    for match in _ADDRESS.finditer(line):
        yield match[0].rstrip(").,;*_")


_ANY_MARK = re.compile(r"[*_`$=~\[\]!%<\\^]")
_HOLD = "\x01"
_HELD = re.compile(_HOLD)
# What has to stay as it was written: code, maths, and a mark behind a backslash (group 1).
_KEPT = re.compile(
    r"`+[^`]*`+|\$\$[^$]{1,400}\$\$|\$(?=[^\s$])[^$]{0,400}[^\s$\\]\$(?!\d)|\$[^\s$\\]\$(?!\d)"
    r"|\\\((?:[^\\]|\\(?![()]))*+\\\)|\\\[(?:[^\\]|\\(?![\[\]]))*+\\\]|\\([*_#`>+!~=|-])|\x01"
)
_DROPPED = (
    re.compile(r"%%[^%]*%%"),
    re.compile(r"^\s*<!--[^<>]*-->\s*$"),
    re.compile(r"!\[\[[^\[\]]*\]\]"),
    re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"),
    re.compile(r"\[\^[^\[\]\s]+\]"),
    re.compile(r"\s\^[A-Za-z0-9-]+\s*$"),
)
_WIKILINK = re.compile(r"\[\[([^\[\]|#^]*)[^\[\]|]*(?:\|([^\[\]]*))?\]\]")
_LINK = re.compile(
    r"\[([^\[\]]*)\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\)"
)
_ADDRESS = re.compile(r"(https?://[^\s<>\"\[\]]+)")
_EMPHASES = (
    re.compile(r"==([^\s=](?:[^=]*[^\s=])?)=="),
    re.compile(r"~~([^\s~](?:[^~]*[^\s~])?)~~"),
    re.compile(r"(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"),
    re.compile(r"\*\*([^\s*](?:[^*]*[^\s*])?)\*\*"),
    re.compile(r"(?<![\w*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"),
    re.compile(r"(?<!\w)__([^\s_](?:[^_]*[^\s_])?)__(?!\w)"),
    re.compile(r"(?<![\w_])_([^\s_](?:[^_]*[^\s_])?)_(?![\w_])"),
)


def _unemphasised(piece: str) -> str:
    """Take emphasis off."""
    for pattern in _EMPHASES:
        piece = pattern.sub(r"\1", piece)
    return piece
