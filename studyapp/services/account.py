"""The account: where and how much a person studies. User 1 is the only one in personal mode."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from cards.model import Limits


@dataclass(frozen=True, slots=True)
class Preferences:
    """A person's own settings. `zone` is an IANA name; the study day turns at `rollover_hour`."""

    zone: str
    rollover_hour: int
    limits: Limits
    single_keys: bool


def preferences(session: Session) -> Preferences:
    """Fetch the settings."""
    raise NotImplementedError


def change_preferences(session: Session, preferences: Preferences) -> None:
    """Store settings. Raises BadInputError that names every value out of range."""
    raise NotImplementedError


def study_day(session: Session, *, now: datetime) -> date:
    """Tell which study day `now` belongs to for this person."""
    raise NotImplementedError
