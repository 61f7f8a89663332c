import json

import pytest


@pytest.mark.usefixtures("library")
def test_an_answer_is_kept_and_another_is_undone(run):
    outcome = run("study", stdin="\n3\n\n1\n\nu\n\nq\n")
    assert outcome.code == 0
    rows = [json.loads(line) for line in run("reviews").out.splitlines()]
    assert [row["rating"] for row in rows] == [3, 1, None]
    assert rows[2]["voids"] == rows[1]["id"]


def test_an_empty_library_has_nothing_to_ask(run):
    assert "Done for today" in run("study").out


@pytest.mark.usefixtures("library")
def test_an_unknown_deck_is_not_found(run):
    for command in (["study"], ["quiz"], ["export", "csv", "-o", "-"]):
        assert run(*command, "--deck", "wasps").code == 4


@pytest.mark.usefixtures("library")
def test_stats_count_the_answers(run):
    run("study", stdin="\n3\n\nq\n")
    figures = run("stats", "--json").json
    assert figures["reviews"] == figures["reviews_today"] == 1
    shown = run("stats").out
    assert "1 today, 1 in all" in shown
    assert "How bees find flowers" in shown


@pytest.mark.usefixtures("library")
def test_every_format_is_written_whole_or_not_at_all(run, tmp_path):
    for name in ("anki", "csv", "json", "html"):
        file = tmp_path / f"deck.{name}"
        assert run("export", name, "-o", str(file), "--deck", "Bees").code == 0
        assert file.stat().st_size > 0
    outcome = run("export", "csv", "-o", str(tmp_path / "no" / "deck.csv"))
    assert outcome.code == 2
    assert "cannot be written" in outcome.err
    assert not list(tmp_path.glob("**/*.part"))
