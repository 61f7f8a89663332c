"""How we use SQLite: which build of it, how safely it writes, and one writer at a time."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import IO, Any

from sqlalchemy import Engine, StaticPool, create_engine, event

from studyapp.db import faults

try:
    import fcntl
except ImportError:  # Windows has no flock; SQLite's own lock still keeps writers apart there
    fcntl = None  # type: ignore[assignment]  # only looked at when it is there

# Older ones can damage a WAL file when two connections write or checkpoint at once.
SAFE_VERSION = (3, 51, 3)
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32000",
    "PRAGMA temp_store = MEMORY",
)
_POLL_SECONDS = 0.01


def module() -> ModuleType:
    """Choose the newest SQLite at hand: the standard library's if it is safe, else pysqlite3's."""
    if sqlite3.sqlite_version_info < SAFE_VERSION and find_spec("pysqlite3"):
        return import_module("pysqlite3.dbapi2")
    return sqlite3


def about() -> str:
    """Say which SQLite is used, and what follows from its age."""
    version = module().sqlite_version
    if module().sqlite_version_info >= SAFE_VERSION:
        return f"SQLite {version}."
    wanted = ".".join(map(str, SAFE_VERSION))
    return (
        f"SQLite {version} is older than {wanted}: all writing goes through one lock, which is "
        "safe. Don't write to the file with other programs, or install pysqlite3."
    )


def writer(path: Path, busy_seconds: float) -> Engine:
    """Make the engine of the one connection that writes; every transaction is IMMEDIATE."""
    engine = create_engine(
        f"sqlite:///{path}",
        module=module(),
        poolclass=StaticPool,
        connect_args=_arguments(busy_seconds),
    )
    _listen(engine, _PRAGMAS, "BEGIN IMMEDIATE")
    return engine


def readers(path: Path, busy_seconds: float) -> Engine:
    """Make the engine of the connections that may only look."""
    engine = create_engine(
        f"sqlite:///{path}", module=module(), connect_args=_arguments(busy_seconds)
    )
    _listen(engine, (*_PRAGMAS[2:], "PRAGMA query_only = ON"), "BEGIN")
    return engine


class WriterLock:
    """Lets one thread of one process write, and says so when another takes too long."""

    def __init__(self, path: Path, busy_seconds: float) -> None:
        self._path = path
        self._busy_seconds = busy_seconds
        self._threads = Lock()
        self._file: IO[bytes] | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock. Raises BusyError when it isn't free in time."""
        if not self._threads.acquire(timeout=self._busy_seconds * 4):
            raise faults.busy(str(self._path))
        try:
            self._lock_file()
            try:
                yield
            finally:
                self._unlock_file()
        finally:
            self._threads.release()

    def close(self) -> None:
        """Let go of the lock's file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _lock_file(self) -> None:
        if fcntl is None:
            return
        if self._file is None:
            self._file = _open_lock(self._path)
        patience = time.monotonic() + self._busy_seconds
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > patience:
                    raise faults.busy(str(self._path)) from None
                time.sleep(_POLL_SECONDS)
            else:
                return

    def _unlock_file(self) -> None:
        if self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)


def _open_lock(path: Path) -> IO[bytes]:
    try:
        return path.with_name(f"{path.name}-lock").open("ab")
    except OSError:
        raise faults.read_only(str(path)) from None


def _arguments(busy_seconds: float) -> dict[str, Any]:  # the driver's own keyword arguments
    return {"check_same_thread": False, "timeout": busy_seconds}


def _listen(engine: Engine, pragmas: tuple[str, ...], begin: str) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:  # a driver's connection, whichever driver
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def start(connection: Any) -> None:  # SQLAlchemy hands over its Connection
        connection.exec_driver_sql(begin)
