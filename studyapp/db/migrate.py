"""Bringing a schema up to date: all of it or nothing, after a copy. Alembic loads only then."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from studyapp.db import copies
from studyapp.errors import ConflictError, IntegrityError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0004"
_PACKAGE = Path(__file__).parents[1]


def current(connection: Connection) -> str | None:
    """Tell the version of the schema, None for an empty database.

    Raises ConflictError when the database belongs to another program.
    """
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        version = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if version is None else str(version)
    if tables:
        raise ConflictError(
            f"The database holds tables of another program ({', '.join(sorted(tables)[:3])}). "
            "Choose another with --data-dir or STUDYAPP_DATABASE_URL."
        )
    return None


def upgrade(engine: Engine, path: Path | None, *, now: datetime) -> None:
    """Migrate to HEAD in one transaction. A file that holds something is copied before.

    Raises ConflictError for a schema of a newer version.
    """
    with engine.connect() as connection:
        version = current(connection)
    if version == HEAD:
        return
    config = _config()
    if version is not None:
        _check_known(config, version)
        if path is not None:
            copies.copy(path, copies.new_name(path, "before-migration", now=now))
    _run(engine, config, is_file=path is not None)


def _run(engine: Engine, config: "Config", *, is_file: bool) -> None:
    from alembic import command

    with engine.connect() as connection:
        if is_file:  # only outside a transaction; a migration may rebuild a table others refer to
            _driver_says(connection, "PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                if not is_file:  # two programs started at once migrate one after the other
                    connection.execute(text("SELECT pg_advisory_xact_lock(0)"))
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _check_references(connection, is_file=is_file)
        finally:
            if is_file:
                _driver_says(connection, "PRAGMA foreign_keys = ON")


def _driver_says(connection: Connection, pragma: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(pragma)
    cursor.close()


def _check_references(connection: Connection, *, is_file: bool) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() if is_file else []
    if broken:
        raise IntegrityError(
            f"The database has {len(broken)} rows that refer to nothing, first in table "
            f"{broken[0][0]}; it was left as it was. Run 'studyapp check' with the version before."
        )


def _check_known(config: "Config", version: str) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version not in known:
        raise ConflictError(
            f"The database was written by a newer StudyApp (schema {version}, this one knows "
            f"{HEAD}). Update StudyApp, or choose another folder with --data-dir."
        )


def _config() -> "Config":
    from alembic.config import Config

    installed = _PACKAGE / "migrations"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
