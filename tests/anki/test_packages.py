"""Anki's own packages, read by us and by Anki: the same notes, cards, tags, decks and questions."""

from pathlib import Path

import pytest

from cards.cloze import blanked, pieces
from cards.exchange.package_document import document_of
from cards.exchange.package_html import plain_text
from cards.exchange.packages import read_package
from cards.model import NoteKind
from tests.cards.exchange.test_packages import FIXTURES

PATHS = sorted(FIXTURES.glob("*pkg"))


@pytest.fixture(params=PATHS, ids=lambda path: path.name)
def path(request) -> Path:
    return request.param


@pytest.fixture
def anki(judge, path):
    """What Anki has after taking the package into an empty collection, progress and all."""
    if path.suffix == ".colpkg":
        return judge({"collection": str(path)})
    return judge({"import": str(path), "with_progress": True})


def test_21_counts_tags_and_decks_are_those_of_anki(anki, path):
    package = read_package(path.read_bytes())
    assert package.anki_notes == len(anki["notes"])
    assert package.cards == len(anki["cards"])
    tags = {tag for placed in package.notes for tag in placed.note.tags}
    assert tags == {tag for note in anki["notes"].values() for tag in note["tags"]}
    names = {"::".join(deck) for deck in package.decks}
    assert names == {anki["decks"][str(card["did"])] for card in anki["cards"]}
    assert package.reviews == len(anki["log"])
    assert package.suspended == sum(card["queue"] == -1 for card in anki["cards"])


def test_21_questions_are_those_anki_shows(anki, path):
    _, notes = document_of(read_package(path.read_bytes()), name=path.name)
    ours = []
    for note in notes:
        if note.kind is NoteKind.BASIC:
            ours.append(note.question)
            continue
        numbers = {piece.number for piece in pieces(note.question) if not isinstance(piece, str)}
        ours += [blanked(note.question, ordinal=number - 1) for number in numbers]
    shown = [plain_text(page.split("[[type:")[0]) for page in anki["questions"].values()]
    assert sorted(ours) == sorted(question.replace("[...]", "[…]") for question in shown)
