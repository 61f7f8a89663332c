"""The judge as a fixture: give it steps, get what Anki saw."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cards.exchange.apkg import export
from cards.model import Deck
from tests.anki.environment import anki_python

JUDGE = Path(__file__).parent / "judge.py"


@pytest.fixture(scope="session")
def python_with_anki() -> Path:
    return anki_python()


@pytest.fixture
def package(tmp_path) -> Callable[..., str]:
    """Export a deck to a file of its own."""

    def write(deck: Deck, name: str = "deck", *, with_progress: bool = False) -> str:
        path = tmp_path / f"{name}.apkg"
        path.write_bytes(export(deck, with_progress=with_progress))
        return str(path)

    return write


@pytest.fixture
def judge(python_with_anki, tmp_path) -> Callable[..., dict[str, Any]]:
    """Do steps in a fresh collection and tell what is in it then."""

    def run(*steps: dict[str, Any], zone: str = "UTC", memory: bool = False) -> dict[str, Any]:
        done = subprocess.run(
            [python_with_anki, JUDGE, *["--memory"] * memory],
            input=json.dumps(steps),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "TZ": zone, "HOME": str(tmp_path)},
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
