"""What every way out promises."""

import csv
import html
import io
import json
import sqlite3
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.exchange import EXPORTERS
from cards.model import Deck, NoteKind
from tests.builders import make_card, make_deck, make_kept_note, make_memory, make_note, make_place
from tests.cards.exchange.hostile import HOSTILE

EVERY = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)


class Texts(HTMLParser):
    """Collects what a reader sees, and the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.texts.append(data)


def words_in_anki(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        database = sqlite3.connect(":memory:")
        database.deserialize(archive.read("collection.anki2"))
        fields = [row[0] for row in database.execute("select flds from notes")]
        database.close()
    return html.unescape("\n".join(fields).replace("<br>", "\n"))


def words_in_page(content: bytes) -> str:
    page = Texts()
    page.feed(content.decode())
    return "".join(page.texts)


def words_in_table(content: bytes) -> str:
    rows = csv.reader(io.StringIO(content.decode(), newline=""))
    return "\n".join("\n".join(row) for row in rows)


def words_in_data(content: bytes) -> str:
    notes = json.loads(content)["notes"]
    return "\n".join(f"{note['question']}\n{note['answer']}" for note in notes)


READ = {
    "anki": words_in_anki,
    "csv": words_in_table,
    "json": words_in_data,
    "html": words_in_page,
}


def hostile_deck() -> Deck:
    notes = [
        make_note(f"Q {text}", text, context=text, tags=(text,), distractors=(text,))
        for text in HOSTILE
    ]
    cloze = make_note("{{c1::std::vector}} }} {{c2::x::hint}}", "std::vector", kind=NoteKind.CLOZE)
    return make_deck(*[make_kept_note(note, id=note.key) for note in [*notes, cloze]], title="<b>")


def test_names_and_extensions_are_used_once():
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.extension for exporter in EXPORTERS}) == len(EXPORTERS)
    assert {exporter.name for exporter in EXPORTERS} >= {"anki", "csv", "json", "html"}


@EVERY
def test_the_same_deck_gives_the_same_bytes(exporter):
    deck = hostile_deck()
    assert exporter.export(deck) == exporter.export(replace(deck))


@EVERY
def test_another_deck_gives_other_bytes(exporter):
    deck = hostile_deck()
    fewer = replace(deck, notes=deck.notes[1:])
    assert exporter.export(deck) != exporter.export(fewer)


@EVERY
@pytest.mark.parametrize("text", HOSTILE)
def test_every_word_is_there_as_it_was_written(exporter, text):
    deck = make_deck(make_kept_note(make_note(f"Q {text}", f"A {text}")))
    words = READ[exporter.name](exporter.export(deck))
    assert f"Q {text}" in words
    assert f"A {text}" in words


@EVERY
def test_progress_does_not_leak_into_a_plain_export(exporter):
    note = make_note()
    seen = make_card(note, id="card", memory=make_memory(), suspended=True)
    new = make_card(note, id="card")
    kept = make_kept_note(note, cards=(seen,))
    assert exporter.export(make_deck(kept)) == exporter.export(
        make_deck(replace(kept, cards=(new,)))
    )


@EVERY
def test_an_empty_deck_can_be_opened(exporter):
    READ[exporter.name](exporter.export(replace(make_deck(), notes=())))


@EVERY
@given(text=st.text(min_size=1), title=st.text(), tag=st.text())
def test_any_words_at_all_can_leave(exporter, text, title, tag):
    place = make_place(source_title=title, chapter_title=title, media_url=title)
    note = make_note(f"Q{text}", text, context=text, tags=(tag,), kind=NoteKind.CLOZE)
    READ[exporter.name](exporter.export(make_deck(make_kept_note(note, place=place), title=title)))


@EVERY
def test_halves_of_characters_and_control_characters_do_no_harm(exporter):
    note = replace(make_note(), question="Q \ud83d\x1f\x00?", answer="A \udc00")
    deck = make_deck(make_kept_note(note))
    words = READ[exporter.name](exporter.export(deck))
    assert "Q " in words
