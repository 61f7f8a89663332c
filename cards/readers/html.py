"""Web pages, pasted or saved: the text of their blocks, read by the reader it fits."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards.errors import ReaderError
from cards.model import Document, Notice
from cards.readers.header import read_header
from cards.readers.page_text import PageText, page_text
from cards.readers.reader import Reader, best


def html_reader(readers: Sequence[Reader]) -> Reader:
    """Make the reader of pages, which hands their text on to one of the others."""

    def read(text: str) -> Document:
        """Read a page. Raises ReaderError without words in it."""
        page = page_text(text)
        if not any(character.isalpha() for character in page.text):
            raise ReaderError(
                "There are no words in this web page.",
                hint="Copy the text out of the browser's window instead.",
            )
        reader = best(readers, page.text)
        document = reader.read(page.text)
        header = read_header(document.title or page.title)
        how = f"This is a web page; its text was read as “{reader.label}”."
        return replace(
            document,
            title=header.title,
            show=document.show or header.show,
            number=header.number if document.number is None else document.number,
            source_format=_NAME,
            notices=(Notice(1, how), *_placed(document.notices, page)),
        )

    return Reader(name=_NAME, label="Web page: HTML", score=score, read=read)


def score(text: str) -> float:
    """Know a page by its first tag, a pasted piece by the share of lines with tags of blocks."""
    if _PAGE.match(text) or (_PIECE.match(text) and text.rstrip().endswith(">")):
        return 1.0
    if "<" not in text or _FENCE.search(text):
        return 0.0
    lines = [line for line in text.split("\n") if line.strip()]
    tagged = sum(_BLOCK.search(line) is not None for line in lines)
    share = tagged / len(lines) if lines else 0.0
    return share if share >= _ENOUGH and _CLOSING.search(text) else 0.0


_NAME = "html"
_ENOUGH = 0.3
_TAGS = r"(?:p|div|li|ul|ol|h[1-6]|table|tr|t[dh]|section|article|blockquote|dl|dt|dd|body)"
_PAGE = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(rf"\s*(?:<!--|<meta\b|<{_TAGS}[\s>])", re.IGNORECASE)
_BLOCK = re.compile(rf"</?{_TAGS}(?:\s[^<>]*)?>|<br\s*/?>", re.IGNORECASE)
_CLOSING = re.compile(rf"</{_TAGS}>|<br\s*/?>", re.IGNORECASE)
_FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)


def _placed(notices: Sequence[Notice], page: PageText) -> tuple[Notice, ...]:
    """Bring the lines of notices from the text back to the page."""
    return tuple(
        replace(notice, line=page.lines[notice.line - 1])
        if 0 < notice.line <= len(page.lines)
        else notice
        for notice in notices
    )
