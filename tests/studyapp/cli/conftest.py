import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from studyapp import clock
from studyapp.cli import main
from studyapp.config import load
from studyapp.db import Database
from studyapp.services import library as shelves
from tests.studyapp.web.conftest import bees

NOTES = """Bees
CHAPTERS
- 0:00 – 1:00
How bees find flowers
Foragers dance because the hive needs directions.
- •The waggle dance encodes the distance and direction of a food source
- •Scout bees prefer flowers with sweet nectar because sugar feeds the brood
- 1:00 – 2:00
Queens, workers, and drones
A queen lays about two thousand eggs a day in spring.
- •Workers: feed the brood, guard the entrance, and collect nectar
"""


@dataclass
class Outcome:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Run a command as from a shell, on a library of its own."""
    monkeypatch.setenv("STUDYAPP_DATA_DIR", str(tmp_path / "library"))
    monkeypatch.setenv("STUDYAPP_ZONE", "UTC")
    monkeypatch.delenv("STUDYAPP_DATABASE_URL", raising=False)

    def run(*arguments: str, stdin: str = "") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["studyapp", *arguments])
        monkeypatch.setattr(
            sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode(errors="surrogateescape")))
        )
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def stocked(run):
    """Fill the library with so many cards about bees."""
    opened = []

    def stocked(**numbers: int) -> Database:
        opened.append(Database.open(load()))
        with opened[-1].transaction() as session:
            shelves.keep(session, bees(**numbers), now=clock.now())
        return opened[-1]

    yield stocked
    for db in opened:
        db.close()


@pytest.fixture
def log(run):
    """Read the review log."""
    return lambda: [json.loads(line) for line in run("reviews").out.splitlines()]


@pytest.fixture
def notes(tmp_path):
    file = tmp_path / "bees.txt"
    file.write_text(NOTES, encoding="utf-8")
    return str(file)


@pytest.fixture
def library(run, notes):
    """A library that holds the notes."""
    assert run("import", notes).code == 0
