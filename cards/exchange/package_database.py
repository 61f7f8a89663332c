"""The database inside an Anki package, opened so that nothing in it can act: read, never trusted.

It is read-only, its schema may call no function, tables must be real tables, a value has a largest
size and a query a largest number of steps. Every value is cast, as SQLite lets any stand anywhere.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cards.exchange.package_limits import Limits, damaged, too_much

REQUIRED = ("col", "notes", "cards")
_COMPUTED_COLUMNS = """SELECT 1 FROM sqlite_master AS its, pragma_table_xinfo(its.name) AS one
    WHERE its.type = 'table' AND one.hidden > 0"""
_STEPS_BETWEEN_LOOKS = 10_000


@contextmanager
def opened(path: Path, *, limits: Limits) -> Iterator[sqlite3.Connection]:
    """Open the file. Raises ExchangeError for all that SQLite finds wrong, then and later."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            _restrain(connection, limits)
            _refuse_disguises(connection)
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite quotes what it cannot read
        raise _in_words(error, limits) from error


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Tell whether there is a real table of that name: no view, no virtual one."""
    query = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0"
    return connection.execute(query, (name,)).fetchone() is not None


def _restrain(connection: sqlite3.Connection, limits: Limits) -> None:
    looks = iter(range(limits.steps // _STEPS_BETWEEN_LOOKS))

    def is_out_of_steps() -> bool:
        return next(looks, None) is None

    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.row_bytes)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(is_out_of_steps, _STEPS_BETWEEN_LOOKS)
    connection.text_factory = _text
    connection.create_collation("unicase", _compare)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA cell_size_check = ON")


def _refuse_disguises(connection: sqlite3.Connection) -> None:
    """Refuse views in a table's place, and columns that are computed when they are read."""
    for name in REQUIRED:
        if not has_table(connection, name):
            raise damaged(f"its collection has no table “{name}”")
    if connection.execute(_COMPUTED_COLUMNS).fetchone():
        raise damaged("its collection holds computed columns, which Anki never writes")


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _compare(one: str, other: str) -> int:
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)


def _in_words(error: Exception, limits: Limits) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_TOOBIG:
        return too_much("a note of more bytes than that", limits.row_bytes)
    if code == sqlite3.SQLITE_INTERRUPT:
        return damaged("going through its collection takes too long")
    return damaged("its collection is no Anki database, or a damaged one")
