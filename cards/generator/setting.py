"""What a candidate is judged against, and what a reason to drop it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cards.generator.naming import Capitals
from cards.model import Candidate, Chapter, Passage

_QUOTED = re.compile(r"^[^“{]*“")
_CLOZE = re.compile(r"\{\{c1::(.*?)::(.*?)\}\}")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a candidate is judged against: its chapter, its speakers and the document's capitals."""

    chapter: Chapter
    stems: frozenset[str]
    topics: frozenset[str]
    speaker: str | None
    hosts: frozenset[str]
    capitals: Capitals
    sentences: tuple[Passage, ...] = ()
    """The lines that were understood as sentences, with subject and verb."""

    def reads_as_a_sentence(self, passage: Passage) -> bool:
        """Whether a sentence was understood within a passage, or around it."""
        return any(s.start < passage.end and passage.start < s.end for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Gate:
    """A reason to drop a card, in words for people, and the test that finds it."""

    name: str
    words: str
    fails: Callable[[Candidate, Setting], bool]


def asked(candidate: Candidate) -> str:
    """Write the question as plain words; a cloze with its blank as dots."""
    return _CLOZE.sub("…", candidate.question)


def filled(candidate: Candidate) -> str:
    """Write a cloze as the line it quotes, with nothing left out."""
    return _QUOTED.sub("", _CLOZE.sub(r"\1", candidate.question)).removesuffix("”?")


def passages_of(chapter: Chapter) -> tuple[Passage, ...]:
    """List everything a chapter says."""
    summary = (chapter.summary,) if chapter.summary else ()
    return (chapter.title, *(bullet.passage for bullet in chapter.bullets), *summary)
