"""How many cards of each sort today still takes: of the whole library, and of each source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from sqlalchemy.orm import Session

from cards.study.queue import Done
from studyapp.store import accounts, sources


class Share(TypedDict):
    """Where to fetch cards from, and at most how many; the sources left out have a share each."""

    most: int
    source_id: str | None
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """What is left of the limits of a day; `of` holds the sources with a limit of their own."""

    all: int
    of: Mapping[str, int]

    def shares(self, source_id: str | None) -> list[Share]:
        """Tell how many cards to fetch, and from where."""
        if source_id is not None:
            most = min(self.all, self.of.get(source_id, self.all))
            return [Share(most=most, source_id=source_id, without=())]
        limited = [
            Share(most=min(self.all, left), source_id=one, without=())
            for one, left in self.of.items()
        ]
        return [Share(most=self.all, source_id=None, without=tuple(self.of)), *limited]


def rooms(session: Session, done: Done) -> tuple[Room, Room]:
    """Work out the room for new cards, and the one for reviews."""
    limits, own = accounts.limits(session), sources.limits(session)
    new = {
        source_id: limit.new_per_day - done.new_of.get(source_id, 0)
        for source_id, limit in own.items()
        if limit.new_per_day is not None
    }
    due = {
        source_id: limit.reviews_per_day - done.reviews_of.get(source_id, 0)
        for source_id, limit in own.items()
        if limit.reviews_per_day is not None
    }
    return (
        Room(limits.new_per_day - done.new, new),
        Room(limits.reviews_per_day - done.reviews, due),
    )
