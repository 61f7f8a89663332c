"""Whether an answer is of the kind its question asks for, and says something of its own."""

import re

from cards import language
from cards.generator.setting import Setting
from cards.model import Candidate, NoteKind

_TIME = re.compile(r"(?:when|once|if|as|in|after|before|on|at|during|from)\b", re.IGNORECASE)
_PAIR = re.compile(r"([A-Z]\w+) (?:and|&) ([A-Z]\w+)")
_PEOPLE = re.compile(r"The [A-Z]\w+(?:ese|ish|nch|tch|ans|ards)")
_DATED = re.compile(r"(?:around|about|in|by|early|late)? ?(?:in )?1?\d\d\d [a-z]", re.IGNORECASE)
_CASE = re.compile(r"[A-Z][\w’]+ v [A-Z]")
_EMPTY = re.compile(
    r"one [a-z]+|(?:an?|the) (?:person|thing|group|power|area|place|way|man|woman|one|main \w+)",
    re.IGNORECASE,
)
_YEAR_ASKED = re.compile(r"In which year (?:did|had|was|were|does|is|would|could|can|will|may)\b")


def is_of_wrong_kind(candidate: Candidate, _setting: Setting) -> bool:
    """Whether "when" gets no time, "what" a person, "who" a lawsuit, or "what" a time and more."""
    question, answer = candidate.question, candidate.answer
    if candidate.kind is NoteKind.CLOZE:
        return False
    if question.startswith("When "):
        return not _TIME.match(answer)
    if _YEAR_ASKED.match(question):
        return _dates_a_name(candidate)
    asks_what = re.search(r"(?:^|, )what\b", question, re.IGNORECASE) is not None
    asks_who = re.search(r"(?:^|, )who\b", question, re.IGNORECASE) is not None
    if asks_who and _CASE.search(answer):
        return True
    return (asks_what and _is_people(answer)) or _DATED.match(answer) is not None


def says_nothing(candidate: Candidate, _setting: Setting) -> bool:
    """Whether an answer has only a word that stands for any other: "one enzyme", "a person"."""
    return _EMPTY.fullmatch(candidate.answer) is not None


def _is_people(answer: str) -> bool:
    pair = _PAIR.fullmatch(answer)
    is_pair = pair is not None and all(map(_may_be_a_name, pair.groups()))
    return is_pair or _PEOPLE.fullmatch(answer) is not None


def _may_be_a_name(word: str) -> bool:
    return language.is_known_name(word) or not language.is_common(word)


def _dates_a_name(candidate: Candidate) -> bool:
    """Whether a year stands in brackets behind a name in a sentence: it dates the name alone.

    In a line without a stop it may date what the line tells, unless the line goes on behind it.
    """
    year = re.search(r"\d{3,4}", candidate.answer)
    text = candidate.evidence.text
    if year is None:
        return False
    if re.search(rf"[^\W\d_] \({year.group()}\) ", text):
        return True
    is_sentence = text.rstrip().endswith(".")
    return is_sentence and re.search(rf"[A-Z][\w’]+ \({year.group()}\)", text) is not None
