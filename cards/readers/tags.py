"""The tags and texts of a web page, one after another, in one pass over any input.

The standard library's parser is not used: on `<!-- >` repeated it takes the square of the time.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag (`name` as "li" or "/li") or a text (`name` is empty), and where it starts."""

    start: int
    name: str
    text: str = ""


def pieces(page: str, start: int, end: int) -> Iterator[Piece]:
    """Cut a part of a page into tags and texts; comments, declarations and raw text are left out.

    What never ends is text: a `<` with no tag behind it stays as it was written.
    """
    scanner = _Scanner(page, end)
    at = told = start
    while (opening := page.find("<", at, end)) >= 0:
        name, after = scanner.construct(opening)
        if after <= opening:
            at = opening + 1
            continue
        if told < opening:
            yield Piece(told, "", page[told:opening])
        if name:
            yield Piece(opening, name)
        at = told = after
    if told < end:
        yield Piece(told, "", page[told:end])


def decode_entities(text: str) -> str:
    """Decode entities once, so that `&amp;lt;` becomes `&lt;` and no more."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


_ENTITY = re.compile(r"&(?:#[0-9]{1,7}(?![0-9])|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,20})(?=[\s/>:-])")
_INSIDE = re.compile(r"(?:[^\"'>]++|(?<![=\s])[\"'])*+")
_RAW = frozenset(("script", "style", "noscript", "template", "title", "textarea"))


class _Scanner:
    """Finds ends, and remembers what is not there any more, so that nothing is looked for twice."""

    def __init__(self, page: str, end: int) -> None:
        self._page = page
        self._end = end
        self._absent: set[str] = set()
        self._quotes_close = True

    def construct(self, opening: int) -> tuple[str, int]:
        """Name the tag at a `<`, unless it is left out, and tell where it ends; 0 for text."""
        page = self._page
        if page.startswith("<!--", opening):
            return "", self._after("-->", opening + 4)
        if page.startswith(("<!", "<?"), opening):
            return "", self._after(">", opening + 2)
        match = _NAME.match(page, opening, self._end)
        if match is None:
            return "", 0
        name, after = match[1].lower(), self._tag_end(match.end())
        if page[opening + 1] == "/":
            return f"/{name}", after
        if name in _RAW and after:
            return "", self._after_raw(name, after)
        return name, after

    def _after(self, mark: str, at: int) -> int:
        """Find the end of the next mark; 0 when there is none."""
        if mark in self._absent:
            return 0
        found = self._page.find(mark, at, self._end)
        if found < 0:
            self._absent.add(mark)
        return found + len(mark) if found >= 0 else 0

    def _after_raw(self, name: str, at: int) -> int:
        """Find the end of an element whose inside is no markup, or only of its tag."""
        closing = f"</{name}"
        if closing in self._absent:
            return at
        match = re.compile(closing, re.IGNORECASE).search(self._page, at, self._end)
        if match is None:
            self._absent.add(closing)
            return at
        return self._after(">", match.end()) or at

    def _tag_end(self, at: int) -> int:
        """Find the `>` of a tag, outside quotation marks as long as these close in the page."""
        start = at
        while self._quotes_close:
            match = _INSIDE.match(self._page, at, self._end)
            at = match.end() if match else self._end
            if at >= self._end:
                break
            if self._page[at] == ">":
                return at + 1
            at = self._page.find(self._page[at], at + 1, self._end) + 1
            if at <= 0:
                break
        self._quotes_close = False
        return self._after(">", start)
