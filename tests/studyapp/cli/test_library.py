import pytest

from cards.generator import VERSION
from studyapp.config import load
from studyapp.db import Database
from studyapp.services import library
from tests.builders import NOW
from tests.studyapp.cli.conftest import NOTES


def test_parse_prints_the_document_of_the_contract(run, notes):
    document = run("parse", notes, "--json").json
    assert document.keys() == {
        "title", "show", "number", "source_format", "people", "date", "tags", "media_url",
        "chapters", "warnings",
    }  # fmt: skip
    first = document["chapters"][0]
    assert first["title"] == "How bees find flowers"
    assert (first["start"], first["end"], first["end_inferred"]) == (0, 60, False)
    assert [bullet["depth"] for bullet in first["bullets"]] == [0, 0]
    assert first["cards"] is True


def test_parse_reads_standard_input(run):
    assert run("parse", "-", "--json", stdin=NOTES).json["title"] == "Bees"


def test_generate_quotes_the_notes_and_names_the_right_chapter(run, notes):
    cards = run("generate", notes, "--all", "--json").json["cards"]
    assert cards
    for card in cards:
        assert card["source"] in NOTES
        chapter = NOTES.split("- 1:00 – 2:00")[0 if card["start"] == 0 else 1]
        assert card["source"] in chapter
        assert card["chapter"] in chapter
        assert card["tier"] in {"ready", "draft"}


def test_generate_gives_the_same_bytes_for_the_same_bytes(run, notes):
    assert run("generate", notes, "--json").out == run("generate", notes, "--json").out


def test_generate_prints_a_blank_as_a_blank(run, tmp_path):
    file = tmp_path / "lights.txt"
    file.write_text("Lights\n\n0:00 Rocks\n- Bell Rock: first lit in 1811 after four summers\n")
    told = run("generate", str(file), "--all").out
    assert "first lit in [year] after" in told
    assert "{{" not in told


def test_generate_accounts_for_every_line(run, notes):
    answer = run("generate", notes, "--all", "--json").json
    keys = {card["key"] for card in answer["cards"]}
    assert {key for line in answer["lines"] for key in line["cards"]} == keys
    assert all(bool(line["cards"]) == (line["why"] is None) for line in answer["lines"])
    assert [line["chapter"] for line in answer["lines"]].count("Queens, workers, and drones") == 3
    assert answer["generator"] == VERSION


def test_generate_says_why_on_demand(run, notes):
    quiet, told = run("generate", notes).out, run("generate", notes, "--why").out
    assert "because" not in quiet.replace("because the hive", "").replace("because sugar", "")
    assert "     why: A line of the notes without a term; " in told
    assert f"; rules {VERSION}" in told
    title = "No card from these lines of “Queens, workers, and drones”:\n"
    assert f"{title}  Queens, workers, and drones\n      because it is a title" in told


def test_an_import_scores_as_its_user_decided_before(run, notes, tmp_path):
    run("import", notes)
    db = Database.open(load(data_dir=tmp_path / "library"))
    with db.transaction() as session:
        found = library.notes(session).notes
        for kept in found:
            library.remove_note(session, kept.id, now=NOW)
    other = tmp_path / "other.txt"
    other.write_text(NOTES.replace("Bees\n", "Wasps\n", 1))
    run("import", str(other))
    with db.reading() as session:
        scores = [kept.note.score for kept in library.notes(session).notes]
    db.close()
    assert max(scores, default=0) < max(kept.note.score for kept in found)


def test_generate_leaves_drafts_out_unless_asked(run, notes):
    ready = run("generate", notes, "--json").json["cards"]
    both = run("generate", notes, "--all", "--json").json["cards"]
    assert {card["tier"] for card in ready} <= {"ready"}
    assert len(both) >= len(ready)


def test_import_says_what_is_new_and_then_that_nothing_changed(run, notes):
    first = run("import", notes, "--json").json["imports"][0]
    again = run("import", notes, "--json").json["imports"][0]
    assert first["new"] > 0
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, first["new"])
    assert again["source_id"] == first["source_id"]


def test_a_dry_run_keeps_nothing(run, notes):
    assert run("import", notes, "--dry-run", "--json").json["imports"][0]["new"] > 0
    assert run("export", "csv", "-o", "-").code == 2


def test_one_unreadable_file_of_two_is_partly_done(run, notes, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    outcome = run("import", notes, str(empty), "--json")
    assert outcome.code == 1
    assert "error" in outcome.json["imports"][1]
    assert "empty.txt" in outcome.err


@pytest.mark.parametrize("content", [b"", b"  \n", b"\x00\x01\x02\x03" * 100, b"PK\x03\x04zip"])
def test_unreadable_input_is_one_sentence_and_leaves_nothing(run, tmp_path, content):
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    for command in (["parse"], ["generate"], ["import"]):
        outcome = run(*command, str(file))
        assert outcome.code == 2
        assert "Traceback" not in outcome.err
        assert outcome.err.strip()


def test_a_missing_file_is_wrong_usage(run):
    outcome = run("import", "nowhere.txt")
    assert outcome.code == 2
    assert "nowhere.txt" in outcome.err


def test_an_unknown_format_names_those_that_exist(run, notes):
    outcome = run("parse", notes, "--format", "pdf")
    assert outcome.code == 2
    assert "chapter-notes" in outcome.err


@pytest.mark.parametrize("arguments", [["parse", "--shout", "x"], ["fly"], ["import"]])
def test_wrong_usage_exits_with_2(run, arguments):
    assert run(*arguments).code == 2


def test_a_bug_has_its_own_code(run, notes, monkeypatch):
    monkeypatch.setattr("studyapp.services.library.read", lambda *args, **options: 1 / 0)
    outcome = run("parse", notes)
    assert outcome.code == 70
    assert "fault in the program" in outcome.err
