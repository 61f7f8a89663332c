import subprocess
import sys

import pytest

from studyapp.cli.lazy import COMMANDS

HEAVY = (
    "flask",
    "sqlalchemy",
    "alembic",
    "nltk",
    "spacy",
    "genanki",
    "pydantic",
    "numpy",
    "rich",
    "httpx",
)
PROBE = """
import sys
sys.argv = ["studyapp", {argument!r}]
from studyapp.cli import main
try:
    main()
finally:
    print(sorted(set(sys.modules) & set({heavy!r})), file=sys.stderr)
"""


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(argument):
    probe = PROBE.format(argument=argument, heavy=HEAVY)
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
    assert "studyapp" in run.stdout


def test_the_help_lists_every_command():
    run = subprocess.run(
        [sys.executable, "-m", "studyapp.cli", "--help"], capture_output=True, text=True, check=True
    )
    for command in COMMANDS:
        assert f"\n  {command} " in run.stdout
