"""Which cards a quiz asks, and how: drawn by a seed, chapters in turn, never two siblings."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cards.model import Card, NoteKind
from cards.study.modes import MATCH, Confidence, Mode, together

_MATCHED, _FEWEST_MATCHED = 5, 3
_LONGEST_MATCHED = 8


@dataclass(frozen=True, slots=True)
class Pooled:
    """A card that may be asked, with what tells it from its siblings: its note and its line."""

    card_id: str
    note_id: str
    source_id: str
    chapter_number: int
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a quiz: a card, the mode it is asked in, and the wrong options it had then.

    Items of one group are asked together; their group is the position of the first of them.
    """

    card_id: str
    mode: str
    distractors: tuple[str, ...] = ()
    group: int = 0


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz as it was put together; `counts` tells whether it moves the schedule."""

    id: str
    title: str
    seed: int
    minutes: int | None
    counts: bool
    items: tuple[Item, ...]
    started_at: datetime
    finished_at: datetime | None = None

    @property
    def ends_at(self) -> datetime | None:
        """When its time is over; None when it may take as long as it takes."""
        return self.started_at + timedelta(minutes=self.minutes) if self.minutes else None

    def is_over(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.ends_at is not None and now >= self.ends_at


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to a question, counted from 1; nothing yet when it is only marked."""

    position: int
    texts: tuple[str, ...]
    is_right: bool
    confidence: Confidence | None
    is_marked: bool
    answered_at: datetime
    duration_ms: int | None = None

    @property
    def is_answered(self) -> bool:
        """Whether anything was answered."""
        return any(self.texts)

    def says_the_same(self, other: "Given | None") -> bool:
        """Whether another answer differs in nothing but its moment."""
        if other is None:
            return False
        return self == replace(other, answered_at=self.answered_at, duration_ms=self.duration_ms)

    @property
    def is_sure(self) -> bool:
        """Whether it was answered without a doubt."""
        return self.is_answered and self.confidence is Confidence.SURE


def order(pool: Iterable[Pooled], seed: int) -> list[Pooled]:
    """Draw lots, leave siblings out, and take a card of each chapter in turn."""
    notes: set[str] = set()
    lines: set[tuple[str, int]] = set()
    rounds: Counter[tuple[str, int]] = Counter()
    drawn: list[tuple[int, Pooled]] = []
    for one in sorted(pool, key=lambda one: _lot(seed, one.card_id)):
        if one.note_id in notes or (one.source_id, one.line) in lines:
            continue
        notes.add(one.note_id)
        lines.add((one.source_id, one.line))
        chapter = (one.source_id, one.chapter_number)
        drawn.append((rounds[chapter], one))
        rounds[chapter] += 1
    return [one for _, one in sorted(drawn, key=lambda turn: turn[0])]


def ask(cards: Iterable[Card], modes: Sequence[Mode], *, count: int, seed: int) -> list[Item]:
    """Choose a mode for each card, so that all get about the same share; one none fits is left.

    Cards to be matched are gathered where the first of them stands.
    """
    used: Counter[str] = Counter()
    chosen: list[tuple[Card, Mode]] = []
    for card in cards:
        if len(chosen) == count:
            break
        fitting = [mode for mode in modes if _fits(card, mode)]
        if fitting:
            mode = min(fitting, key=lambda one: (used[one.name], _lot(seed, one.name, card.id)))
            used[mode.name] += 1
            chosen.append((card, mode))
    alone = [mode for mode in modes if mode is not MATCH]
    return list(_items(chosen, alone, seed))


def _fits(card: Card, mode: Mode) -> bool:
    """Whether a card may be asked so; to be matched it wants a short answer, and others beside."""
    if mode is not MATCH:
        return mode.fits(card)
    is_short = len(card.note.answer.split()) <= _LONGEST_MATCHED
    return card.note.kind is NoteKind.BASIC and is_short


def _items(chosen: Sequence[tuple[Card, Mode]], alone: Sequence[Mode], seed: int) -> Iterator[Item]:
    """Lay questions out, groups in one piece; cards too few to match are asked alone, if at all."""
    groups = {group[0].id: group for group in _groups(chosen)}
    grouped = {card.id for group in groups.values() for card in group}
    position = 1
    for card, mode in chosen:
        group = groups.get(card.id, ())
        for one in group:
            yield Item(one.id, MATCH.name, one.note.distractors, group=position)
        position += len(group)
        if card.id in grouped:
            continue
        fitting = [other for other in alone if other.fits(card)]
        if mode is MATCH and fitting:
            mode = min(fitting, key=lambda one: _lot(seed, one.name, card.id))
        if mode is not MATCH:
            yield Item(card.id, mode.name, card.note.distractors)
            position += 1


def _groups(chosen: Sequence[tuple[Card, Mode]]) -> Iterator[tuple[Card, ...]]:
    matched = [card for card, mode in chosen if mode is MATCH]
    for start in range(0, len(matched), _MATCHED):
        group = together(matched[start : start + _MATCHED])
        if len(group) >= _FEWEST_MATCHED:
            yield group


def _lot(seed: int, *names: str) -> bytes:
    return hashlib.sha256(f"{seed}:{':'.join(names)}".encode()).digest()
