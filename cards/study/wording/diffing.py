"""A response beside its answer, word by word: what both say, what is too much, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from cards import language
from cards.study.wording.terms import terms


class Mark(StrEnum):
    """Where a word of a comparison stands: in both, only in the response, only in the answer."""

    BOTH = "both"
    EXTRA = "extra"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a response beside its answer."""

    text: str
    mark: Mark = Mark.BOTH


def diff(answer: str, response: str) -> tuple[Run, ...]:
    """Lay a response over an answer; words in both stand as the answer has them."""
    return tuple(run for run in _runs(answer.split(), response.split()) if run.text)


def _runs(wanted: list[str], said: list[str]) -> Iterator[Run]:
    matcher = SequenceMatcher(None, _forms(said), _forms(wanted), autojunk=False)
    for what, said_from, said_to, from_, to in matcher.get_opcodes():
        if what == "equal":
            yield Run(" ".join(wanted[from_:to]))
            continue
        yield Run(" ".join(said[said_from:said_to]), Mark.EXTRA)
        yield Run(" ".join(wanted[from_:to]), Mark.MISSING)


def _forms(words: list[str]) -> list[str]:
    """Give each word the form it is compared in; one that is a mark alone stays itself."""
    return [" ".join(language.stem(term.form) for term in terms(word)) or word for word in words]
