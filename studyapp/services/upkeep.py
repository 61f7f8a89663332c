"""Upkeep: is everything whole, memory remade from the log, copies made and put back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from studyapp.clock import Clock
from studyapp.config import Settings
from studyapp.db import Database, copies
from studyapp.services.study import memories
from studyapp.store import cards, parameters, standing

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found; `rebuilt` counts the cards whose memory was remade."""

    about: str
    cards: int
    reviews: int
    problems: tuple[str, ...]
    rebuilt: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether there is nothing wrong."""
        return not self.problems


def check(db: Database) -> Health:
    """Look for damage, for loose references, and for memory that isn't the replay of its log."""
    problems = db.damage()
    with db.reading() as session:
        every = sum(1 for _ in cards.remembered(session))
        differing = memories.differing(session, parameters.timeline(session))
        forgetful = [card_id for card_id, _, _ in differing]
        misplaced = cards.count_misplaced(session)
        answers = sum(day.answers for day in standing.answers_a_day(session))
    if forgetful:
        named = ", ".join(forgetful[:_NAMED])
        problems.append(
            f"{len(forgetful)} cards remember something else than their log says ({named}). "
            "Run 'studyapp check --rebuild'."
        )
    if misplaced:
        problems.append(f"{misplaced} cards are misplaced. Run 'studyapp check --rebuild'.")
    return Health(db.about(), every, answers, tuple(problems))


def rebuild(db: Database) -> Health:
    """Remake every card's memory from the log, then check."""
    with db.transaction() as session:
        rebuilt = memories.remake(session)
        cards.refresh(session)
    found = check(db)
    return Health(found.about, found.cards, found.reviews, found.problems, rebuilt=rebuilt)


def backup(db: Database, target: Path | None = None, *, now: datetime) -> Path:
    """Write a verified copy, by default into the backups folder; returns where it is.

    Raises BusyError when it cannot be written there, IntegrityError when the library is damaged.
    """
    if target is None:
        target = copies.new_name(db.path or Path("studyapp.db"), "by-hand", now=now)
    db.copy_to(target)
    return target


def restore(settings: Settings, copied: Path, *, clock: Clock) -> Path | None:
    """Put a verified copy in the library's place; returns the safety copy of what was there.

    Raises NotFoundError for a missing file, IntegrityError for one that is damaged or no library.
    """
    return Database.restore(settings, copied, clock=clock)
