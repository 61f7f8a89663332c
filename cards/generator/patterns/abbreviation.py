"""An abbreviation beside its full form, initials matching, asks what it stands for."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import realise, splitting
from cards.generator.patterns.pattern import Pattern
from cards.model import Candidate, Chapter, Claim, NoteKind, Passage

_SHORT = r"[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,}"
_BEHIND = re.compile(rf"(?P<full>[^()\[\]:;,]{{5,80}}?)\s+\((?:the )?(?P<short>{_SHORT})s?\)")
_BEFORE = re.compile(rf"\b(?P<short>{_SHORT})s?\s+\((?P<full>[^()\[\]:;]{{5,80}})\)")
_LABEL = re.compile(rf"^(?P<short>{_SHORT})s?: (?P<full>[^()\[\]:;,]{{5,60}}?)(?=$|[,;(])")
_JOINING = language.listed("of the and for in to a an on at by with de")


def propose(chapter: Chapter, _claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the full form; each letter must open one of its words, in order."""
    asked: set[str] = set()
    summary = (chapter.summary,) if chapter.summary else ()
    for passage in (*(bullet.passage for bullet in chapter.bullets), *summary):
        for short, full, sentence in _pairs(passage):
            if short not in asked:
                asked.add(short)
                question = realise.question(f"what does {short} stand for")
                yield Candidate(NoteKind.BASIC, question, realise.answer_of(full), sentence)


def _pairs(passage: Passage) -> Iterator[tuple[str, str, Passage]]:
    for sentence in language.sentences(passage):
        text = splitting.unwrapped(sentence.text)
        for pattern in (_BEFORE, _BEHIND, _LABEL):
            for found in pattern.finditer(text):
                full = _spelled_out(found["short"], found["full"])
                if full:
                    yield found["short"], full, sentence


def _spelled_out(short: str, full: str) -> str:
    """Find the words at the end of a phrase whose initials are the letters; "" if none are."""
    words = re.findall(r"[\w’']+", full)
    for first in range(len(words)):
        if words[first].lower() not in _JOINING and _has_initials(words[first:], short):
            return full[full.index(words[first]) :].strip() if first else full.strip()
    return ""


def _has_initials(words: Sequence[str], short: str) -> bool:
    every = "".join(word[0] for word in words).upper()
    weighty = "".join(word[0] for word in words if word.lower() not in _JOINING).upper()
    return short.upper() in {every, weighty}


ABBREVIATION = Pattern(name="abbreviation", label="What letters stand for", propose=propose)
