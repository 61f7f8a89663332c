import sqlite3
import sys
from types import ModuleType

import pytest

from studyapp.db import sqlite
from studyapp.errors import BusyError


@pytest.fixture
def newer(monkeypatch):
    """Stand in for pysqlite3 with a newer SQLite."""
    package, driver = ModuleType("pysqlite3"), ModuleType("pysqlite3.dbapi2")
    driver.sqlite_version, driver.sqlite_version_info = "3.53.0", (3, 53, 0)
    monkeypatch.setitem(sys.modules, "pysqlite3", package)
    monkeypatch.setitem(sys.modules, "pysqlite3.dbapi2", driver)
    monkeypatch.setattr(sqlite, "find_spec", lambda name: name == "pysqlite3")
    return driver


def test_an_old_sqlite_gives_way_to_a_newer_one(monkeypatch, newer):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert sqlite.module() is newer
    assert sqlite.about() == "SQLite 3.53.0."


def test_a_safe_sqlite_is_used_as_it_is(monkeypatch, newer):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert sqlite.module() is sqlite3


def test_an_old_sqlite_alone_is_told(monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    monkeypatch.setattr(sqlite, "find_spec", lambda name: None)
    assert "older than 3.51.3: all writing goes through one lock" in sqlite.about()


def test_the_lock_is_free_again_after_an_error(tmp_path):
    lock = sqlite.WriterLock(tmp_path / "studyapp.db", busy_seconds=0.05)
    with pytest.raises(RuntimeError), lock.held():
        raise RuntimeError
    with lock.held():
        pass
    lock.close()


def test_the_lock_keeps_another_process_out(tmp_path):
    one = sqlite.WriterLock(tmp_path / "studyapp.db", busy_seconds=0.05)
    two = sqlite.WriterLock(tmp_path / "studyapp.db", busy_seconds=0.05)
    with one.held(), pytest.raises(BusyError, match="Another program"), two.held():
        pass
    one.close()
    two.close()
