"""Counting the queries that something takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import Session


@contextmanager
def queries(session: Session) -> Iterator[list[str]]:
    """Collect the statements sent inside the block, transactions' beginnings left out."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        if statement.split()[0] not in {"BEGIN", "SET"}:
            sent.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)
