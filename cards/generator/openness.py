"""How little room a question leaves for another answer, from 0 (open) to 1 (narrow)."""

import re

from cards import language
from cards.generator.setting import Setting, asked
from cards.model import Candidate, NoteKind

_LIGHT = language.listed(
    """be is are was were have has had having do does did need needs needed require requires
    required
    show shows showed suggest suggests suggested become becomes became use uses used make makes made
    get gets got include includes included involve involves involved mean means meant give gives
    provide provides allow allows help helps contain contains lead leads affect affects
    lack lacks change changes enable enables"""
)
_NOT_ABOUT = _LIGHT | language.listed(
    "kind two three four five things condition considers consider"
)


def narrowness(candidate: Candidate, setting: Setting) -> float:
    """Measure a question: each lever that narrows it counts, each empty word takes away."""
    is_cloze = candidate.kind is NoteKind.CLOZE
    openness = _cloze_openness(candidate) if is_cloze else _openness(candidate, setting)
    return max(0.0, min(1.0, (2.5 - openness + _answer_bonus(candidate)) / 4))


def words_about(candidate: Candidate, setting: Setting) -> list[str]:
    """List a question's telling words, without its frame and who speaks."""
    words = language.words(asked(candidate).lower())
    names = {name.lower() for name in (setting.speaker or "").split()}
    return [w for w in words if language.is_content(w) and w not in _NOT_ABOUT and w not in names]


def is_telling(answer: str) -> bool:
    """Whether an answer holds a number, a name, a code or a joined term."""
    return re.search(r"\d|\w-\w|[“”]|\w\s.*[A-Z]|[A-Z]{2}", answer) is not None


def _openness(candidate: Candidate, setting: Setting) -> float:
    """Add up what leaves a question open, and take off what narrows it."""
    question, about = asked(candidate).lower(), words_about(candidate, setting)
    light = not any(_is_main_verb(word) for word in about)
    kept = len({language.stem(word) for word in about})
    openness = 1.0 if light else 0.4
    openness += 1.2 if kept <= 1 else 0.6 if kept == 2 else 0.0
    openness += 1.0 if re.search(r"\b(?:what|where)\s+(?:\w+n't|[a-z]+)\b", question) else 0.0
    openness -= min(1.6, 0.35 * kept)
    return openness - sum(worth for lever, worth in _LEVERS if lever.search(question))


_LEVERS = (
    (re.compile(r"\b(?:which|what kind of) \w"), 0.4),
    (re.compile(r"\b(?:what kind of|what (?:two|three|four|five))\b"), 1.0),
    (re.compile(r"\b(?:two|three|four|five)\b"), 0.6),
    (re.compile(r"^(?:why|when|how|under what condition)\b"), 0.7),
    (
        re.compile(
            r"\baccording to\b"
            r"|\b(?:see|describe|frame|view|dismiss|critique|judge|illustrates|call)\b"
        ),
        0.2,
    ),
    (re.compile(r"\bmeant by “[^”]+”"), 0.5),
    (re.compile(r"^how do [^,]+ and [^,]+ differ"), 0.6),
    (re.compile(r"\w’s (?:two|three|four|five)\b"), 0.2),
    (re.compile(r"^while\b|\brather than\b|\binstead of\b|\bif not\b|\bdiffer\b|\bunlike\b"), 1.2),
    (re.compile(r"\b(?:when|if|once|after|before|without|during)\b(?!.*\baccording)"), 0.2),
)


def _is_main_verb(word: str) -> bool:
    """Whether a word can be the question's verb and says something of its own."""
    base = word if language.knows(word, "verb") else word.removesuffix("s")
    return language.knows(base, "verb") and not language.knows(word, "adj")


def _cloze_openness(candidate: Candidate) -> float:
    """Measure a blank: narrow when much stands around it and its own words say much."""
    around = len(language.content_stems(asked(candidate)))
    key = len(language.content_stems(candidate.answer))
    openness = 1.4 - min(1.2, 0.15 * around)
    if key < 2 and not is_telling(candidate.answer):
        openness += 0.5
    return openness


def _answer_bonus(candidate: Candidate) -> float:
    words = len(candidate.answer.split())
    is_long = words > 14 or len(asked(candidate).split()) > 20
    bonus = 0.1 if is_telling(candidate.answer) else 0.0
    if words == 1 and bonus == 0:
        bonus -= 0.5
    return bonus - (0.3 if is_long else 0.0)
