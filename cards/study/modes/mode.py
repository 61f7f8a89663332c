"""What a quiz mode is: how it asks a note, and what it thinks of a response."""

from collections.abc import Callable
from dataclasses import dataclass

from cards.model import Note, Rating


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is shown before the answer: the topic line and the question, blanks closed."""

    context: str
    question: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a mode thinks of a response, and the rating that follows from it."""

    is_right: bool
    rating: Rating


@dataclass(frozen=True, slots=True)
class Mode:
    """One way of quizzing; its page is `templates/study/_<name>.html`.

    `judge` raises CardsError for a response the mode cannot take.
    """

    name: str
    label: str
    prompt: Callable[[Note], Prompt]
    judge: Callable[[Note, str], Verdict]
