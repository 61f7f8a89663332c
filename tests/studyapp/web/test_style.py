"""The look keeps to its tokens, and files stay small."""

import gzip
import re
from pathlib import Path

import pytest

import studyapp

ROOT = Path(studyapp.__file__).parent
APP_CSS = "".join(
    (ROOT / f"static/css/{name}.css").read_text(encoding="utf-8")
    for name in ("app", "study", "quiz")
)
TOKENS = (ROOT / "static/css/tokens.css").read_text(encoding="utf-8")
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static/js").glob("*.js"))
WORKER = sorted((ROOT / "static/worker").glob("*.js"))


def test_no_colour_stands_outside_the_tokens():
    hard = r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:white|black|red|gr[ae]y)\b"
    assert re.findall(hard, APP_CSS) == []


def test_no_hard_pixel_but_thin_lines():
    assert set(re.findall(r"[\d.]+px", APP_CSS)) <= {"1px", "2px"}


def test_every_property_used_is_a_token_or_declared_here():
    declared = set(re.findall(r"(--[\w-]+)\s*:", TOKENS + APP_CSS))
    used = set(re.findall(r"var\((--[\w-]+)", APP_CSS))
    used |= {
        name
        for path in TEMPLATES
        for name in re.findall(r"var\((--[\w-]+)\)", path.read_text(encoding="utf-8"))
    }
    assert used <= declared


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_is_short_and_says_what_it_is(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 80
    assert lines[0].startswith("{# "), lines[0]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_escapes_everything(path):
    text = path.read_text(encoding="utf-8")
    assert "|safe" not in text
    assert "autoescape" not in text


@pytest.mark.parametrize("path", SCRIPTS + WORKER, ids=lambda path: path.name)
def test_a_script_is_short_says_what_it_is_and_stays_on_this_host(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("// ")
    assert len(text.splitlines()) <= 80
    assert "http" not in text
    assert "eval(" not in text


def test_the_worker_is_light():
    assert sum(len(gzip.compress(path.read_bytes())) for path in WORKER) < 10_000


def test_all_scripts_and_styles_together_are_light():
    paths = [*SCRIPTS, ROOT / "static/css/app.css", ROOT / "static/css/tokens.css"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in paths) < 20_000


def test_the_tokens_are_those_of_the_design():
    design = Path(__file__).parents[4] / "shared/design/ui.md"
    if not design.exists():
        pytest.skip("the design documents are not beside this checkout")
    block = design.read_text(encoding="utf-8").split("```css\n")[1].split("```")[0]
    assert block == TOKENS
