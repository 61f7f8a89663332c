"""Development documents against what a person says is in them, written before any reader saw them.

Run with `-s` to see the table of scores.
"""

import json
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from cards.model import Chapter, Document, Source
from cards.readers import read_document

FOLDER = Path(__file__).parents[2] / "documents"
SUFFIX = ".expected.json"
EXPECTED = sorted(FOLDER.glob(f"*{SUFFIX}"))
NAMES = [path.name.removesuffix(SUFFIX) for path in EXPECTED]
FEWEST_DOCUMENTS = 16
FEWEST_FORMATS = 8
MAY_FAIL = 1


@dataclass(frozen=True)
class Marks:
    """What is right in one document."""

    name: str
    format_name: str
    title: bool
    chapters: bool
    starts: bool
    ends: bool
    bullets: bool
    cards: bool
    wrong: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        right = (self.title, self.chapters, self.starts, self.ends, self.bullets)
        return all(right) and not self.wrong


def source_path(name: str) -> Path:
    (path,) = [path for path in FOLDER.glob(f"{name}.*") if not path.name.endswith(SUFFIX)]
    return path


@cache
def marks(name: str) -> Marks:
    path = source_path(name)
    document = read_document(Source(path.name, path.read_bytes()))
    expected = json.loads((FOLDER / f"{name}{SUFFIX}").read_text(encoding="utf-8"))
    return compared(name, document, expected)


def compared(name: str, document: Document, expected: dict) -> Marks:
    wanted = expected["chapters"]

    def same(key, found):
        return [one[key] for one in wanted] == [found(chapter) for chapter in document.chapters]

    header = (document.title, document.show, document.number)
    titles = {one["title"] for one in wanted}
    return Marks(
        name=name,
        format_name=document.source_format,
        title=header == (expected["title"], expected["show"], expected["number"]),
        chapters=same("title", lambda chapter: chapter.title.text),
        starts=same("start", lambda chapter: chapter.starts_at_seconds),
        ends=same("end", lambda c: c.ends_at_seconds)
        and same("end_inferred", lambda c: c.end_inferred),
        bullets=same("bullets", lambda chapter: len(chapter.points)),
        cards=same("cards", lambda chapter: chapter.makes_cards),
        wrong=tuple(c.title.text for c in document.chapters if is_wrong(c, titles)),
    )


def is_wrong(chapter: Chapter, titles: set[str]) -> bool:
    return chapter.title.text not in titles


def test_there_are_enough_documents():
    assert len(NAMES) >= FEWEST_DOCUMENTS
    assert len({name.split("_")[0] for name in NAMES}) >= FEWEST_FORMATS


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_read_as_a_person_reads_it(name):
    found = marks(name)
    assert found.wrong == ()
    assert found.is_exact
    assert found.cards


@pytest.mark.parametrize("name", NAMES)
def test_every_passage_of_a_document_quotes_its_text(name):
    path = source_path(name)
    document = read_document(Source(path.name, path.read_bytes()))
    for chapter in document.chapters:
        found = [chapter.title, *(bullet.passage for bullet in chapter.bullets)]
        found += [bullet.heading for bullet in chapter.bullets if bullet.heading]
        found += [chapter.summary] if chapter.summary else []
        for passage in found:
            assert document.text[passage.start : passage.end] == passage.text


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def test_the_table_of_scores():
    table = [marks(name) for name in NAMES]
    columns = ("title", "chapters", "starts", "ends", "bullets", "cards")
    say(f"\n{'document':24}{'format':16}" + "".join(f"{column:>10}" for column in columns))
    for row in table:
        right = "".join(f"{'yes' if getattr(row, column) else 'NO':>10}" for column in columns)
        say(f"{row.name:24}{row.format_name:16}{right}  {', '.join(row.wrong)}")
    exact = sum(row.is_exact for row in table)
    say(f"{exact} of {len(table)} exact; wrong chapters {sum(len(row.wrong) for row in table)}")
    assert exact >= len(table) - MAY_FAIL
    assert not any(row.wrong for row in table)
