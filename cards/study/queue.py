"""Today's order: what was just learned, what is due, and what is new in between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import zip_longest

from cards.model import Card, Limits, Memory, Stage, Tier
from cards.study import scheduler

# Siblings are not asked on one day; a card that was failed more often than this waits for tomorrow.
# Where two siblings are learned at once all the same, other cards are asked between them.
Kin = str | tuple[str, int]
MOST_RETURNS = 3
CARDS_BETWEEN = 5


@dataclass(frozen=True, slots=True)
class Queued:
    """A card with what its place in a queue depends on: its note, its source and its chapter.

    `line` is where in its source the words begin that it rests on, if that is known.
    """

    card: Card
    note_id: str
    source_id: str
    chapter_number: int
    line: int | None = None

    @property
    def kin(self) -> Kin:
        """What it shares with its siblings: the line it rests on, else the note."""
        return self.note_id if self.line is None else (self.source_id, self.line)


@dataclass(frozen=True, slots=True)
class Done:
    """What this study day has seen so far; its lines are not asked about again by another card.

    `tired` cards were failed too often today; `last` is what was asked last, the newest first;
    `new_of` and `reviews_of` count by source.
    """

    new: int = 0
    reviews: int = 0
    kin: frozenset[Kin] = frozenset()
    tired: frozenset[str] = frozenset()
    last: tuple[tuple[Kin, str], ...] = ()
    new_of: Mapping[str, int] = field(default_factory=dict)
    reviews_of: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cards of each sort a queue holds."""

    due: int
    new: int
    learning: int


def build(
    cards: Sequence[Queued],
    *,
    now: datetime,
    study_day: date,
    limits: Limits,
    done: Done | None = None,
    parameters: tuple[float, ...] | None = None,
) -> list[Queued]:
    """Order what is left of today.

    First come learning cards whose minutes are over, then due cards, the most forgotten first,
    with new ones spread among them; last, learning cards whose minutes are nearly over. New cards
    keep the order they are given in, chapters in turn. One card a line: siblings wait for tomorrow.
    """
    done = done or Done()
    studied = [one for one in cards if _is_studied(one.card, study_day)]
    awake = [one for one in studied if one.card.id not in done.tired]
    learning = sorted(_learning(awake, now + limits.learn_ahead), key=_wait)
    brought = {one.kin for one in studied if _is_brought(one.card.memory, study_day)}
    asked = {*(done.kin - brought), *(one.kin for one in learning)}
    due = _one_a_line(_most_forgotten_first(studied, study_day, parameters), asked)
    new = _one_a_line((one for one in studied if one.card.is_new), asked)
    due = due[: max(0, limits.reviews_per_day - done.reviews)]
    new = new[: max(0, limits.new_per_day - done.new)]
    over = [one for one in learning if _wait(one) <= now]
    order = [*over, *_spread(due, _chapters_in_turn(new)), *learning[len(over) :]]
    return _apart(order, done.last)


def count(queue: Iterable[Queued]) -> Tally:
    """Count a queue's cards by sort."""
    memories = [one.card.memory for one in queue]
    new = sum(memory is None for memory in memories)
    learning = sum(memory is not None and memory.due_at is not None for memory in memories)
    return Tally(due=len(memories) - new - learning, new=new, learning=learning)


def _is_brought(memory: Memory | None, study_day: date) -> bool:
    """Whether a card was asked today and is due again: somebody wished to see it once more."""
    if memory is None or memory.stage is not Stage.REVIEW:
        return False
    return memory.last_day == study_day >= memory.due_day


def _is_studied(card: Card, study_day: date) -> bool:
    """Whether a card is neither suspended, nor a draft, nor resting."""
    rests = card.buried_until is not None and card.buried_until > study_day
    return not card.suspended and not rests and card.note.tier is Tier.READY


def _learning(cards: Iterable[Queued], until: datetime) -> list[Queued]:
    """Take the cards on a step of minutes that ends by a moment."""
    return [one for one in cards if _is_stepping(one.card.memory) and _wait(one) <= until]


def _is_stepping(memory: Memory | None) -> bool:
    """Whether a card comes back within minutes."""
    return memory is not None and memory.due_at is not None


def _wait(queued: Queued) -> datetime:
    """Tell when a learning card's minutes are over."""
    memory = queued.card.memory
    if memory is None or memory.due_at is None:
        raise ValueError("Only a learning card waits for a moment.")
    return memory.due_at


def _most_forgotten_first(
    cards: Iterable[Queued], study_day: date, parameters: tuple[float, ...] | None
) -> list[Queued]:
    """Take the cards due by today, those least likely to be known first."""
    due = [
        (scheduler.recall(memory, study_day, parameters), one.card.id, one)
        for one in cards
        if (memory := one.card.memory) and memory.stage is Stage.REVIEW
        if memory.due_day <= study_day
    ]
    return [one for _, _, one in sorted(due, key=lambda entry: entry[:2])]


def _one_a_line(cards: Iterable[Queued], asked: set[Kin]) -> list[Queued]:
    """Leave out cards on lines already asked about, and add the lines of those kept to them."""
    kept = []
    for one in cards:
        if one.kin not in asked:
            asked.add(one.kin)
            kept.append(one)
    return kept


def _apart(order: list[Queued], last: tuple[tuple[Kin, str], ...]) -> list[Queued]:
    """Let other cards go before one whose sibling was asked a moment ago, as far as there are."""
    asked = dict(reversed(last))
    kin = {one.kin: one.card.id for one in order}
    if len(kin) == len(order) and all(asked.get(key, it) == it for key, it in kin.items()):
        return order
    left, placed = list(order), list(reversed(last))
    while left:
        near = dict(placed[-CARDS_BETWEEN:])
        is_far = (one for one in left if near.get(one.kin, one.card.id) == one.card.id)
        chosen = next(is_far, left[0])
        left.remove(chosen)
        placed.append((chosen.kin, chosen.card.id))
    by_id = {one.card.id: one for one in order}
    return [by_id[card_id] for _, card_id in placed[len(last) :]]


def _chapters_in_turn(cards: Sequence[Queued]) -> list[Queued]:
    """Take one card of each chapter in turn, so that like does not follow like."""
    chapters: dict[tuple[str, int], list[Queued]] = {}
    for one in cards:
        chapters.setdefault((one.source_id, one.chapter_number), []).append(one)
    rounds = zip_longest(*chapters.values())
    return [one for turn in rounds for one in turn if one is not None]


def _spread(due: Sequence[Queued], new: Sequence[Queued]) -> list[Queued]:
    """Merge two lists evenly, each in its own order."""
    places = [((at + 0.5) / len(due), 0, one) for at, one in enumerate(due)]
    places += [((at + 0.5) / len(new), 1, one) for at, one in enumerate(new)]
    return [one for _, _, one in sorted(places, key=lambda place: place[:2])]
