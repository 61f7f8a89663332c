import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from studyapp.db import Database, migrate
from studyapp.models import Base
from studyapp.services import library
from tests.builders import NOW
from tests.studyapp.readings import kept

MIGRATIONS = Path(__file__).parents[3] / "migrations"
LATER = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "0005", "0004", None, None
def upgrade():
    with op.batch_alter_table("source") as batch:
        batch.add_column(sa.Column("colour", sa.Text()))
    {more}
"""
ADDED_LATER = {
    "chapter": ("lines",),
    "note": ("generator", "features", "decision", "decided_at", "complaint"),
    "card": ("buried_until", "flagged"),
    "source": ("new_per_day", "reviews_per_day"),
    "review": ("response", "verdict", "confidence", "hinted"),
    "account": ("two_buttons", "swipes", "asking", "easy_days", "new_anyway_on"),
    "deed": ("card_id", "after_review"),
    "parameter_set": (
        "used",
        "applied_at",
        "blend",
        "held_out",
        "loss_margin",
        "rmse_default",
        "rmse_holdout",
    ),
}

DROPPED = (
    "ix_card_buried",
    "ix_card_due",
    "ix_note_complaint",
    "ix_note_user_id_source_id_evidence_start",
    "ix_source_limited",
)


@pytest.fixture
def later_version(tmp_path, monkeypatch):
    """Make the program know one migration more; returns a function that writes it."""

    def write(more=""):
        folder = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "0005_later.py").write_text(LATER.format(more=more))
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.set_main_option("path_separator", "os")
        monkeypatch.setattr(migrate, "_config", lambda: config)
        monkeypatch.setattr(migrate, "HEAD", "0005")

    return write


def test_the_migrated_database_is_the_one_the_models_describe(settings):
    Database.open(settings).close()
    engine = create_engine(settings.database)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def test_partial_indexes_hold_what_the_models_say(tmp_path, sqlite_template):
    with sqlite3.connect(sqlite_template) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'")
        stored = {name: sql for name, sql in rows if sql and " WHERE " in sql}
    connection.close()
    described = {
        index.name: str(index.dialect_options["sqlite"]["where"])
        for table in Base.metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    assert {name: sql.partition(" WHERE ")[2] for name, sql in stored.items()} == described


def test_head_is_the_newest_migration():
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert scripts.get_current_head() == migrate.HEAD


def test_an_upgrade_copies_first_and_keeps_every_row(settings, later_version):
    db = Database.open(settings)
    kept(db)
    db.close()
    later_version()
    db = Database.open(settings)
    assert db.current() == "0005"
    with db.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT title, colour FROM source").all()
    db.close()
    assert [tuple(row) for row in rows] == [("The life of bees", None)]
    copies = list(settings.data_dir.glob("backups/*before-migration.db"))
    assert len(copies) == (1 if db.path else 0)


def test_a_library_of_the_first_schema_keeps_its_cards_and_knows_no_reasons(settings):
    db = Database.open(settings)
    source_id = kept(db).source_id
    db.close()
    engine = create_engine(settings.database)
    with engine.begin() as connection:
        for index in DROPPED:
            connection.exec_driver_sql(f"DROP INDEX {index}")
        for table, columns in ADDED_LATER.items():
            for column in columns:
                connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {column}")
        connection.exec_driver_sql("CREATE INDEX ix_card_due ON card (user_id)")
        for table in ("exam", "rest_day", "quiz_answer", "quiz"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()
    db = Database.open(settings)
    assert db.current() == migrate.HEAD
    with db.reading() as session:
        view = library.source(session, source_id, now=NOW)
    db.close()
    notes = [one.note for chapter in view.chapters for one in chapter.notes]
    assert [note.generator for note in notes] == [None] * 3
    assert [chapter.lines for chapter in view.chapters] == [(), ()]


def test_an_upgrade_that_fails_changes_nothing(settings, later_version):
    db = Database.open(settings)
    kept(db)
    db.close()
    later_version(more="raise RuntimeError('power cut')")
    with pytest.raises(RuntimeError, match="power cut"):
        Database.open(settings)
    engine = create_engine(settings.database)
    with engine.connect() as connection:
        assert migrate.current(connection) == "0004"
        columns = connection.exec_driver_sql("SELECT * FROM source").keys()
    engine.dispose()
    assert "colour" not in columns
