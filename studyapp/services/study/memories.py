"""A card's memory as the fold of its answers, each with the setting it was given under."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from cards.model import Memory
from cards.study import fuzz, scheduler
from cards.study.fuzz import Choose
from studyapp.store import parameters
from studyapp.store.parameters import Setting
from studyapp.store.reviews import Step


def card_key(note_key: str, ordinal: int) -> str:
    """Name a card for the scheduler's fuzz: the same on every machine and after every edit."""
    return f"{note_key}:{ordinal}"


def current_setting(session: Session) -> Setting:
    """Fetch what the next answer is scheduled with."""
    return parameters.current(
        session, algorithm=scheduler.ALGORITHM, default=scheduler.DEFAULT_PARAMETERS
    )


def after(
    memory: Memory | None,
    step: Step,
    *,
    key: str,
    setting: Setting,
    choose: Choose = fuzz.drawn,
) -> Memory:
    """Work out what is remembered after one answer."""
    return scheduler.after(
        memory,
        step.rating,
        at=step.answered_at,
        study_day=step.study_day,
        card_key=key,
        retention=setting.retention,
        parameters=setting.weights,
        choose=choose,
    )


def fold(steps: Iterable[Step], *, key: str, settings: dict[str, Setting]) -> Memory | None:
    """Replay answers, oldest first; an interval chosen once stays while its bounds hold it."""
    memory = None
    for step in steps:
        setting = settings[step.parameter_set_id]
        chosen = fuzz.recorded(step.interval_days)
        memory = after(memory, step, key=key, setting=setting, choose=chosen)
    return memory
