"""Exams: a day to work towards, and the honest load of every day until then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from cards.model import KeptNote
from cards.study import exam as road
from cards.study.exam import Exam, Plan
from studyapp.errors import BadInputError, NotFoundError
from studyapp.ids import new_id
from studyapp.services import account
from studyapp.services.study import memories
from studyapp.store import accounts, cards, notes, sources
from studyapp.store import exams as stored
from studyapp.store.ledger import Ledger

LONGEST_DAYS = 366
_TARGETS = (0.5, 0.99)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person writes down of an exam."""

    name: str
    day: date
    target_recall: float
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """An exam with its way there; none once its day is over. Some of its cards are named."""

    exam: Exam
    study_day: date
    sources: tuple[tuple[str, str], ...]
    plan: Plan | None = None
    weakest: tuple[KeptNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """An exam at a glance: how far away it is, and what will be known on its day."""

    exam: Exam
    days_left: int
    expected: float | None = None


def exams(session: Session) -> tuple[Exam, ...]:
    """List the exams, the next one first."""
    return stored.all_of(session)


def outlooks(session: Session, *, now: datetime) -> tuple[Outlook, ...]:
    """Tell of every exam what is to be expected on its day; past ones have nothing ahead."""
    today = account.study_day(session, now=now)
    return tuple(_outlook(session, exam, today=today) for exam in stored.all_of(session))


def exam(session: Session, exam_id: str) -> Exam:
    """Fetch an exam. Raises NotFoundError."""
    found = stored.find(session, exam_id)
    if found is None:
        raise NotFoundError("There is no such exam. The list of exams shows what there is.")
    return found


def planned(session: Session, exam_id: str, *, now: datetime, named: int = 10) -> Planned:
    """Work out the way to an exam. Raises NotFoundError."""
    found = exam(session, exam_id)
    today = account.study_day(session, now=now)
    titles = tuple(
        (source_id, title)
        for source_id in found.source_ids
        if (title := sources.title_of(session, source_id)) is not None
    )
    if found.day < today:
        return Planned(found, today, titles)
    way = _plan(session, found, today=today)
    weakest = way.leave_out[:named]
    by_card = notes.by_cards(session, weakest)
    named_notes = tuple(by_card[card_id] for card_id in weakest if card_id in by_card)
    return Planned(found, today, titles, way, named_notes)


def add_exam(session: Session, wish: Wish, *, now: datetime) -> tuple[str, str]:
    """Write down an exam; returns its id and the one that undoes it. Raises BadInputError."""
    _check(session, wish, now=now)
    exam_id, ledger = new_id(now), Ledger(session)
    stored.add(ledger, {"id": exam_id, "created_at": now, **_columns(wish)})
    return exam_id, ledger.close(f"the exam “{wish.name}”", now=now)


def change_exam(session: Session, exam_id: str, wish: Wish, *, now: datetime) -> str | None:
    """Change an exam; returns the id that undoes it. Raises NotFoundError, BadInputError."""
    exam(session, exam_id)
    _check(session, wish, now=now)
    ledger = Ledger(session)
    stored.change(session, ledger, exam_id, **_columns(wish))
    return None if ledger.is_empty else ledger.close(f"the change of “{wish.name}”", now=now)


def remove_exam(session: Session, exam_id: str, *, now: datetime) -> str:
    """Put an exam aside, none of its cards; returns the id that undoes it. Raises NotFoundError."""
    name, ledger = exam(session, exam_id).name, Ledger(session)
    stored.change(session, ledger, exam_id, removed_at=now)
    return ledger.close(f"the removal of the exam “{name}”", now=now)


def leave_out(session: Session, exam_id: str, *, now: datetime) -> tuple[int, str | None]:
    """Suspend the new cards that do not fit before an exam; how many, and the id that undoes it.

    Raises NotFoundError.
    """
    found = exam(session, exam_id)
    today = account.study_day(session, now=now)
    left = _plan(session, found, today=today).leave_out if found.day >= today else ()
    if not left:
        return 0, None
    ledger = Ledger(session)
    for card_id in left:
        cards.suspend(session, ledger, card_id, suspended=True)
    cards.refresh(session, found.source_ids)
    return len(left), ledger.close(f"leaving out cards for “{found.name}”", now=now)


def _plan(session: Session, found: Exam, *, today: date) -> Plan:
    return road.plan(
        stored.cards_of(session, found),
        found,
        today=today,
        limits=accounts.limits(session),
        parameters=memories.current_setting(session).weights,
    )


def _outlook(session: Session, found: Exam, *, today: date) -> Outlook:
    if found.day < today:
        return Outlook(found, (found.day - today).days)
    expected = road.expected(
        stored.cards_of(session, found),
        found,
        today=today,
        limits=accounts.limits(session),
        parameters=memories.current_setting(session).weights,
    )
    return Outlook(found, (found.day - today).days, expected)


def _columns(wish: Wish) -> dict[str, object]:
    return {
        "name": wish.name,
        "day": wish.day,
        "target_recall": wish.target_recall,
        "source_ids": list(wish.source_ids),
    }


def _check(session: Session, wish: Wish, *, now: datetime) -> None:
    """Refuse an exam that cannot be worked towards, naming every fault."""
    problems = list(_problems(session, wish, today=account.study_day(session, now=now)))
    if problems:
        raise BadInputError(" ".join(problems))


def _problems(session: Session, wish: Wish, *, today: date) -> Sequence[str]:
    low, high = _TARGETS
    problems = []
    if not wish.name:
        problems.append("The exam has no name. Give it one.")
    if not 0 <= (wish.day - today).days <= LONGEST_DAYS:
        problems.append(f"The day {wish.day} must lie between today and a year from now.")
    if not low <= wish.target_recall <= high:
        problems.append(f"The recall to reach can be {low:.0%} to {high:.0%}.")
    if not wish.source_ids:
        problems.append("No source is chosen. Choose what the exam asks.")
    elif not all(sources.is_there(session, source_id) for source_id in wish.source_ids):
        problems.append("One of the sources is not in the library any more. Choose again.")
    return problems
