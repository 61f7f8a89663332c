import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import text

from studyapp.config import load
from studyapp.db import Database
from studyapp.errors import BadInputError, BusyError, ConflictError, IntegrityError
from studyapp.services import library
from tests.builders import NOW
from tests.studyapp.readings import kept, make_reading


def file_settings(folder, **changes):
    return load(data_dir=folder, zone="UTC", **{"database_url": "", **changes})


def raw(path, statement):
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def pragma(db, name):
    with db.transaction() as session:
        return session.execute(text(f"PRAGMA {name}")).scalar()


def test_a_new_library_is_made_with_its_only_user(tmp_path):
    db = Database.open(file_settings(tmp_path / "deep" / "folder"))
    with db.reading() as session:
        rows = session.execute(text("SELECT user_id, zone FROM account")).all()
    db.close()
    assert rows == [(1, "UTC")]


def test_writing_is_as_safe_as_promised(tmp_path):
    db = Database.open(file_settings(tmp_path))
    found = {name: pragma(db, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
    db.close()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_opening_again_loads_no_migration_tool(tmp_path):
    Database.open(file_settings(tmp_path)).close()
    program = (
        "import sys; from studyapp.config import load; from studyapp.db import Database\n"
        f"Database.open(load(data_dir={str(tmp_path)!r}, zone='UTC')).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_failed_transaction_leaves_nothing(db):
    def fail_after(session):
        library.keep(session, make_reading(), now=NOW)
        raise RuntimeError

    with pytest.raises(RuntimeError), db.transaction() as session:
        fail_after(session)
    with db.reading() as session:
        assert library.sources(session, now=NOW) == ()


def test_a_reading_session_cannot_write(db):
    with pytest.raises(BusyError), db.reading() as session:
        session.execute(text("UPDATE account SET zone = 'Europe/Berlin'"))


def test_a_reader_sees_one_state_while_another_writes(db):
    with db.reading() as session:
        before = library.sources(session, now=NOW)
        kept(db)
        assert library.sources(session, now=NOW) == before == ()


def test_users_see_only_their_own(db):
    kept(db)
    with db.transaction() as session:
        session.execute(
            text(
                "INSERT INTO account (user_id, zone, rollover_hour, new_per_day, reviews_per_day,"
                " desired_retention, learn_ahead_minutes, single_keys, created_at)"
                " SELECT 2, zone, rollover_hour, new_per_day, reviews_per_day,"
                " desired_retention, learn_ahead_minutes, single_keys, created_at FROM account"
            )
        )
    with db.reading(user_id=2) as session:
        assert library.sources(session, now=NOW) == ()
        assert library.notes(session).total == 0


def test_a_second_writer_is_told_to_wait(tmp_path):
    settings = file_settings(tmp_path)
    one = Database.open(settings)
    two = Database.open(settings, busy_seconds=0.1)
    refused = pytest.raises(BusyError, match="Another program is writing")
    with one.transaction(), refused, two.transaction():
        pass
    with two.transaction():
        pass
    one.close()
    two.close()


def test_a_second_writer_on_a_server_is_told_to_wait(postgres_server, postgres_template):
    name = postgres_server.create(postgres_template)
    settings = load(database_url=postgres_server.url(name), zone="UTC")
    one = Database.open(settings)
    two = Database.open(settings, busy_seconds=0.1)
    refused = pytest.raises(BusyError, match="Another program is writing")
    with one.transaction(), refused, two.transaction():
        pass
    one.close()
    two.close()
    postgres_server.drop(name)


def test_a_newer_schema_is_refused_and_left_alone(settings):
    Database.open(settings).close()
    db = Database.open(settings)
    with db.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    db.close()
    with pytest.raises(ConflictError, match="newer StudyApp \\(schema 9999"):
        Database.open(settings)


def test_the_tables_of_another_program_are_refused(tmp_path):
    raw(tmp_path / "studyapp.db", "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(ConflictError, match="another program \\(recipes\\)"):
        Database.open(file_settings(tmp_path))


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "studyapp.db"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(IntegrityError, match="damaged or is no database"):
        Database.open(file_settings(tmp_path))
    assert path.read_text().startswith("Dear diary")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(BusyError, match=r"taken.*cannot be written"):
        Database.open(file_settings(tmp_path / "taken" / "data"))


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///:memory:", "mysql://host/name", "nonsense", "what://x"]
)
def test_an_address_that_cannot_serve_is_refused(tmp_path, address):
    with pytest.raises(BadInputError, match=r"(?i)address|memory"):
        Database.open(file_settings(tmp_path, database_url=address))


def test_a_server_that_is_away_is_named(tmp_path):
    url = f"postgresql://someone@/name?host={tmp_path}"
    with pytest.raises(BusyError, match="cannot be reached"):
        Database.open(file_settings(tmp_path, database_url=url))
