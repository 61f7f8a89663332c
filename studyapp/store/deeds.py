"""What was done to the library, and how it is taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, insert, select, tuple_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, defer

from studyapp.errors import ConflictError
from studyapp.models import Base, CardRow, ChapterRow, DeedRow, NoteRow, ReviewRow, SourceRow
from studyapp.store.ledger import BY_TABLE, Values, read, table_of
from studyapp.store.nouns import owner


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done; `is_undone` when it was taken back already.

    One done to a card names it, and the last line of the review log before it.
    """

    id: str
    label: str
    is_undone: bool
    card_id: str | None = None
    after_review: int | None = None


def find(session: Session, deed_id: str) -> Deed | None:
    """Fetch a deed by its id."""
    row = session.get(DeedRow, (owner(session), deed_id))
    return None if row is None else _deed(row)


def newest(session: Session, *, on_card: bool = False) -> Deed | None:
    """Fetch the last deed that stands; or the last one done to a card."""
    query = (
        select(DeedRow)
        .where(DeedRow.user_id == owner(session), DeedRow.undone_at.is_(None))
        .order_by(DeedRow.seq.desc())
        .limit(1)
        .options(defer(DeedRow.changes))
    )
    if on_card:
        query = query.where(DeedRow.card_id.is_not(None))
    row = session.scalar(query)
    return None if row is None else _deed(row)


def take_back(session: Session, deed_id: str, *, now: datetime) -> set[str]:
    """Put every row back as it was; returns the sources touched.

    Cards answered since are put aside with their log, not lost.
    Raises ConflictError when something else was built on it since.
    """
    row = session.get_one(DeedRow, (owner(session), deed_id))
    changes = row.changes
    touched = _sources(session, changes)
    keeps_added = _was_studied(session, changes)
    try:
        with session.begin_nested():
            for change in reversed(changes):
                _reverse(session, change, keeps_added=keeps_added)
            if keeps_added:
                _put_aside(session, changes, now=now)
    except IntegrityError as error:
        raise _built_upon(row.label) from error
    row.undone_at = now
    session.flush()
    session.expire_all()
    return touched


def _deed(row: DeedRow) -> Deed:
    return Deed(row.id, row.label, row.undone_at is not None, row.card_id, row.after_review)


def _sources(session: Session, changes: list[Values]) -> set[str]:
    touched = set(_keys(changes, SourceRow))
    for kind in (NoteRow, CardRow):
        table, ids = table_of(kind), _keys(changes, kind)
        for start in range(0, len(ids), 300):
            chunk = ids[start : start + 300]
            touched |= set(
                session.scalars(
                    select(table.c.source_id).where(
                        table.c.user_id == owner(session), table.c.id.in_(chunk)
                    )
                )
            )
    return touched


def _keys(changes: list[Values], kind: type[Base]) -> list[str]:
    changed = [
        change["key"][1]
        for change in changes
        if change["table"] == kind.__tablename__ and "key" in change
    ]
    return changed + _added(changes, kind)


def _reverse(session: Session, change: Values, *, keeps_added: bool) -> None:
    kind = BY_TABLE[change["table"]]
    if "deleted" in change:
        session.execute(insert(kind), [read(kind, values) for values in change["deleted"]])
    elif "added" not in change:
        _change_back(session, kind, change)
    elif not keeps_added:
        _delete(session, kind, change["added"])


def _change_back(session: Session, kind: type[Base], change: Values) -> None:
    table = table_of(kind)
    key = dict(zip(table.primary_key.columns, change["key"], strict=True))
    is_it = [column == value for column, value in key.items()]
    names = list(change["after"])
    now_there = session.execute(select(*(table.c[name] for name in names)).where(*is_it)).first()
    if now_there is None or dict(zip(names, now_there, strict=True)) != read(kind, change["after"]):
        raise _built_upon("This")
    session.execute(update(table).where(*is_it).values(**read(kind, change["before"])))


def _delete(session: Session, kind: type[Base], keys: list[list[Any]]) -> None:  # text and numbers
    table = table_of(kind)
    columns = tuple_(*table.primary_key.columns)
    for start in range(0, len(keys), 300):
        chunk = [tuple(key) for key in keys[start : start + 300]]
        session.execute(delete(table).where(columns.in_(chunk)))


def _was_studied(session: Session, changes: list[Values]) -> bool:
    cards = _added(changes, CardRow)
    return any(
        session.scalar(
            select(
                exists().where(
                    ReviewRow.user_id == owner(session),
                    ReviewRow.card_id.in_(cards[start : start + 300]),
                )
            )
        )
        for start in range(0, len(cards), 300)
    )


def _put_aside(session: Session, changes: list[Values], *, now: datetime) -> None:
    """Hide what an import added: its source if that was new, else its notes and chapters."""
    sources = _added(changes, SourceRow)
    if sources:
        _set(session, SourceRow, sources, {"removed_at": now})
    else:
        _set(session, NoteRow, _added(changes, NoteRow), {"removed_at": now, "is_gone": True})
        _set(session, ChapterRow, _added(changes, ChapterRow), {"is_gone": True})


def _set(session: Session, kind: type[Base], ids: list[str], values: Values) -> None:
    table = table_of(kind)
    for start in range(0, len(ids), 300):
        session.execute(
            update(table)
            .where(table.c.user_id == owner(session), table.c.id.in_(ids[start : start + 300]))
            .values(**values)
        )


def _added(changes: list[Values], kind: type[Base]) -> list[str]:
    return [
        key[1]
        for change in changes
        if change["table"] == kind.__tablename__
        for key in change.get("added", [])
    ]


def _built_upon(label: str) -> ConflictError:
    return ConflictError(f"{label} was changed again since. Undo the newer change first.")
