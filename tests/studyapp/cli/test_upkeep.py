import sqlite3

import pytest

pytestmark = pytest.mark.usefixtures("library")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library" / "studyapp.db"


def test_a_sound_library_is_well(run):
    outcome = run("check", "--json")
    assert outcome.code == 0
    assert outcome.json["ok"] is True


def test_a_memory_that_differs_from_its_log_is_damage_until_rebuilt(run, file):
    run("study", stdin="\n3\n\nq\n")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE card SET stability = 99 WHERE reps = 1")
    connection.close()
    outcome = run("check")
    assert outcome.code == 6
    assert "check --rebuild" in outcome.err
    rebuilt = run("check", "--rebuild", "--json")
    assert (rebuilt.code, rebuilt.json["rebuilt"]) == (0, 1)
    assert run("check").code == 0


def test_a_backup_put_back_undoes_what_came_after(run, tmp_path):
    copy = tmp_path / "copy.db"
    assert run("backup", "-o", str(copy)).out.strip() == str(copy)
    run("study", stdin="\n3\n\nq\n")
    outcome = run("restore", str(copy))
    assert outcome.code == 0
    assert run("reviews").out == ""
    kept = outcome.err.split("kept in ")[1].split(";")[0]
    assert run("restore", kept).code == 0
    assert run("reviews").out.count("\n") == 1


def test_a_file_that_is_no_copy_changes_nothing(run, tmp_path, notes):
    run("study", stdin="\n3\n\nq\n")
    assert run("restore", notes).code == 6
    assert run("reviews").out.count("\n") == 1


def test_the_database_tells_its_version(run):
    assert run("db", "current").out == run("db", "upgrade").out != "None\n"


def test_a_database_from_a_newer_version_is_left_alone(run, file):
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = file.read_bytes()
    outcome = run("stats")
    assert outcome.code == 5
    assert "newer" in outcome.err
    assert file.read_bytes() == before
