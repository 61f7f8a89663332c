"""An app with a clock to turn, and a deck that needed no language model to make."""

import pytest

from cards.model import NoteKind, Tier
from studyapp import create_app
from studyapp.config import load
from studyapp.services import library
from studyapp.services.library import Reading
from tests.builders import make_chapter, make_document, make_note, make_source
from tests.studyapp.web.browser import Browser


def bees(cards: int = 3, drafts: int = 1, more: str = "") -> Reading:
    """Make a reading of a document on bees: questions, a cloze, and drafts."""
    document = make_document(
        make_chapter(
            title="How bees find flowers",
            summary="Bees dance to tell the way.",
            bullets=[f"Fact {number} about bees." for number in range(cards + drafts)],
        )
    )
    chapter = document.chapters[0]
    notes = [
        make_note(
            key=f"{number:020x}",
            question=f"What is fact {number}?",
            answer=f"Answer {number}.{more}",
            evidence=bullet.passage,
            chapter=1,
            tier=Tier.READY if number < cards else Tier.DRAFT,
        )
        for number, bullet in enumerate(chapter.bullets)
    ]
    notes.append(
        make_note(
            key="c" * 20,
            kind=NoteKind.CLOZE,
            question="Bees {{c1::dance::verb}} to tell the way.",
            answer="dance",
            evidence=chapter.summary,
            chapter=1,
        )
    )
    return Reading(make_source(), document, tuple(notes))


@pytest.fixture
def app(tmp_path, clock):
    app = create_app(load(data_dir=tmp_path, zone="UTC"), clock)
    yield app
    app.extensions["studyapp"].db.close()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def browser(client):
    return Browser(client)


@pytest.fixture
def keep(app, clock):
    """Keep a reading; returns its source's id."""

    def keep(reading: Reading, **options) -> str:
        with app.extensions["studyapp"].db.transaction() as session:
            return library.keep(session, reading, now=clock(), **options).source_id

    return keep


@pytest.fixture
def source_id(keep):
    return keep(bees(), media_url="https://www.youtube.com/watch?v=bees")
