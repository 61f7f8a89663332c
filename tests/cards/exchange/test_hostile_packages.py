"""Packages that mean harm: refused at once with a sentence, or read to plain words."""

import re
import subprocess
import sys
import time
from contextlib import suppress
from random import Random

import pytest

from cards.errors import ExchangeError
from cards.exchange.package_document import document_of
from cards.exchange.packages import read_package
from cards.model import Document, Note
from tests.cards.exchange.hostile_packages import CORPUS
from tests.cards.exchange.made_packages import NOTE, database, package

MOST_SECONDS = 1.0
MOST_KILOBYTES = 256 * 1024
ONE_SENTENCE = re.compile(r"This Anki package [^\n]{10,300}\.")
MEASURED = """
import re, sys
from pathlib import Path
from cards.errors import ExchangeError
from cards.exchange.package_document import document_of
from cards.exchange.packages import read_package

def most_kilobytes():
    return int(re.search("VmHWM:[^0-9]*([0-9]+)", Path("/proc/self/status").read_text())[1])

content = Path(sys.argv[1]).read_bytes()
before = most_kilobytes()
try:
    document_of(read_package(content), name="x")
except ExchangeError:
    pass
print(most_kilobytes() - before)
"""
ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells the most memory a process ever held"
)
HUNGRIEST = [
    "deflate bomb",
    "zstd bomb",
    "zstd window",
    "members without end",
    "models are deep",
    "models are long",
    "giant row",
    "fields without end",
    "much text",
    "many cards",
    "field: entities",
    "cloze: several numbers",
    "a field many times",
]


def outcome(name: str, **options: object) -> tuple[Document, tuple[Note, ...]] | str:
    """Read a package of the corpus: to a document with notes, or to what is said against it."""
    try:
        return document_of(read_package(CORPUS[name](), **options), name="x.apkg")
    except ExchangeError as error:
        return str(error)


@pytest.mark.parametrize("name", CORPUS)
def test_is_refused_with_a_sentence_or_read_to_plain_words(name, tmp_path):
    read = outcome(name, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []
    if isinstance(read, str):
        assert ONE_SENTENCE.fullmatch(read)
        return
    document, notes = read
    for note in notes:
        passage = note.evidence
        assert document.text[passage.start : passage.end] == passage.text
        assert note.question.strip()
        assert note.answer.strip()
        assert not re.search("alert|onerror|javascript", note.question + note.answer)
    assert not re.search(r"[\x00-\x08\ud800-\udfff]", document.text)
    assert len({note.key for note in notes}) == len(notes)


@pytest.mark.parametrize("name", CORPUS)
def test_takes_less_than_a_second(name):
    content = CORPUS[name]()
    started = time.process_time()
    with suppress(ExchangeError):
        document_of(read_package(content), name="x")
    assert time.process_time() - started < MOST_SECONDS


@pytest.fixture
def measure(tmp_path):
    """Read a package in a process of its own; returns the kilobytes it took more for that."""

    def run(name):
        path = tmp_path / "x.apkg"
        path.write_bytes(CORPUS[name]())
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True
        )
        return int(done.stdout)

    return run


@ON_LINUX
@pytest.mark.parametrize("name", HUNGRIEST)
def test_takes_little_memory(name, measure):
    assert measure(name) < MOST_KILOBYTES


@ON_LINUX
def test_the_measure_sees_what_a_package_takes(measure):
    assert measure("a field many times") > 10_000


@pytest.mark.parametrize(
    "name",
    [
        "deflate bomb",
        "zstd bomb",
        "half of it",
        "not SQLite",
        "half a database",
        "newer schema",
        "notes are a view",
        "computed columns",
        "models are deep",
        "giant field",
        "many cards",
        "encrypted",
        "nested zip",
        "symlink for a collection",
        "no cards",
    ],
)
def test_what_is_broken_is_refused(name):
    assert isinstance(outcome(name), str)


@pytest.mark.parametrize(
    "name",
    [
        "traversal",
        "symlink",
        "media map is no JSON",
        "media map leads out",
        "triggers",
        "reviews are a view",
        "script everywhere",
        "names of half characters",
        "one guid for all",
        "no guid",
    ],
)
def test_what_is_only_odd_is_read(name):
    assert not isinstance(outcome(name), str)


@pytest.mark.parametrize("seed", range(20))
def test_damage_anywhere_is_refused_or_harmless(seed, tmp_path):
    chance = Random(seed)
    sound = database(notes=[(n, *NOTE[1:]) for n in range(1, 9)])
    for _ in range(50):
        whole = bytearray(sound if seed % 2 else package(sound))
        for _ in range(chance.choice((1, 5, 50))):
            whole[chance.randrange(len(whole))] = chance.choice((0, 255, chance.randrange(256)))
        content = package(bytes(whole)) if seed % 2 else bytes(whole)
        with suppress(ExchangeError):
            document_of(read_package(content, folder=tmp_path), name="x")
    assert list(tmp_path.iterdir()) == []
