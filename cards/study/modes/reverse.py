"""Reverse: the answer is shown, and what it answers about is asked for.

Only where the question names one thing that the answer defines: "What is meant by …?", "What is …
called?", "What does … stand for?", and "What is …?" with a definition behind it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cards import language
from cards.model import Card, NoteKind
from cards.study.modes.mode import Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.typed import LONGEST_WORDS, verdict_on
from cards.study.wording import compare, diff

_LONGEST_TERM, _SHORTEST_MEANING = 4, 3
_DEFINING = frozenset({"definition", "label"})


@dataclass(frozen=True, slots=True)
class _Turned:
    """A question the other way round, and its answer."""

    question: str
    answer: str


def fits(card: Card) -> bool:
    """Ask where the question can be turned and its new answer is not told by the new question."""
    return _turned(card) is not None


def prompt(card: Card, seed: Seed) -> Prompt:
    """Ask for what the answer is about."""
    del seed
    return Prompt(card.note.context, _of(card).question)


def judge(card: Card, response: Response, seed: Seed) -> Verdict:
    """Compare with the thing the question names."""
    del seed
    turned = _of(card)
    compared = compare(turned.answer, response.text, question=turned.question)
    return verdict_on(compared, diff(turned.answer, response.text), response)


def answer(card: Card, seed: Seed) -> str:
    """Give what the turned question asks for."""
    del seed
    return _of(card).answer


def _of(card: Card) -> _Turned:
    turned = _turned(card)
    if turned is None:
        raise ValueError("A card that does not fit the mode was asked in it.")
    return turned


def _turned(card: Card) -> _Turned | None:
    note = card.note
    if note.kind is not NoteKind.BASIC:
        return None
    answer = note.answer.strip().removesuffix(".")
    for form, turn in _FORMS:
        if match := form.fullmatch(note.question.strip()):
            turned = turn(match[1], answer, note.pattern)
            return turned if turned and not _tells(turned, note.context) else None
    return None


def _tells(turned: _Turned, context: str) -> bool:
    """Whether what is shown says the answer already."""
    asked = language.content_stems(turned.answer)
    return not asked or asked <= language.content_stems(f"{turned.question} {context}")


def _term(term: str, meaning: str, _pattern: str) -> _Turned | None:
    if len(meaning.split()) < _SHORTEST_MEANING:
        return None
    return _Turned(f"What is this called: {meaning}?", term)


def _defined(term: str, meaning: str, pattern: str) -> _Turned | None:
    is_term = pattern in _DEFINING and len(term.split()) <= _LONGEST_TERM
    return _term(term, meaning, pattern) if is_term else None


def _meaning(meaning: str, term: str, _pattern: str) -> _Turned | None:
    is_short = len(meaning.split()) <= LONGEST_WORDS
    return _Turned(f"What is meant by “{term}”?", meaning) if is_short else None


def _letters(letters: str, words: str, _pattern: str) -> _Turned:
    return _Turned(f"What is short for “{words}”?", letters)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, str, str], _Turned | None]], ...] = (
    (re.compile(r"What is meant by “([^”]+)”\?"), _term),
    (re.compile(r"What (?:is|are|was|were) (.+) called\?"), _meaning),
    (re.compile(r"What (?:do|does|did) (\S+) stand for\?"), _letters),
    (re.compile(r"What (?:is|are) (?:an? |the )?([^,;:?]+)\?"), _defined),
)

REVERSE = Mode(
    name="reverse",
    label="The other way round",
    fits=fits,
    prompt=prompt,
    judge=judge,
    answer=answer,
)
