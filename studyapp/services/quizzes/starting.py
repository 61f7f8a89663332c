"""Putting a quiz together: what can be chosen, and the draw."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import Card, Note
from cards.options.library import fill
from cards.study import quiz as drawing
from cards.study.modes import FLIP, MODES, Mode
from cards.study.quiz import Quiz
from studyapp.errors import BadInputError
from studyapp.services.quizzes.views import Choices, Wanted
from studyapp.store import notes, quizzes, sources

MODES_ASKED: tuple[Mode, ...] = tuple(mode for mode in MODES if mode is not FLIP)
"""A quiz asks in the modes that judge by themselves."""

MOST_QUESTIONS = 100
MOST_MINUTES = 240
_AT_ONCE = 50
_MOST_BESIDE = 500


def choices(session: Session, source_ids: tuple[str, ...]) -> Choices:
    """List what else can be chosen of some sources."""
    if not source_ids:
        return Choices()
    return Choices(
        chapters=tuple(quizzes.chapters(session, source_ids)),
        tags=tuple(quizzes.tags(session, source_ids)),
    )


def start(session: Session, quiz_id: str, wanted: Wanted, *, now: datetime) -> Quiz:
    """Put a quiz together and keep it; the same id gives the same quiz, once.

    Raises BadInputError when nothing can be asked as wanted.
    """
    there = quizzes.find(session, quiz_id)
    if there is not None:
        return there
    problems = list(_problems(wanted))
    if problems:
        raise BadInputError(" ".join(problems))
    seed = _seed(quiz_id) if wanted.seed is None else wanted.seed
    modes = [mode for mode in MODES_ASKED if mode.name in wanted.modes]
    drawn = drawing.order(quizzes.pool(session, wanted.chosen), seed)
    has_options = any(not mode.is_recall for mode in modes)
    cards = _cards(session, [one.card_id for one in drawn], has_options=has_options)
    items = drawing.ask(cards, modes, count=wanted.count, seed=seed)
    if not items:
        raise BadInputError(_nothing(has_cards=bool(drawn)))
    quiz = Quiz(
        id=quiz_id,
        title=_title(session, wanted.chosen.source_ids),
        seed=seed,
        minutes=wanted.minutes,
        counts=wanted.counts,
        items=tuple(items),
        started_at=now,
    )
    quizzes.add(session, quiz)
    return quiz


def _cards(session: Session, card_ids: list[str], *, has_options: bool) -> Iterator[Card]:
    """Fetch cards with their words in the order given, as many at a time as a quiz has.

    Those to be chosen from get wrong options of their source's other cards where they have none.
    """
    beside: dict[str, list[Note]] = {}
    for start_at in range(0, len(card_ids), _AT_ONCE):
        chunk = card_ids[start_at : start_at + _AT_ONCE]
        found = notes.by_cards(session, chunk)
        for card_id in (one for one in chunk if one in found):
            kept = found[card_id]
            card = kept.card(card_id)
            source_id = kept.place.source_id
            if has_options and source_id not in beside:
                others = notes.of_source(session, source_id)
                beside[source_id] = [other.note for other in others[:_MOST_BESIDE]]
            if has_options:
                card = card.with_distractors(fill(card.note, document=beside[source_id]))
            yield card


def _seed(quiz_id: str) -> int:
    return int.from_bytes(hashlib.sha256(quiz_id.encode()).digest()[:4], "big") >> 1


def _title(session: Session, source_ids: Iterable[str]) -> str:
    titles = [title for one in source_ids if (title := sources.title_of(session, one))]
    if not titles:
        return "All sources"
    more = f" and {len(titles) - 2} more" if len(titles) > 2 else ""
    return " + ".join(titles[:2]) + more


def _problems(wanted: Wanted) -> Iterator[str]:
    known = [mode.name for mode in MODES_ASKED]
    strange = [name for name in wanted.modes if name not in known]
    if strange:
        yield f"“{strange[0][:40]}” is no mode of a quiz; there are {', '.join(known)}."
    elif not wanted.modes:
        yield "No way of asking is chosen. Tick at least one."
    if not 1 <= wanted.count <= MOST_QUESTIONS:
        yield f"A quiz can have 1 to {MOST_QUESTIONS} questions."
    if wanted.minutes is not None and not 1 <= wanted.minutes <= MOST_MINUTES:
        yield f"A quiz can take 1 to {MOST_MINUTES} minutes."


def _nothing(*, has_cards: bool) -> str:
    if not has_cards:
        return "No card fits what is chosen. Choose more sources, chapters or tags."
    return "None of these cards can be asked in the ways chosen. Tick another way of asking."
