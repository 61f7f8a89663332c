"""Readers: a source in some layout goes in, a document comes out.

To add a layout, write a file with a Reader and enter it in READERS: among the TEXT_READERS if a
web page's text can be in it.
"""

from dataclasses import replace
from pathlib import PurePath

from cards.errors import ReaderError
from cards.model import Document, Source
from cards.readers.captions import CAPTIONS
from cards.readers.chapter_notes import CHAPTER_NOTES
from cards.readers.decoding import MAX_BYTES, Decoded, decode
from cards.readers.html import html_reader
from cards.readers.markdown import MARKDOWN
from cards.readers.outline import OUTLINE
from cards.readers.plain import PLAIN
from cards.readers.podcast_json import PODCAST_JSON
from cards.readers.reader import Reader, best
from cards.readers.time_list import TIME_LIST

__all__ = [
    "MAX_BYTES",
    "READERS",
    "TEXT_READERS",
    "Decoded",
    "Reader",
    "decode",
    "read_document",
]

TEXT_READERS: tuple[Reader, ...] = (CHAPTER_NOTES, TIME_LIST, MARKDOWN, OUTLINE, PLAIN)
READERS: tuple[Reader, ...] = (
    PODCAST_JSON,
    CAPTIONS,
    html_reader(TEXT_READERS),
    *TEXT_READERS,
)


def read_document(source: Source, *, format_name: str | None = None) -> Document:
    """Read a source with the reader that explains most of it, or with the one named.

    A document without a title of its own takes the source's name. Raises ReaderError.
    """
    decoded = decode(source.content)
    if not decoded.text.strip():
        raise ReaderError("There is nothing in this file.", hint="Bring notes with words in them.")
    document = _choose(decoded.text, format_name).read(decoded.text)
    return replace(
        document,
        title=document.title or PurePath(source.name).stem.strip() or "Untitled notes",
        notices=(*decoded.notices, *document.notices),
    )


def _choose(text: str, format_name: str | None) -> Reader:
    """Pick a reader by name, or else the one with the best score."""
    if format_name is None:
        return best(READERS, text)
    for reader in READERS:
        if reader.name == format_name:
            return reader
    names = ", ".join(reader.name for reader in READERS)
    raise ReaderError(f"There is no format named “{format_name}”.", hint=f"The formats: {names}.")
