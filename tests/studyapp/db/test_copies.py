import sqlite3

import pytest

from studyapp.config import load
from studyapp.db import Database, copies
from studyapp.errors import BadInputError, BusyError, IntegrityError, NotFoundError
from studyapp.services import library
from tests.builders import NOW
from tests.studyapp.readings import kept, make_reading


@pytest.fixture
def settings(tmp_path):
    return load(data_dir=tmp_path / "data", database_url="", zone="UTC")


@pytest.fixture
def db(settings):
    database = Database.open(settings)
    yield database
    database.close()


def titles(db):
    with db.reading() as session:
        return {source.title for source in library.sources(session, now=NOW)}


def test_a_copy_holds_what_was_there(db, tmp_path):
    kept(db)
    db.copy_to(tmp_path / "copy.db")
    kept(db, make_reading(title="Later"))
    copies.verify(tmp_path / "copy.db")
    restored = load(data_dir=tmp_path / "other", database_url=f"sqlite:///{tmp_path}/copy.db")
    other = Database.open(restored)
    assert titles(other) == {"The life of bees"}
    other.close()


def test_a_copy_is_made_while_somebody_writes(db, tmp_path):
    with db.transaction() as session:
        library.keep(session, make_reading(), now=NOW)
        db.copy_to(tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as connection:
        assert connection.execute("SELECT count(*) FROM source").fetchone() == (0,)
    connection.close()


def test_a_copy_nobody_can_write_is_named(db, tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(BusyError, match="taken"):
        db.copy_to(tmp_path / "taken" / "copy.db")


def test_a_restore_brings_back_and_can_be_taken_back(db, settings, tmp_path):
    kept(db)
    db.copy_to(tmp_path / "copy.db")
    kept(db, make_reading(title="Later"))
    saved = Database.restore(settings, tmp_path / "copy.db")
    assert titles(db) == {"The life of bees"}
    Database.restore(settings, saved)
    assert titles(db) == {"The life of bees", "Later"}


def test_an_open_library_goes_on_after_a_restore(db, settings, tmp_path):
    db.copy_to(tmp_path / "copy.db")
    kept(db)
    Database.restore(settings, tmp_path / "copy.db")
    kept(db, make_reading(title="After"))
    assert titles(db) == {"After"}
    assert db.damage() == []


def test_a_damaged_library_is_moved_aside_for_a_copy(db, settings, tmp_path):
    kept(db)
    db.copy_to(tmp_path / "copy.db")
    db.close()
    db.path.write_bytes(b"scratched" * 2000)
    saved = Database.restore(settings, tmp_path / "copy.db")
    assert saved.read_bytes().startswith(b"scratched")
    other = Database.open(settings)
    assert titles(other) == {"The life of bees"}
    other.close()


def test_an_empty_place_is_filled_from_a_copy(db, settings, tmp_path):
    kept(db)
    db.copy_to(tmp_path / "copy.db")
    elsewhere = load(data_dir=tmp_path / "new", database_url="", zone="UTC")
    assert Database.restore(elsewhere, tmp_path / "copy.db") is None
    other = Database.open(elsewhere)
    assert titles(other) == {"The life of bees"}
    other.close()


def test_what_is_no_copy_is_refused_and_nothing_changes(db, settings, tmp_path):
    kept(db)
    (tmp_path / "text.db").write_text("not a database at all, but long enough " * 100)
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(NotFoundError, match=r"no file .*missing\.db"):
        Database.restore(settings, tmp_path / "missing.db")
    with pytest.raises(IntegrityError, match="damaged"):
        Database.restore(settings, tmp_path / "text.db")
    with pytest.raises(IntegrityError, match="no StudyApp database"):
        Database.restore(settings, tmp_path / "other.db")
    assert titles(db) == {"The life of bees"}


def test_a_server_is_copied_by_its_own_tools(postgres_server, postgres_template, tmp_path):
    name = postgres_server.create(postgres_template)
    settings = load(database_url=postgres_server.url(name), zone="UTC")
    db = Database.open(settings)
    with pytest.raises(BadInputError, match="pg_dump"):
        db.copy_to(tmp_path / "copy.db")
    with pytest.raises(BadInputError, match="pg_restore"):
        Database.restore(settings, tmp_path / "copy.db")
    db.close()
    postgres_server.drop(name)
