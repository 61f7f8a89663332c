"""What every way out has in common: a name, a kind of file, and a deck turned into bytes."""

from dataclasses import dataclass
from typing import Protocol

from cards.model import Deck


class Export(Protocol):
    """Writes a deck; the same deck gives the same bytes."""

    def __call__(self, deck: Deck, *, with_progress: bool = False) -> bytes:
        """Write it, with the learner's progress where the format has a place for it."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One file format a deck can leave in."""

    name: str
    label: str
    extension: str
    media_type: str
    export: Export
