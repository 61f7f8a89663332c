"""Copies of a database file: made while it is in use, checked, and put back whole."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from studyapp.db import faults, sqlite
from studyapp.errors import BusyError, IntegrityError, NotFoundError


def new_name(path: Path, reason: str, *, now: datetime) -> Path:
    """Name a copy in the backups folder beside a database, sortable by time."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.parent / "backups" / f"{path.stem}-{stamp}-{reason}.db"


def copy(path: Path, target: Path) -> None:
    """Copy a database as it is at this moment, also while it is written to; verified, then named.

    Raises IntegrityError when the original is damaged, BusyError when the target cannot be written.
    """
    unfinished = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with closing(_connect(path)) as original, closing(_connect(unfinished)) as duplicate:
            original.backup(duplicate)
            duplicate.execute("PRAGMA journal_mode = DELETE")
        verify(unfinished)
        _to_disk(unfinished)
        unfinished.replace(target)
    except _errors() as error:
        raise faults.explain(str(error), str(path)) or faults.damaged(str(path)) from error
    except OSError as error:
        raise BusyError(f"{target} cannot be written ({error.strerror}). Name another.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def verify(path: Path) -> None:
    """Check a database file from end to end. Raises NotFoundError, IntegrityError."""
    if not path.is_file():
        raise NotFoundError(f"There is no file {path}. Name a copy made by 'studyapp backup'.")
    try:
        with closing(_connect(path)) as connection:
            said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    except _errors() as error:
        raise faults.damaged(str(path)) from error
    if said != ["ok"] or broken:
        raise faults.damaged(str(path))
    if not {"alembic_version", "review"} <= tables:
        raise IntegrityError(f"The file {path} is no StudyApp database. Name another copy.")


def put_back(copied: Path, path: Path, *, now: datetime) -> Path | None:
    """Replace a database's content by a copy's in one transaction; programs using it see it next.

    Returns the safety copy of what was there; a file too damaged to copy is moved there instead.
    """
    verify(copied)
    saved = new_name(path, "before-restore", now=now) if path.exists() else None
    try:
        if saved:
            copy(path, saved)
    except IntegrityError:
        _move_aside(path, saved)
    _overwrite(copied, path)
    return saved


def _move_aside(path: Path, saved: Path | None) -> None:
    for suffix in ("", "-wal", "-shm"):
        old = path.with_name(path.name + suffix)
        if saved and old.exists():
            old.replace(saved.with_name(saved.name + suffix))


def _overwrite(copied: Path, path: Path) -> None:
    with closing(_connect(copied)) as original, closing(_connect(path)) as present:
        present.execute("PRAGMA synchronous = FULL")
        original.backup(present)
        present.execute("PRAGMA journal_mode = WAL")


def _connect(path: Path) -> Any:  # a connection of whichever SQLite module is used
    return sqlite.module().connect(path, isolation_level=None)


def _errors() -> tuple[type[Exception], ...]:
    return (sqlite.module().DatabaseError, sqlite3.DatabaseError)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
