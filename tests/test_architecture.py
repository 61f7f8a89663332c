"""The house rules that a program can check: who imports whom, how long, and no clock or dice."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted(
    path.relative_to(ROOT) for room in ("cards", "studyapp") for path in (ROOT / room).rglob("*.py")
)
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

# (place, may not import, except in)
WALLS = [
    ("cards", {"flask", "sqlalchemy", "alembic", "click", "studyapp"}, ()),
    ("cards", {"nltk", "spacy"}, ("cards/language/",)),
    ("cards", {"genanki"}, ("cards/exchange/apkg",)),
    ("cards", {"fsrs"}, ("cards/study/scheduler.py",)),
    ("cards", {"fsrs_rs_python"}, ("cards/study/fitting.py",)),
    ("cards", {"zstandard"}, ("cards/exchange/package_archive.py",)),
    ("cards", {"sqlite3"}, ("cards/exchange/",)),
    ("cards/language", {"cards.generator", "cards.readers", "cards.study", "cards.exchange"}, ()),
    ("cards/readers", {"cards.generator", "cards.study", "cards.progress", "cards.exchange"}, ()),
    ("cards/generator", {"cards.readers", "cards.study", "cards.progress", "cards.exchange"}, ()),
    ("cards/options", {"cards.generator", "cards.readers", "cards.study", "cards.exchange"}, ()),
    ("cards/study", {"cards.generator", "cards.readers", "cards.progress", "cards.exchange"}, ()),
    ("cards/progress", {"cards.generator", "cards.readers", "cards.exchange"}, ()),
    ("cards/exchange", {"cards.generator", "cards.readers", "cards.study", "cards.progress"}, ()),
    ("studyapp/services", {"flask"}, ()),
    ("studyapp/store", {"flask", "studyapp.services", "studyapp.web", "studyapp.cli"}, ()),
    (
        "studyapp/web",
        {"sqlalchemy", "sqlite3", "nltk", "genanki", "studyapp.models", "studyapp.store"},
        (),
    ),
    (
        "studyapp/cli",
        {"sqlalchemy", "sqlite3", "nltk", "genanki", "studyapp.models", "studyapp.store"},
        (),
    ),
    # A library has one door.
    ("studyapp", {"waitress"}, ("studyapp/cli/server.py",)),
    ("studyapp", {"rich"}, ("studyapp/cli/",)),
    ("studyapp", {"click"}, ("studyapp/cli/",)),
    ("studyapp", {"huey"}, ("studyapp/jobs.py",)),
    ("studyapp", {"pydantic_settings", "platformdirs"}, ("studyapp/config.py",)),
    ("studyapp", {"flask_wtf", "flask_openapi3", "flask"}, ("studyapp/web/", "studyapp/__init__")),
    ("studyapp", {"nh3", "markdown_it", "latex2mathml"}, ("studyapp/web/markup.py",)),
    ("studyapp", {"alembic"}, ("studyapp/db",)),
    ("studyapp", {"zstandard"}, ("studyapp/db",)),
    ("studyapp", {"httpx"}, ("studyapp/llm/endpoint.py",)),
    ("studyapp/llm", {"sqlalchemy", "studyapp.db", "studyapp.store", "studyapp.services"}, ()),
    ("studyapp/llm", {"studyapp.web", "studyapp.cli"}, ()),
    ("studyapp", {"nltk", "spacy", "genanki", "fsrs", "fsrs_rs_python"}, ()),
    ("studyapp", {"os.environ"}, ("studyapp/config.py",)),
]
FORBIDDEN_CALLS = {"now", "today", "utcnow", "sleep", "monotonic", "perf_counter"}


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def crosses(name: str, forbidden: set[str]) -> bool:
    return any(name == wall or name.startswith(f"{wall}.") for wall in forbidden)


@pytest.mark.parametrize(("place", "forbidden", "doors"), WALLS)
def test_imports_point_the_right_way(place, forbidden, doors):
    wrong = [
        f"{path} imports {name}"
        for path in FILES
        if str(path).startswith(f"{place}/") and not str(path).startswith(doors or ("-",))
        for name in imports(path)
        if crosses(name, forbidden)
    ]
    assert wrong == []


def test_the_walls_notice_a_wrong_import():
    assert crosses("sqlalchemy.orm", {"sqlalchemy"})
    assert not crosses("sqlalchemy_utils", {"sqlalchemy"})
    assert "studyapp.db.Database" in imports(Path("studyapp/cli/opened.py"))


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] == "cards"], ids=str)
def test_the_heart_has_no_clock_and_no_dice(path):
    calls = {
        getattr(node.func, "attr", getattr(node.func, "id", ""))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    }
    assert not calls & FORBIDDEN_CALLS
    assert not {name for name in imports(path) if crosses(name, {"random", "secrets", "time"})}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_files_are_short_and_say_what_they_are_for(path):
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST_FILE
    assert re.match(r'r?"""[A-Z`].+', lines[0]), "the first line says what the file is for"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_functions_are_short(path):
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []
