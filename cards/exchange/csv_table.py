"""A deck as a table: UTF-8 with a header, a row for each note, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from cards.exchange.exporter import Exporter
from cards.exchange.places import time_link
from cards.exchange.plain_text import clean
from cards.model import Card, Deck, KeptNote

_COLUMNS = (
    *("id", "kind", "context", "question", "answer", "distractors"),
    *("source", "chapter_number", "chapter", "start", "link", "quote"),
    *("tags", "tier", "score", "created", "changed"),
)
_PROGRESS_COLUMNS = (
    *("suspended", "due_day", "due_at", "interval_days"),
    *("stability", "difficulty", "last_at", "reps", "lapses"),
)
# What a spreadsheet takes for a formula, also in the full-width forms of East Asian keyboards.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def export(deck: Deck, *, with_progress: bool = False) -> bytes:
    """Write a row for each note; with progress, a row for each card."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(["card_id", *_COLUMNS, *_PROGRESS_COLUMNS] if with_progress else _COLUMNS)
    for kept in deck.notes:
        writer.writerows(_card_rows(kept) if with_progress else [_note_row(kept)])
    return table.getvalue().encode()


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _note_row(kept: KeptNote) -> list[str]:
    note, place = kept.note, kept.place
    start = "" if place.starts_at_seconds is None else f"{place.starts_at_seconds:.15g}"
    words = [note.context, note.question, note.answer, " | ".join(note.distractors)]
    where = [place.source_title, str(place.chapter_number), place.chapter_title, start]
    about = [" ".join(note.tags), note.tier.value, str(note.score)]
    dates = [kept.created_at.isoformat(), kept.changed_at.isoformat()]
    link = [time_link(place), note.evidence.text]
    return [harmless(c) for c in [kept.id, note.kind, *words, *where, *link, *about, *dates]]


def _card_rows(kept: KeptNote) -> Iterator[list[str]]:
    for card in kept.cards:
        yield [harmless(card.id), *_note_row(kept), *_progress(card)]


def _progress(card: Card) -> list[str]:
    suspended = "yes" if card.suspended else "no"
    memory = card.memory
    if memory is None:
        return [suspended] + [""] * (len(_PROGRESS_COLUMNS) - 1)
    due_at = "" if memory.due_at is None else memory.due_at.isoformat()
    due = [memory.due_day.isoformat(), due_at, str(memory.interval_days)]
    state = [f"{memory.stability:.4f}", f"{memory.difficulty:.3f}", memory.last_at.isoformat()]
    return [suspended, *due, *state, str(memory.reps), str(memory.lapses)]


CSV = Exporter("csv", "Spreadsheet (CSV)", "csv", "text/csv", export)
