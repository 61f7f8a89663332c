"""A candidate → a score and named reasons to keep or drop it; the score says how narrow it is."""

import re
from dataclasses import dataclass

from cards import language
from cards.generator.gates import GATES
from cards.generator.setting import Setting, asked
from cards.model import Candidate, NoteKind, Tier

READY_AT = 60
DRAFT_AT = 41

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
_TRUST = {
    "cause": 0.5,
    "condition": 0.35,
    "contrast": 0.4,
    "series": 0.3,
    "verdict": 0.5,
    "example": 0.1,
    "role": 0.0,
    "stance": 0.2,
    "label": 0.6,
    "complement": 0.0,
    "subject": -0.2,
    "why": -0.3,
    "cloze": 0.3,
}
_SCALE = 16
_LINE = 1.75


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is thought of a candidate: its tier, or None when it is dropped, and why."""

    score: int
    tier: Tier | None
    reasons: tuple[str, ...]


def judge(candidate: Candidate, setting: Setting, *, pattern: str) -> Judgement:
    """Drop what a gate stops; score the rest by how little room is left for another answer."""
    problems = tuple(gate.words for gate in GATES if gate.fails(candidate, setting))
    if problems:
        return Judgement(score=0, tier=None, reasons=problems)
    is_cloze = candidate.kind is NoteKind.CLOZE
    openness = _cloze_openness(candidate) if is_cloze else _openness(candidate, setting)
    narrowness = 2 - openness + _TRUST.get(pattern, 0.0) + _answer_bonus(candidate)
    score = max(0, min(100, round(READY_AT + _SCALE * (narrowness - _LINE))))
    return Judgement(score=score, tier=_tier(score), reasons=_reasons(candidate, score))


def _tier(score: int) -> Tier | None:
    if score >= READY_AT:
        return Tier.READY
    return Tier.DRAFT if score >= DRAFT_AT else None


def _openness(candidate: Candidate, setting: Setting) -> float:
    """Add up what leaves a question open, and take off what narrows it."""
    question = asked(candidate).lower()
    words = language.words(question)
    names = {name.lower() for name in (setting.speaker or "").split()}
    about = [w for w in words if language.is_content(w) and w not in _NOT_ABOUT and w not in names]
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
    if key < 2 and not _is_telling(candidate.answer):
        openness += 0.5
    return openness


def _answer_bonus(candidate: Candidate) -> float:
    words = len(candidate.answer.split())
    is_long = words > 14 or len(asked(candidate).split()) > 20
    bonus = 0.1 if _is_telling(candidate.answer) else 0.0
    if words == 1 and bonus == 0:
        bonus -= 0.5
    return bonus - (0.3 if is_long else 0.0)


def _is_telling(answer: str) -> bool:
    """Whether an answer holds a number, a name, a code or a joined term."""
    return re.search(r"\d|\w-\w|[“”]|\w\s.*[A-Z]|[A-Z]{2}", answer) is not None


def _reasons(candidate: Candidate, score: int) -> tuple[str, ...]:
    """Say in a learner's words why the card was kept."""
    question = asked(candidate).lower()
    reasons = ["one fact", "answer stands in the source"]
    if candidate.kind is NoteKind.CLOZE:
        reasons.append("whole sentence around one blank")
    if re.search(r"\b(?:two|three|four|five)\b|what kind of|which", question):
        reasons.append("says what kind of answer is wanted")
    if question.startswith("why"):
        reasons.append("asks for a reason the notes give")
    if re.search(r"^while|rather than|instead of|if not|differ", question):
        reasons.append("sets two things against each other")
    if score < READY_AT:
        reasons.append("may have more than one good answer")
    return tuple(reasons)
