"""The tables of a person: their settings, and what they did to the library."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from studyapp.models.base import Base, link, own_id, owner, switch


class AccountRow(Base):
    """A person and their settings; the only one in personal mode has the number 1.

    `asking` is how cards are asked: a mode, or "mixed"; `easy_days` are digits of weekdays,
    Monday is 0. On the day `new_anyway_on` a backlog holds no new cards back.
    """

    __tablename__ = "account"

    user_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    zone: Mapped[str]
    rollover_hour: Mapped[int]
    new_per_day: Mapped[int]
    reviews_per_day: Mapped[int]
    desired_retention: Mapped[float]
    learn_ahead_minutes: Mapped[int]
    single_keys: Mapped[bool]
    two_buttons: Mapped[bool] = switch()
    swipes: Mapped[bool] = switch(on=True)
    asking: Mapped[str] = mapped_column(server_default="flip")
    easy_days: Mapped[str | None]
    new_anyway_on: Mapped[date | None]
    created_at: Mapped[datetime]


class DeedRow(Base):
    """Something done to the library, with the rows as they were, so that it can be taken back.

    One done to a card names it, and the last line of the review log before it: whatever the clocks
    say, a session takes back its answers and deeds in the order they came.
    """

    __tablename__ = "deed"

    user_id: Mapped[int] = owner()
    id: Mapped[str] = own_id()
    seq: Mapped[int] = mapped_column(BigInteger)
    label: Mapped[str]
    done_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]
    card_id: Mapped[str | None] = link(optional=True)
    after_review: Mapped[int | None] = mapped_column(BigInteger)
    changes: Mapped[list[dict[str, Any]]]

    __table_args__ = (UniqueConstraint("user_id", "seq"),)
