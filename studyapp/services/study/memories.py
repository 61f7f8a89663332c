"""A card's memory as the fold of its answers, each with the setting it was given under."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy.orm import Session

from cards.model import Memory, Stage
from cards.study import fuzz, scheduler
from cards.study.fuzz import Choose
from studyapp.store import cards, parameters, reviews
from studyapp.store.parameters import Setting, Timeline
from studyapp.store.reviews import Brought, Step


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


def brought(memory: Memory | None, study_day: date) -> Memory | None:
    """Let a card in review be due by a study day."""
    if memory is None or memory.stage is not Stage.REVIEW or memory.due_day <= study_day:
        return memory
    return replace(memory, due_day=study_day)


def fold(steps: Iterable[Step | Brought], *, key: str, timeline: Timeline) -> Memory | None:
    """Replay answers, oldest first; an interval chosen once stays while its bounds hold it."""
    memory = None
    for step in steps:
        if isinstance(step, Brought):
            memory = brought(memory, step.study_day)
            continue
        setting = timeline.setting_of(step.parameter_set_id, step.answered_at)
        chosen = fuzz.recorded(step.interval_days)
        memory = after(memory, step, key=key, setting=setting, choose=chosen)
    return memory


def differing(
    session: Session, timeline: Timeline
) -> Iterator[tuple[str, Memory | None, Memory | None]]:
    """Find cards whose memory is not the replay of their log: as it is stored, as it should be."""
    stored = {
        card_id: (card_key(key, ordinal), memory)
        for card_id, key, ordinal, memory in cards.remembered(session)
    }
    for card_id, steps in groupby(reviews.steps(session), key=attrgetter("card_id")):
        key, memory = stored.pop(card_id)
        replayed = fold(steps, key=key, timeline=timeline)
        if replayed != memory:
            yield card_id, memory, replayed
    for card_id, (_, memory) in stored.items():
        if memory is not None:
            yield card_id, memory, None


def remake(session: Session) -> int:
    """Make every memory from the log; returns how many were another."""
    found = list(differing(session, parameters.timeline(session)))
    for card_id, _, memory in found:
        cards.remember(session, card_id, memory)
    return len(found)
