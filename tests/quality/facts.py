"""An expert's facts of a document, and which of them some notes test: a screen by keywords.

A fact has groups of keys for its answer and for its question. A note tests it when every group of
the answer has a key in the note's answer and every group of the question has one in its question,
or the reverse; at least one key of the answer must not stand in the question already.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cards import cloze
from cards.model import Note

Groups = tuple[tuple[str, ...], ...]

_SPELLINGS = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": " - "}
_AMERICAN = {"organis": "organiz", "ialis": "ializ"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an expert would ask of a chapter."""

    name: str
    chapter: str
    question: str
    answer: str
    asked: Groups
    told: Groups


def read_facts(path: Path) -> tuple[Fact, ...]:
    """Read a file of chapters with their facts."""
    return tuple(
        Fact(
            name=str(fact.get("id", f"{number}")),
            chapter=chapter["chapter_title"],
            question=fact["question"],
            answer=fact["answer"],
            asked=_groups(fact["question_keys"]),
            told=_groups(fact["answer_keys"]),
        )
        for chapter in json.loads(path.read_text(encoding="utf-8"))
        for number, fact in enumerate(chapter["facts"], 1)
    )


def tested(facts: Sequence[Fact], notes: Iterable[Note], titles: Sequence[str]) -> dict[str, Note]:
    """Name the facts that are tested, each with the first note of its chapter that does it."""
    by_chapter: dict[str, list[Note]] = {}
    for note in notes:
        by_chapter.setdefault(_plain(titles[note.chapter - 1]).strip(), []).append(note)
    found = {}
    for fact in facts:
        rivals = by_chapter.get(_plain(fact.chapter).strip(), [])
        hit = next((note for note in rivals if _tests(note, fact)), None)
        if hit is not None:
            found[fact.name] = hit
    return found


def _groups(groups: Iterable[Any]) -> Groups:  # what JSON holds
    return tuple(tuple(map(_plain, g if isinstance(g, list) else [g])) for g in groups)


def _plain(text: str) -> str:
    for odd, plain in (_SPELLINGS | _AMERICAN).items():
        text = text.lower().replace(odd, plain)
    return text


def _tests(note: Note, fact: Fact) -> bool:
    question = f" {_plain(cloze.blanked(note.question, note.answer))} "
    answer = f" {_plain(note.answer)} "
    return _one_way(question, answer, fact.asked, fact.told) or _one_way(
        question, answer, fact.told, fact.asked
    )


def _one_way(question: str, answer: str, asked: Groups, told: Groups) -> bool:
    is_hit = _holds(answer, told) and _holds(question, asked)
    return is_hit and any(key in answer and key not in question for group in told for key in group)


def _holds(text: str, groups: Groups) -> bool:
    return all(any(key in text for key in group) for group in groups)


def words_of(text: str) -> frozenset[str]:
    """List a text's words in lower case, for near-duplicates."""
    return frozenset(re.findall(r"\w+", text.lower()))
