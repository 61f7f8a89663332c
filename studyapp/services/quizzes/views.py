"""What quizzes hand out and take in: what is wanted, a question, where one stands, a result."""

from dataclasses import dataclass

from cards.model import Card, KeptNote
from cards.study.modes import Mode, Prompt
from cards.study.quiz import Given, Quiz
from studyapp.store.quizzes import ChapterCount
from studyapp.store.quizzes import Chosen as Chosen


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen from the sources at hand; chapters and tags once sources are chosen."""

    chapters: tuple[ChapterCount, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quiz as a person wants it; without minutes it may take as long as it takes.

    The same seed draws the same questions; without one, lots are cast.
    """

    chosen: Chosen
    modes: tuple[str, ...]
    count: int
    minutes: int | None = None
    counts: bool = False
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a quiz. Without a prompt it was edited since, and is left out."""

    position: int
    card: Card
    note: KeptNote
    mode: Mode
    prompt: Prompt | None
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A quiz that is under way, what was answered so far, and the questions to show together."""

    quiz: Quiz
    given: dict[int, Given]
    asked: tuple[Asked, ...] = ()

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(given.is_answered for given in self.given.values())

    @property
    def marked(self) -> tuple[int, ...]:
        """The questions marked for later."""
        return tuple(place for place, given in self.given.items() if given.is_marked)

    @property
    def blank(self) -> tuple[int, ...]:
        """The questions that have no answer, seen or not."""
        places = range(1, len(self.quiz.items) + 1)
        given = self.given
        return tuple(
            place for place in places if place not in given or not given[place].is_answered
        )

    def next(self, behind: int = 0) -> int:
        """Tell the question to go to: one not seen yet, then one marked for later; 0 is the end."""
        places = range(1, len(self.quiz.items) + 1)
        unseen = [place for place in places if place not in self.given]
        marked = [place for place in self.marked if place != behind]
        to_come = unseen or marked
        return min(to_come, key=lambda place: (place <= behind, place), default=0)


@dataclass(frozen=True, slots=True)
class Line:
    """A question with the right answer; `reason` is what the mode found decisive."""

    asked: Asked
    is_right: bool
    right: str
    reason: str = ""

    @property
    def is_sure_error(self) -> bool:
        """Whether a wrong answer was given without a doubt."""
        given = self.asked.given
        return not self.is_right and given is not None and given.is_sure


@dataclass(frozen=True, slots=True)
class ByChapter:
    """How a chapter went; so many of its missed cards lie ahead and can be due today."""

    source_id: str
    source_title: str
    number: int
    title: str
    right: int
    total: int
    bringable: int


@dataclass(frozen=True, slots=True)
class Result:
    """A finished quiz: missed questions first, those answered surely before all others.

    `bringable` missed cards lie ahead and can be due today; `brought` already are.
    """

    quiz: Quiz
    lines: tuple[Line, ...]
    chapters: tuple[ByChapter, ...]
    bringable: int
    brought: int

    @property
    def right(self) -> int:
        """How many were right."""
        return sum(line.is_right for line in self.lines)

    @property
    def missed(self) -> int:
        """How many were not."""
        return len(self.lines) - self.right
