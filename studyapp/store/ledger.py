"""Writing down what a deed does to rows while it does it, so that it can be taken back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Table, delete, func, insert, inspect, select
from sqlalchemy.orm import Session

from studyapp.ids import new_id
from studyapp.models import (
    Base,
    CardRow,
    ChapterRow,
    DeedRow,
    ExamRow,
    NoteRow,
    ParameterSetRow,
    PassageRow,
    ReviewRow,
    SourceRow,
)
from studyapp.models.base import Moment
from studyapp.store.nouns import owner
from studyapp.times import from_text, to_text

Values = dict[str, Any]  # column values of several types
KINDS: tuple[type[Base], ...] = (
    SourceRow,
    ChapterRow,
    PassageRow,
    NoteRow,
    CardRow,
    ExamRow,
    ParameterSetRow,
)
BY_TABLE = {kind.__tablename__: kind for kind in KINDS}


class Ledger:
    """Adds, changes and deletes rows, and remembers how they were."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._changes: list[Values] = []

    def add(self, kind: type[Base], rows: list[Values]) -> None:
        """Add rows of one table; the user is filled in."""
        if not rows:
            return
        owned = [row | {"user_id": owner(self._session)} for row in rows]
        self._session.execute(insert(kind), owned)
        keys = [_key(kind, row) for row in owned]
        self._changes.append({"table": kind.__tablename__, "added": keys})

    def change(self, row: Base, **values: object) -> bool:
        """Change what differs of a row; tells whether anything did."""
        differing = [name for name, value in values.items() if getattr(row, name) != value]
        if not differing:
            return False
        kind = type(row)
        before = {name: getattr(row, name) for name in differing}
        for name in differing:
            setattr(row, name, values[name])
        self._changes.append(
            {
                "table": kind.__tablename__,
                "key": _key(kind, {name: getattr(row, name) for name in _key_names(kind)}),
                "before": written(kind, before),
                "after": written(kind, {name: values[name] for name in differing}),
            }
        )
        return True

    def delete(self, kind: type[Base], column: str, value: str) -> None:
        """Delete the rows of this user where a column has a value."""
        table = table_of(kind)
        mine = (table.c.user_id == owner(self._session), table.c[column] == value)
        rows = self._session.execute(select(*table.c).where(*mine)).mappings().all()
        if rows:
            self._session.execute(delete(table).where(*mine))
            whole = [written(kind, dict(row)) for row in rows]
            self._changes.append({"table": kind.__tablename__, "deleted": whole})

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed."""
        return not self._changes

    def close(self, label: str, *, now: datetime, card_id: str | None = None) -> str:
        """Keep the record under a label; returns the id that undoes it.

        A deed that names its card is also taken back by a study session's undo.
        """
        self._session.flush()
        deed_id = new_id(now)
        user_id = owner(self._session)
        last = self._session.scalar(select(func.max(DeedRow.seq)).where(DeedRow.user_id == user_id))
        row = DeedRow(
            user_id=user_id,
            id=deed_id,
            seq=(last or 0) + 1,
            label=label,
            done_at=now,
            undone_at=None,
            changes=self._changes,
            card_id=card_id,
            after_review=card_id and self._last_review(),
        )
        self._session.add(row)
        self._session.flush()
        return deed_id

    def _last_review(self) -> int:
        query = select(func.max(ReviewRow.seq)).where(ReviewRow.user_id == owner(self._session))
        return self._session.scalar(query) or 0


def written(kind: type[Base], values: Values) -> Values:
    """Put column values into a form that JSON can hold."""
    return {
        name: value if value is None else _WRITE.get(_type_of(kind, name), _same)(value)
        for name, value in values.items()
    }


def read(kind: type[Base], values: Values) -> Values:
    """Take column values out of that form."""
    return {
        name: value if value is None else _READ.get(_type_of(kind, name), _same)(value)
        for name, value in values.items()
    }


def table_of(kind: type[Base]) -> Table:
    """Fetch the table of a row class."""
    table = inspect(kind).local_table
    if not isinstance(table, Table):
        raise TypeError(f"{kind} is not mapped to a table")
    return table


def _type_of(kind: type[Base], name: str) -> type[Any]:  # a column type of SQLAlchemy or ours
    return type(table_of(kind).c[name].type)


def _same(value: Any) -> Any:  # a column's value of any type
    return value


def _key_names(kind: type[Base]) -> list[str]:
    return [column.name for column in table_of(kind).primary_key]


def _key(kind: type[Base], values: Values) -> list[Any]:  # text and numbers
    return [values[name] for name in _key_names(kind)]


_WRITE: dict[type[Any], Callable[[Any], Any]] = {Moment: to_text, Date: date.isoformat}
_READ: dict[type[Any], Callable[[Any], Any]] = {Moment: from_text, Date: date.fromisoformat}
