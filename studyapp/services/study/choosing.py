"""What each rating would do to a card, on the lightest day its interval may take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from cards.model import Memory, Rating
from cards.study import fuzz
from cards.study.fuzz import Load
from studyapp.services.study import memories
from studyapp.store import accounts, waiting
from studyapp.store.parameters import Setting
from studyapp.store.reviews import Step


@dataclass(frozen=True, slots=True)
class Balance:
    """What decides among the days of a window: the cards due on them, and which are to be easy."""

    load: Load
    easy_days: frozenset[int]


def balance(session: Session) -> Balance:
    """Find the load of days as it is asked for, each day once."""
    known: dict[date, int] = {}

    def load(days: Sequence[date]) -> Mapping[date, int]:
        missing = [day for day in days if day not in known]
        if missing:
            known.update(waiting.load(session, missing))
        return known

    return Balance(load, accounts.easy_days(session))


def outlook(
    memory: Memory | None, step: Step, *, key: str, setting: Setting, balance: Balance
) -> tuple[Memory, ...]:
    """Work out the memory after each rating, from Again up to the one of the answer.

    A better rating never gives a shorter interval. A page and the answer to it call this alike, so
    a button gives what it promises.
    """
    found: list[Memory] = []
    for rating in Rating:
        if rating > step.rating:
            break
        choose = fuzz.lightest(
            balance.load,
            easy_days=balance.easy_days,
            at_least=found[-1].interval_days if found else 0,
        )
        answered = replace(step, rating=rating)
        found.append(memories.after(memory, answered, key=key, setting=setting, choose=choose))
    return tuple(found)
