"""A document written back as chapter notes, and the parts of it that have to come back."""

from cards.model import Chapter, Document
from cards.readers.composing import clock_time


def write(document: Document) -> str:
    """Write a document in the layout of chapter notes; chapters without times get made-up ones."""
    header = document.title
    if document.show and document.number is not None:
        header = f"{document.show}{document.title} | {document.show} #{document.number}"
    blocks = [_block(chapter, at) for at, chapter in enumerate(document.chapters)]
    return "\n".join([header, "CHAPTERS", *blocks, ""])


def shape(document: Document) -> tuple[object, ...]:
    """Tell what a document says, without where it stands."""
    return (
        document.title,
        document.show if document.number is not None else None,
        document.number,
        tuple(
            (
                chapter.title.text,
                *_times(chapter, at),
                " ".join(chapter.summary.text.split()) if chapter.summary else None,
                tuple((" ".join(b.passage.text.split()), b.depth) for b in chapter.bullets),
                chapter.no_cards,
            )
            for at, chapter in enumerate(document.chapters)
        ),
    )


def _times(chapter: Chapter, at: int) -> tuple[int, int]:
    start, end = chapter.starts_at_seconds, chapter.ends_at_seconds
    if start is None:
        return at * 60, at * 60 + 60
    return int(start), int(start if end is None else end)


def _block(chapter: Chapter, at: int) -> str:
    start, end = _times(chapter, at)
    lines = [f"- {clock_time(start)} – {clock_time(end)}", chapter.title.text]
    if chapter.summary:
        lines.append(" ".join(chapter.summary.text.split()))
    for bullet in chapter.bullets:
        lines.append("  " * bullet.depth + "- •" + " ".join(bullet.passage.text.split()))
    return "\n".join(lines)
