"""Anki packages from the command line."""

from tests.cards.exchange.test_packages import FIXTURES

PACKAGE = str(FIXTURES / "modern_scheduled.apkg")


def test_import_takes_a_package_and_says_what_stays_behind(run):
    done = run("import", PACKAGE, "--json")
    report = done.json["imports"][0]
    assert done.code == 0
    assert (report["title"], report["new"], report["drafts"]) == ("Machine learning", 11, 0)
    assert "10 notes with 13 cards in 3 decks" in done.err
    assert "every card starts as a new one" in done.err
    assert run("import", PACKAGE, "--json").json["imports"][0]["unchanged"] == 11


def test_parse_shows_the_decks_of_a_package(run):
    document = run("parse", PACKAGE, "--json").json
    assert document["source_format"] == "anki"
    assert len(document["chapters"]) == 3


def test_a_broken_package_is_one_sentence(run, tmp_path):
    file = tmp_path / "broken.apkg"
    file.write_bytes((FIXTURES / "modern_plain.apkg").read_bytes()[:5_000])
    done = run("import", str(file))
    assert done.code == 2
    assert done.err.strip().endswith(
        "the archive is cut short or damaged; export it from Anki again."
    )
    assert len(done.err.strip().splitlines()) == 1
