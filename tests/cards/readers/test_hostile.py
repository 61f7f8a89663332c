"""Ten families of hostile input: no traceback, no hang, little memory, a sentence or a parse."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from cards.model import Source
from cards.readers import read_document
from tests.cards.readers.families import FAMILIES, ratios_and_verses

ROOT = Path(__file__).parents[3]
MEMORY = 512 * 1024 * 1024
SECONDS = 20


def narrow() -> None:
    """Give the child process no more memory than it may take."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_gives_sentences_or_parses_in_time_and_memory(name):
    child = subprocess.run(
        [sys.executable, "-m", "tests.cards.readers.families", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=narrow,
        timeout=600,
        check=False,
    )
    assert child.returncode == 0, child.stderr[-2000:]
    told = [json.loads(line) for line in child.stdout.splitlines()]
    assert told
    assert max(one["seconds"] for one in told) < SECONDS
    assert max(one["peak_mb"] for one in told) < MEMORY // 1024**2
    for one in told:
        assert one.get("chapters", 0) > 0 or one["error"].endswith((".", "}"))
        assert "\n" not in one.get("error", "")


@pytest.mark.parametrize("content", [*ratios_and_verses()])
def test_ratios_and_verses_are_no_chapter_times(content):
    document = read_document(Source("x", content))
    assert all(chapter.starts_at_seconds is None for chapter in document.chapters)
