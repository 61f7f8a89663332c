"""A deck as one page to read or print: question left, answer right, lines to cut along.

A printed sheet has no memory, so it is the same with progress and without.
"""

from collections.abc import Iterator
from itertools import groupby

from cards.cloze import Blank, pieces
from cards.exchange.exporter import Exporter
from cards.exchange.places import source_line, time_link
from cards.exchange.plain_text import shown
from cards.model import Deck, KeptNote, Note, NoteKind

_STYLE = """\
:root {
  color-scheme: light dark;
  --bg: light-dark(#FAF9F7, #151412); --line: light-dark(#857E73, #8C857A);
  --ink: light-dark(#1F1D1A, #F2EFEA); --ink-3: light-dark(#6B655B, #A29B8F);
  --accent: light-dark(#2B5FC7, #8FB4FF); --mark: light-dark(#FFF0B3, #4A3F12);
}
body {
  max-width: 70rem; margin: 0 auto; padding: 2rem 1rem; background: var(--bg); color: var(--ink);
  font: 1rem/1.4 Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif",
    "DejaVu Serif", Georgia, serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.4375rem; } h2 { font-size: 1.1875rem; margin: 2rem 0 0.5rem; }
article {
  display: grid; grid-template-columns: 1fr 1fr; break-inside: avoid;
  border-bottom: 1px dashed var(--line);
}
article > div { padding: 0.75rem 1rem; }
article > div + div { border-inline-start: 1px dashed var(--line); }
.text { margin: 0; white-space: pre-wrap; }
small { display: block; margin: 0.125rem 0; color: var(--ink-3); }
small { font: 0.8125rem/1.55 system-ui, sans-serif; }
mark { background: var(--mark); color: inherit; } a { color: var(--accent); }
@media (max-width: 30rem) {
  article { grid-template-columns: 1fr; }
  article > div + div { border-inline-start: 0; border-top: 1px dashed var(--line); }
}
@page { margin: 12mm; }
@media print {
  :root { color-scheme: light; --bg: #FFFFFF; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { grid-template-columns: 1fr 1fr; }
  a { color: inherit; text-decoration: none; } h2 { break-after: avoid; }
  mark { border-bottom: 1px solid; }
}
"""


def export(deck: Deck, *, with_progress: bool = False) -> bytes:
    """Write one file that needs nothing else: own style, no script."""
    title = shown(deck.title)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}</style></head>",
        f"<body><main><h1>{title}</h1>",
        *_chapters(deck),
        "</main></body></html>\n",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _chapters(deck: Deck) -> Iterator[str]:
    for heading, notes in groupby(deck.notes, key=_heading):
        yield f'<section><h2 dir="auto">{shown(heading)}</h2>'
        yield from (_sheet(kept) for kept in notes)
        yield "</section>"


def _heading(kept: KeptNote) -> str:
    place = kept.place
    return f"{place.source_title} · {place.chapter_number} {place.chapter_title}".strip()


def _sheet(kept: KeptNote) -> str:
    question, answer = _sides(kept.note)
    context = shown(kept.note.context)
    return (
        f'<article><div><small dir="auto">{context}</small>{_text(question)}</div>'
        f"<div>{_text(answer)}{_source(kept)}</div></article>"
    )


def _sides(note: Note) -> tuple[str, str]:
    """Give question and answer as HTML; a cloze asks with its blanks and answers with the whole."""
    if note.kind is NoteKind.BASIC:
        return shown(note.question), shown(note.answer)
    front, back = "", ""
    for piece in pieces(note.question, note.answer):
        if isinstance(piece, Blank):
            front += f"[{shown(piece.hint or '…')}]"
            back += f"<mark>{shown(piece.text)}</mark>"
        else:
            front += shown(piece)
            back += shown(piece)
    return front, back


def _text(inner: str) -> str:
    return f'<p class="text" dir="auto">{inner}</p>'


def _source(kept: KeptNote) -> str:
    line, link = shown(source_line(kept.place)), shown(time_link(kept.place))
    if link:
        line = f'<a href="{link}" rel="noreferrer">{line}</a>'
    return f'<small dir="auto">{line}</small>'


HTML = Exporter("html", "Page to print (HTML)", "html", "text/html", export)
