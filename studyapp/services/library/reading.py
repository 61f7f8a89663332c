"""From a source to its notes, before anything is kept: slow, so never inside a transaction."""

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files

from cards.model import Document, Notice, Source
from cards.readers import read_document
from studyapp.services.library.views import Aids, Reading

_ENDINGS = (".txt", ".md")
_ZIP = b"PK"
NO_AIDS = Aids()


def read(
    source: Source,
    *,
    format_name: str | None = None,
    title: str | None = None,
    anyway: frozenset[int] = frozenset(),
) -> Document:
    """Read a source without keeping anything. Raises ReaderError or ExchangeError.

    `anyway` numbers the chapters, from 1, that make cards though they look like sponsor messages.
    """
    if is_package(source.content):
        return _unpacked(source, title).document
    return _allowed(_called(read_document(source, format_name=format_name), title), anyway)


def prepare(
    source: Source,
    *,
    format_name: str | None = None,
    title: str | None = None,
    anyway: frozenset[int] = frozenset(),
    progress: Callable[[int, int], None] = lambda done, of: None,
    aids: Aids = NO_AIDS,
) -> Reading:
    """Read a source and make its notes: slow, so outside any transaction.

    An Anki package has its notes; its content tells, whatever its name. A model among the `aids`
    proposes cards beside the rules; what went wrong with it is a notice. Raises ReaderError or
    ExchangeError.
    """
    if is_package(source.content):
        return _unpacked(source, title)

    from cards.generator import pipeline, ranker  # brings the parser: only when needed

    document = read(source, format_name=format_name, title=title, anyway=anyway)
    asking = aids.model(document) if aids.model else None
    made = pipeline.make(
        document,
        progress=progress,
        more=(asking.pattern,) if asking else (),
        ranker=replace(ranker.DEFAULT, shift=aids.learnt),
    )
    fault = asking.fault() if asking else ""
    notices = (*document.notices, Notice(0, fault)) if fault else document.notices
    told = replace(document, notices=notices)
    return Reading(source, told, notes=made.notes, lines=made.lines, model_fault=fault)


def is_package(content: bytes) -> bool:
    """Tell whether a file is an Anki package, by what is in it."""
    if not content.startswith(_ZIP):
        return False

    from cards.exchange import packages  # brings genanki: only when needed

    return packages.is_package(content)


def sample_sources() -> tuple[Source, ...]:
    """Fetch the two sample documents that come with the program."""
    folder = files("studyapp").joinpath("samples")
    found = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(_ENDINGS)),
        key=lambda entry: entry.name,
    )
    return tuple(Source(name=entry.name, content=entry.read_bytes()) for entry in found)


def _unpacked(source: Source, title: str | None) -> Reading:
    from cards.exchange.package_document import document_of
    from cards.exchange.packages import read_package

    document, notes = document_of(read_package(source.content), name=source.name)
    return Reading(source=source, document=_called(document, title), notes=notes)


def _allowed(document: Document, anyway: frozenset[int]) -> Document:
    chapters = (
        replace(chapter, no_cards=None) if number in anyway else chapter
        for number, chapter in enumerate(document.chapters, 1)
    )
    return replace(document, chapters=tuple(chapters)) if anyway else document


def _called(document: Document, title: str | None) -> Document:
    chosen = (title or "").strip()
    return replace(document, title=chosen) if chosen else document
