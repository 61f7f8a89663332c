"""The two seeds, read exactly. They are not part of the project; without them these tests skip."""

from itertools import pairwise
from pathlib import Path

import pytest

from cards.model import Document, Source
from cards.readers import read_document
from tests.cards.readers.samples import passages

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
WITHOUT_BULLETS = SEEDS / "000_a09c88392e4511b0.txt"
WITH_BULLETS = SEEDS / "002_d3b2f5b164fdf077.txt"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/seeds")


def read(path: Path) -> Document:
    return read_document(Source(name=path.name, content=path.read_bytes()))


@pytest.mark.parametrize(
    ("path", "title", "number", "chapters", "bullets"),
    [
        (
            WITHOUT_BULLETS,
            "Yann LeCun: Deep Learning, ConvNets, and Self-Supervised Learning",
            36,
            14,
            0,
        ),
        (
            WITH_BULLETS,
            "Yann LeCun: Dark Matter of Intelligence and Self-Supervised Learning",
            258,
            16,
            64,
        ),
    ],
    ids=["without bullets", "with bullets"],
)
def test_a_seed_is_read_whole(path, title, number, chapters, bullets):
    document = read(path)
    assert (document.title, document.number) == (title, number)
    assert (document.show, document.speaker) == ("Lex Fridman Podcast", "Yann LeCun")
    assert document.source_format == "chapter-notes"
    assert len(document.chapters) == chapters
    assert sum(len(chapter.bullets) for chapter in document.chapters) == bullets
    assert all(c.summary and c.makes_cards and c.speaker == "Yann LeCun" for c in document.chapters)
    assert document.notices == ()


@pytest.mark.parametrize("path", [WITHOUT_BULLETS, WITH_BULLETS], ids=["36", "258"])
def test_every_line_of_a_seed_is_in_the_document_once(path):
    document = read(path)
    quoted = [passage.text for passage in passages(document)]
    lines = [line.lstrip("-• ").strip() for line in document.text.splitlines()[2:]]
    assert quoted == [line for line in lines if line and not line[:4].replace(":", "").isdigit()]


def test_chapters_of_a_seed_follow_one_another_without_gaps():
    chapters = read(WITH_BULLETS).chapters
    assert chapters[7].starts_at_seconds == 46 * 60 + 8
    assert chapters[-1].ends_at_seconds == 2 * 3600 + 45 * 60 + 10
    assert all(a.ends_at_seconds == b.starts_at_seconds for a, b in pairwise(chapters))
    assert not any(chapter.end_inferred for chapter in chapters)
