"""Text is data on a terminal too."""

import json

import pytest

from studyapp.cli.shown import say_progress, shown

HOSTILE = (
    "<b onclick=x>a</b> {{ 7*7 }} {% raw %} \\(x^2\\) {{c1::x}} [sound:x.mp3] a::b "
    "[red]x[/red] %s ${HOME} `ls` \u202eevil\u202c \u2066a\u2069"
)
SHOWN = HOSTILE.translate({0x202E: "⟨U+202E⟩", 0x202C: "⟨U+202C⟩", 0x2066: "⟨U+2066⟩"})
SHOWN = SHOWN.replace("\u2069", "⟨U+2069⟩")
NOTES = f"Bees\n0:00 – 1:00\n{HOSTILE}\n- {HOSTILE}\n"


def test_parse_shows_hostile_text_as_it_is_and_lets_none_of_it_act(run, tmp_path):
    file = tmp_path / "bees.txt"
    file.write_bytes(NOTES.encode())
    outcome = run("parse", str(file))
    assert SHOWN in outcome.out
    assert "\u202e" not in outcome.out + outcome.err


def test_json_escapes_what_would_act_and_reads_back_the_same(run, tmp_path):
    file = tmp_path / "bees.txt"
    file.write_bytes(NOTES.encode())
    outcome = run("parse", str(file), "--json")
    assert "\u202e" not in outcome.out
    (chapter,) = outcome.json["chapters"]
    assert chapter["title"] == chapter["bullets"][0]["text"] == HOSTILE


@pytest.mark.parametrize("name", ["\x1b[31mred\x1b[0m.txt", "a\u202etxt.exe"])
def test_names_of_files_do_not_act_either(run, tmp_path, name):
    file = tmp_path / name
    file.write_bytes(b"0:00 \xe2\x80\x93 1:00\nDancing\n")
    told = run("parse", str(file)).out + run("import", str(file), "--dry-run").err
    assert not set(told) & set("\x1b\u202e")
    assert "⟨U+" in told


def test_steering_signs_in_notes_are_dropped_or_shown(run):
    text = "0:00 – 1:00\n\x1b[31mDancing\x1b]0;title\x07\n" + "Bees dance to tell the way. " * 20
    outcome = run("parse", "-", stdin=text)
    assert "[31mDancing]0;title" in outcome.out
    assert not set(outcome.out) & set("\x1b\x07")


def test_lines_and_tabs_stay():
    assert shown("a\tb\nc é 漢 \u200f") == "a\tb\nc é 漢 \u200f"
    assert json.loads('"\\u202e"') == "\u202e"


def test_progress_shows_on_a_terminal_on_one_line(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell = say_progress("bees\x1b.txt")
    tell(1, 2)
    tell(2, 2)
    told = capsys.readouterr().err
    assert told == "\rbees⟨U+001B⟩.txt: chapter 1 of 2\rbees⟨U+001B⟩.txt: chapter 2 of 2\n"


def test_progress_is_silent_where_it_would_fill_a_file(capsys):
    say_progress("bees.txt")(1, 2)
    assert capsys.readouterr().err == ""


def test_the_statistics_show_titles_and_let_none_act(run, tmp_path):
    file = tmp_path / "notes.txt"
    line = "Karl Frisch decoded the waggle dance of honey bees in 1945."
    file.write_text(f"CHAPTERS\n- 0:00 – 1:00\nBees\u202e dance\n{line}\n")
    assert run("import", str(file)).code == 0
    told = run("stats").out
    assert "\u202e" not in told
    assert "⟨U+202E⟩" in told
