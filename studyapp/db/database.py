"""One open database: its transactions, whatever server or file stands behind it."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from studyapp import clock as machine_clock
from studyapp.clock import Clock
from studyapp.config import Settings
from studyapp.db import copies, faults, migrate, owner, sqlite
from studyapp.errors import BadInputError

_BUSY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Database:
    """Where the library lives. `path` is the file, None on a server; `place` names it to people."""

    place: str
    path: Path | None
    _writer: Engine
    _reader: Engine
    _lock: sqlite.WriterLock | None

    @classmethod
    def open(
        cls,
        settings: Settings,
        *,
        clock: Clock = machine_clock.now,
        busy_seconds: float = _BUSY_SECONDS,
    ) -> Self:
        """Open the database, made or migrated (after a copy) as needed.

        Raises BusyError when its place cannot be written or is in use, ConflictError when it comes
        from a newer version, IntegrityError when it is damaged, BadInputError for a wrong address.
        """
        database = cls._connect(settings, busy_seconds)
        try:
            with faults.explained(database.place):
                database._prepare(settings.zone, clock)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def transaction(self, user_id: int = owner.ONLY_USER) -> Iterator[Session]:
        """Open the one transaction that may write; all of it is stored, or on an error nothing."""
        lock = self._lock.held() if self._lock else nullcontext()
        with lock, faults.explained(self.place), Session(self._writer) as session, session.begin():
            session.info["user_id"] = user_id
            if self._lock is None:
                session.execute(text("SELECT pg_advisory_xact_lock(:user)"), {"user": user_id})
            yield session

    @contextmanager
    def reading(self, user_id: int = owner.ONLY_USER) -> Iterator[Session]:
        """Open a session that sees one state of the database and cannot change it."""
        with faults.explained(self.place), Session(self._reader) as session:
            session.info["user_id"] = user_id
            yield session

    def current(self) -> str | None:
        """Tell the version of the schema; None if there is none yet."""
        with faults.explained(self.place), self._reader.connect() as connection:
            return migrate.current(connection)

    def damage(self) -> list[str]:
        """Look through the whole file for damage; a server looks after its own."""
        if self.path is None:
            return []
        with faults.explained(self.place), self._reader.connect() as connection:
            said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            loose = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        found = [] if said == ["ok"] else [f"The file is damaged: {line}." for line in said]
        return found + [f"A row of table {row[0]} refers to nothing." for row in loose]

    def about(self) -> str:
        """Say what stands behind it."""
        return sqlite.about() if self.path else f"PostgreSQL at {self.place}."

    def copy_to(self, target: Path) -> None:
        """Write a verified copy while everything goes on. Raises BadInputError on a server."""
        if self.path is None:
            raise BadInputError("A PostgreSQL database is copied with its own pg_dump.")
        copies.copy(self.path, target)

    def close(self) -> None:
        """Close every connection; the writer last, so that it alone tidies up."""
        self._reader.dispose()
        self._writer.dispose()
        if self._lock:
            self._lock.close()

    @classmethod
    def restore(
        cls,
        settings: Settings,
        copied: Path,
        *,
        clock: Clock = machine_clock.now,
        busy_seconds: float = _BUSY_SECONDS,
    ) -> Path | None:
        """Put a verified copy in the database's place; returns the safety copy of what was there.

        Raises NotFoundError, IntegrityError, BusyError, and BadInputError on a server.
        """
        database = cls._connect(settings, busy_seconds)
        try:
            if database.path is None or database._lock is None:
                raise BadInputError("A PostgreSQL database is restored with its own pg_restore.")
            with database._lock.held():
                saved = copies.put_back(copied, database.path, now=clock())
        finally:
            database.close()
        cls.open(settings, clock=clock, busy_seconds=busy_seconds).close()
        return saved

    @classmethod
    def _connect(cls, settings: Settings, busy_seconds: float) -> Self:
        try:
            url = make_url(settings.database)
            if url.get_backend_name() == "sqlite":
                return cls._connect_file(Path(url.database or ""), busy_seconds)
            return cls._connect_server(settings.database, busy_seconds)
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
            raise BadInputError(
                f"The database address (STUDYAPP_DATABASE_URL) cannot be used: {error}. "
                "Give one like sqlite:////folder/file.db or postgresql+psycopg://host/name."
            ) from error

    @classmethod
    def _connect_file(cls, path: Path, busy_seconds: float) -> Self:
        if path.name in {"", ":memory:"}:
            raise BadInputError(
                "A database in memory would lose every answer. Give STUDYAPP_DATABASE_URL a file."
            )
        _make_folder(path)
        return cls(
            place=str(path),
            path=path,
            _writer=sqlite.writer(path, busy_seconds),
            _reader=sqlite.readers(path, busy_seconds),
            _lock=sqlite.WriterLock(path, busy_seconds),
        )

    @classmethod
    def _connect_server(cls, address: str, busy_seconds: float) -> Self:
        url = make_url(address)
        if url.get_backend_name() != "postgresql":
            raise BadInputError(
                f"The database address names {url.get_backend_name()!r}. "
                "It can be sqlite or postgresql+psycopg."
            )
        options = f"-c lock_timeout={int(busy_seconds * 1000)} -c search_path=public"
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={"options": options},
            pool_pre_ping=True,
        )
        reader = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        return cls(
            place=url.render_as_string(hide_password=True),
            path=None,
            _writer=engine,
            _reader=reader,
            _lock=None,
        )

    def _prepare(self, zone: str, clock: Clock) -> None:
        """Bring the schema up to date and make sure that the only user is there."""
        if self._is_ready():
            return
        lock = self._lock.held() if self._lock else nullcontext()
        with lock:
            migrate.upgrade(self._writer, self.path, now=clock())
        with self.transaction() as session:
            owner.make_sure(session, zone=zone, now=clock())

    def _is_ready(self) -> bool:
        if self.path is not None and not self.path.exists():
            return False
        with Session(self._reader) as session:
            return migrate.current(session.connection()) == migrate.HEAD and owner.exists(session)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise faults.read_only(str(path)) from None
