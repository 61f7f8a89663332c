"""What all tables share: how types and constraints are named, and keys with the user first."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    String,
    Text,
    TypeDecorator,
    false,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from studyapp.times import from_text, to_text


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as ISO text in UTC of fixed width, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Turn a time into text."""
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Turn text back into a time."""
        return None if value is None else from_text(value)


class Base(DeclarativeBase):
    """What all tables share: how types and constraints are named."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {  # SQLAlchemy's own type for it
        datetime: Moment,
        str: Text,
        list[str]: JSON,
        list[float]: JSON,
        list[dict[str, Any]]: JSON,
        dict[str, float]: JSON,
    }


def owner() -> Mapped[int]:
    """Make the first column of an owned table's key."""
    return mapped_column(ForeignKey("account.user_id"), primary_key=True)


def own_id() -> Mapped[str]:
    """Make the second column of the key: a UUID, which a client may make."""
    return mapped_column(String(36), primary_key=True)


def link(*, optional: bool = False) -> Mapped[Any]:  # str, or str | None, as annotated
    """Make a column that holds another row's id."""
    return mapped_column(String(36), nullable=optional)


def switch(*, on: bool = False) -> Mapped[bool]:
    """Make a column that is off, or on, for rows written before there was one."""
    return mapped_column(server_default=true() if on else false())


def reference(column: str, table: str) -> ForeignKeyConstraint:
    """Tie such a column to a row of the same user."""
    return ForeignKeyConstraint(["user_id", column], [f"{table}.user_id", f"{table}.id"])
