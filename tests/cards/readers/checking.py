"""What must be true of any bytes read by any reader."""

from itertools import pairwise

from cards.errors import ReaderError
from cards.model import Chapter, Document, Source
from cards.readers import READERS, decode, read_document
from tests.cards.readers.samples import passages

FORMATS = (None, *(reader.name for reader in READERS))


def check(content: bytes, format_name: str | None) -> Document | None:
    """Read bytes; anything but a sound document or a sentence raises."""
    try:
        document = read_document(Source("notes", content), format_name=format_name)
    except ReaderError as error:
        refusal = str(error)
    else:
        check_document(document, lines=decode(content).text.count("\n") + 1)
        return document
    assert refusal.endswith((".", "}."))
    assert "\n" not in refusal
    return None


def check_document(document: Document, *, lines: int) -> None:
    """A document has words everywhere, quotes its text, and its notices name real lines."""
    assert document.title.strip()
    assert document.chapters
    document.text.encode()
    for passage in passages(document):
        assert document.text[passage.start : passage.end] == passage.text
    for chapter in document.chapters:
        check_chapter(chapter)
    assert all(0 <= notice.line <= lines for notice in document.notices)


def check_chapter(chapter: Chapter) -> None:
    """A chapter has a title, ends no earlier than it begins, and nests step by step."""
    assert chapter.title.text.strip()
    start, end = chapter.starts_at_seconds, chapter.ends_at_seconds
    assert end is None or (start is not None and 0 <= start <= end)
    depths = [-1, *(bullet.depth for bullet in chapter.bullets)]
    assert all(below <= above + 1 for above, below in pairwise(depths))
    assert all(bullet.passage.text.strip() for bullet in chapter.bullets)
