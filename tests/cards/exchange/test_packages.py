"""Anki packages of every form: read to the same questions, whatever Anki wrote them."""

import errno
from pathlib import Path

import pytest

from cards.errors import ExchangeError
from cards.exchange import package_archive
from cards.exchange.package_document import document_of
from cards.exchange.package_limits import Limits
from cards.exchange.packages import Package, is_package, read_package
from cards.model import Document, Note, NoteKind

FIXTURES = Path(__file__).parent / "fixtures"
MACHINE_LEARNING = [
    "legacy_collection.colpkg",
    "legacy_plain.apkg",
    "legacy_scheduled.apkg",
    "modern_collection.colpkg",
    "modern_no_media.apkg",
    "modern_plain.apkg",
    "modern_scheduled.apkg",
]


def fixture(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


def package(name: str) -> Package:
    return read_package(fixture(name))


def document(name: str) -> tuple[Document, tuple[Note, ...]]:
    return document_of(package(name), name=name)


@pytest.mark.parametrize("name", MACHINE_LEARNING)
def test_every_form_of_a_package_gives_the_same_notes(name):
    _, notes = document(name)
    _, modern = document("modern_plain.apkg")
    words = [(note.question, note.answer, note.kind, note.chapter, note.key) for note in notes]
    assert words == [
        (note.question, note.answer, note.kind, note.chapter, note.key) for note in modern
    ]


@pytest.mark.parametrize(
    ("name", "notes", "cards", "decks"),
    [
        *[(name, 10, 13, 3) for name in MACHINE_LEARNING],
        ("genanki_v1.apkg", 3, 4, 2),
        ("genanki_v2_edited.apkg", 4, 5, 2),
        ("genanki_scheduled.apkg", 6, 6, 1),
    ],
)
def test_counts_are_those_of_anki(name, notes, cards, decks):
    read = package(name)
    assert (read.anki_notes, read.cards, len(read.decks)) == (notes, cards, decks)
    assert read.left_out == ()


def test_each_kind_of_note_asks_what_its_cards_ask():
    _, notes = document("modern_plain.apkg")
    asked = {note.question: note.answer for note in notes}
    assert asked["What is \\(\\nabla_\\theta L\\)?"].startswith("The gradient of the loss")
    assert asked["What does P(y | x) < 1 & entropy > 0 tell us?"].startswith("There is uncertainty")
    assert asked["SGD"] == "stochastic gradient descent"
    assert asked["stochastic gradient descent"] == "SGD"
    assert asked["Optimiser that samples mini-batches?"] == "SGD [sound:beep.wav]"
    assert asked["Why is video prediction hard?"].splitlines() == [
        "Many futures are plausible; a single prediction averages them and blurs.",
        "[picture: world model.png]",
    ]


def test_a_cloze_keeps_its_blanks_and_hints():
    _, notes = document("modern_plain.apkg")
    cloze = next(note for note in notes if "video prediction is" in note.question)
    assert cloze.kind is NoteKind.CLOZE
    assert cloze.question == (
        "Text prediction is {{c1::discrete}}, "
        "video prediction is {{c2::continuous::kind of space}}."
    )
    assert cloze.answer == "discrete; continuous"
    assert cloze.evidence.text == (
        "Text prediction is discrete, video prediction is continuous.\nSee [picture: énergie.png]"
    )


def test_tags_and_decks_come_along():
    read, notes = document("modern_plain.apkg")
    tags = {tag for note in notes for tag in note.tags}
    assert tags >= {"lecture-258", "ml::vision", "日本語", "state::suspended"}
    assert read.title == "Machine learning"
    assert [chapter.title.text for chapter in read.chapters] == [
        "Machine learning",
        "Energy-based models",
        "Vision › Video prediction",
    ]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*pkg")), ids=lambda path: path.name)
def test_every_passage_quotes_the_text(path):
    read, notes = document(path.name)
    passages = [note.evidence for note in notes]
    for chapter in read.chapters:
        passages += [chapter.title, *(bullet.passage for bullet in chapter.bullets)]
    for passage in passages:
        assert read.text[passage.start : passage.end] == passage.text
    assert len({note.key for note in notes}) == len(notes)


def test_an_edited_note_keeps_its_key():
    before = {note.key: note for note in document("genanki_v1.apkg")[1]}
    after = {note.key: note for note in document("genanki_v2_edited.apkg")[1]}
    assert before.keys() < after.keys()
    assert (
        sum(
            before[key].question != after[key].question or before[key].answer != after[key].answer
            for key in before
        )
        == 1
    )


def test_progress_and_media_that_stay_behind_are_said():
    messages = [notice.message for notice in document("modern_scheduled.apkg")[0].notices]
    assert messages == [
        "This Anki package holds 10 notes with 13 cards in 3 decks.",
        "Its progress (18 reviews, 1 suspended card) stays in Anki: "
        "here every card starts as a new one.",
        "Pictures and sounds stay behind; their names stand in 3 notes.",
    ]


def test_a_package_is_known_by_its_content():
    assert is_package(fixture("modern_plain.apkg"))
    assert not is_package(b"collection.anki2 is a file in a zip")
    assert not is_package(b"PK\x03\x04 any other archive")


@pytest.mark.parametrize(
    "limits",
    [
        Limits(packed_bytes=1_000),
        Limits(members=3),
        Limits(declared_bytes=1_000),
        Limits(database_bytes=10_000),
        Limits(zstd_window_bytes=1_024),
        Limits(row_bytes=500),
        Limits(shape_bytes=500),
        Limits(decks=2),
        Limits(notes=9),
        Limits(cards=12),
        Limits(field_characters=20),
        Limits(raw_characters=200),
        Limits(characters=200),
    ],
    ids=str,
)
def test_a_package_beyond_any_limit_is_refused_whole(limits, tmp_path):
    with pytest.raises(ExchangeError, match="This Anki package"):
        read_package(fixture("modern_plain.apkg"), folder=tmp_path, limits=limits)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_file_is_said(monkeypatch):
    def is_full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(package_archive, "_copy", is_full)
    with pytest.raises(ExchangeError, match="no space left on device; make room"):
        package("modern_plain.apkg")
