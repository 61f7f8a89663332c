"""The nouns: what notes, questions, cards and memories are made of."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Self

from cards.clause import ClaimForm, Clause, Noun
from cards.document import Bullet as Bullet
from cards.document import BulletKind as BulletKind
from cards.document import Chapter as Chapter
from cards.document import Document as Document
from cards.document import NoCards as NoCards
from cards.document import Notice as Notice
from cards.document import Passage as Passage
from cards.document import Person as Person
from cards.document import PersonRole as PersonRole
from cards.document import Source as Source


class NoteKind(StrEnum):
    """How a note is asked."""

    BASIC = "basic"
    CLOZE = "cloze"


class Tier(StrEnum):
    """Whether a note may be studied at once or waits for a person's eye."""

    READY = "ready"
    DRAFT = "draft"


class Complaint(StrEnum):
    """What a person finds bad about a card while studying it."""

    WRONG = "wrong"
    UNCLEAR = "unclear"
    TWO_ANSWERS = "two answers"
    TOO_EASY = "too easy"
    NOT_WORTH = "not worth knowing"


class Rating(IntEnum):
    """How well an answer was known; the numbers are FSRS's and Anki's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Stage(IntEnum):
    """What kind of step a remembered card is on. A card never answered has no memory at all."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the notes say, in a sentence of its own, who holds it, and the words it rests on.

    A CLAUSE and a WHY have a clause; a WHY is taken for true, its reason asked. A ROLE and a
    LABEL have two sides: "X" as "Y", "label": "content". `naming` is the verb the holder does it
    with: "see", "describe", "dismiss" X as Y. `members` are the items of a list; `aside` is what
    stood in brackets, behind `aside_of`.
    """

    form: ClaimForm
    text: str
    passage: Passage
    holder: str | None = None
    is_view: bool = False
    naming: str = "see"
    clause: Clause | None = None
    left: Noun | None = None
    right: Noun | None = None
    right_text: str = ""
    members: tuple[str, ...] = ()
    aside: str = ""
    aside_of: Noun | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed question nobody has judged yet. A cloze holds its blank as `{{c1::key::hint}}`."""

    kind: NoteKind
    question: str
    answer: str
    evidence: Passage
    context: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A question worth keeping. Its key is made once and survives every edit of its words."""

    key: str
    kind: NoteKind
    context: str
    question: str
    answer: str
    evidence: Passage
    chapter: int  # numbered from 1
    pattern: str
    score: int
    tier: Tier
    reasons: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    generator: int | None = None  # the version of the rules; None when they did not make it
    features: tuple[tuple[str, float], ...] = ()  # what its score was made of


@dataclass(frozen=True, slots=True)
class Line:
    """A title, bullet or sentence: the keys of the notes resting on it, or why there are none.

    `against` says of each candidate that failed what ended it.
    """

    passage: Passage
    chapter: int  # numbered from 1
    keys: tuple[str, ...] = ()
    why: str = ""
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What the scheduler knows of a card: the fold of its reviews.

    Stability is in days, difficulty runs from 1 to 10. `due_at` is set only on learning steps,
    which come back within minutes; otherwise the card is due on `due_day` as a whole.
    """

    stage: Stage
    stability: float
    difficulty: float
    step: int
    due_day: date
    due_at: datetime | None
    last_day: date
    last_at: datetime
    interval_days: int
    reps: int
    lapses: int


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to ask, with its own memory. The id never changes.

    A buried card rests before its study day; a flag is a mark a person set.
    """

    id: str
    note: Note
    ordinal: int = 0
    memory: Memory | None = None
    suspended: bool = False
    buried_until: date | None = None
    flagged: bool = False

    @property
    def is_new(self) -> bool:
        """Whether it was never answered."""
        return self.memory is None

    def with_distractors(self, distractors: tuple[str, ...]) -> Self:
        """Give it these wrong answers in place of its note's own."""
        return replace(self, note=replace(self.note, distractors=distractors))


@dataclass(frozen=True, slots=True)
class Review:
    """One rating of one card at one moment; or, when `voids` is set, the undoing of another.

    `response` is what was typed or chosen, `verdict` how near the mode found it.
    `interval_days` (0 within a day) and `difficulty` are the card's after it, where they are known.
    """

    id: str
    card_id: str
    rating: Rating | None
    answered_at: datetime
    study_day: date
    mode: str = "flip"
    duration_ms: int | None = None
    affects_schedule: bool = True
    voids: str | None = None
    response: str | None = None
    verdict: str | None = None
    confidence: str | None = None
    hinted: bool = False
    interval_days: int | None = None
    difficulty: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kept note stands: which source, which chapter (numbered from 1), which second."""

    source_id: str
    source_title: str
    chapter_title: str
    chapter_number: int
    starts_at_seconds: float | None = None
    media_url: str | None = None


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note in the library: its permanent id, its place, its dates and its cards.

    One that its person complained of rests until they mend it or keep it.
    """

    id: str
    note: Note
    place: Place
    created_at: datetime
    changed_at: datetime
    cards: tuple[Card, ...]

    def card(self, card_id: str) -> Card:
        """Find one of its cards, which must be there."""
        return next(card for card in self.cards if card.id == card_id)

    complaint: Complaint | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """The notes of one document, or a chosen set, in source order; reviews only if they travel.

    With the reviews travels what gives them their meaning: the learner's zone and the hour a study
    day begins, the retention wanted, and the decay of the forgetting curve (FSRS's last weight).
    """

    title: str
    notes: tuple[KeptNote, ...]
    reviews: tuple[Review, ...] = ()
    zone: str = "UTC"
    rollover_hour: int = 4
    desired_retention: float = 0.9
    decay: float = 0.1542


@dataclass(frozen=True, slots=True)
class SourceLimits:
    """How much of one source is taken on in a study day; None where only the account's counts."""

    new_per_day: int | None = None
    reviews_per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a learner takes on in a study day, and how sure they want to be."""

    new_per_day: int = 10
    reviews_per_day: int = 200
    desired_retention: float = 0.9
    learn_ahead: timedelta = field(default=timedelta(minutes=20))
