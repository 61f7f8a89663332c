"""What can be seen of a question: named measures from 0 to 1 that the ranker weighs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cards import language
from cards.generator.grammar import is_clipped
from cards.generator.openness import is_telling, narrowness, words_about
from cards.generator.setting import Setting, asked
from cards.generator.splitting import masked
from cards.model import Candidate, NoteKind

PATTERN = "pattern: "
_DETERMINERS = language.listed(
    """the a an its their his her this that these those each every some any no all both many few
    several more most one two three four five six seven eight nine ten another such what which
    whose much other according"""
)
_LEAD = re.compile(r"^(?:The|An?|By|In|On|At|To|Of|From|For|With)\b")
_QUOTES = "is missing from the note “"
_ANCHOR = re.compile(r"\d|\b[A-Z][\w’'-]+")
_UNTYPED = re.compile(
    r"(?:^|, )what (?!kind of|two|three|four|five|share|temperature|is meant"
    r"|(?:is|are|was|were) .*called\?)"
)
_INVERTED = (
    r"\b(?:do|does|did|is|are|was|were|can|could|may|might|will|would|must|should|has|have)\s+"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate as its features see it: its words in small letters, its stems."""

    candidate: Candidate
    setting: Setting
    question: str
    answer: str
    about: frozenset[str]

    @property
    def is_cloze(self) -> bool:
        """Whether a blank is asked."""
        return self.candidate.kind is NoteKind.CLOZE


@dataclass(frozen=True, slots=True)
class Feature:
    """A measure of a question, and how to tell a learner that it raised or lowered the score."""

    name: str
    measure: Callable[[Seen], float]
    raised: str = ""
    lowered: str = ""


def features_of(candidate: Candidate, setting: Setting, pattern: str) -> dict[str, float]:
    """Measure a candidate; what is not seen is left out. The pattern is a feature as well."""
    seen = _seen(candidate, setting)
    found = {feature.name: feature.measure(seen) for feature in FEATURES}
    return {PATTERN + pattern: 1.0} | {name: value for name, value in found.items() if value}


def _seen(candidate: Candidate, setting: Setting) -> Seen:
    about = frozenset(map(language.stem, words_about(candidate, setting)))
    return Seen(candidate, setting, asked(candidate).lower(), candidate.answer.lower(), about)


def _matches(pattern: str) -> Callable[[Seen], float]:
    compiled = re.compile(pattern)
    return lambda seen: float(compiled.search(seen.question) is not None and not seen.is_cloze)


def _is_cloze(seen: Seen) -> float:
    return float(seen.is_cloze)


def _is_narrow(seen: Seen) -> float:
    return narrowness(seen.candidate, seen.setting)


def _says_little(seen: Seen) -> float:
    return float(len(seen.about) <= 2)


def _is_one_word(seen: Seen) -> float:
    return float(len(seen.answer.split()) == 1 and not _tells(seen))


def _is_long(seen: Seen) -> float:
    return min(1.0, max(0, len(seen.answer.split()) - 8) / 8)


def _tells(seen: Seen) -> float:
    return float(is_telling(seen.candidate.answer))


def _has_bare_subject(seen: Seen) -> float:
    """Whether a single noun without article follows the auxiliary: "does corvus turn"."""
    found = re.search(_INVERTED + r"([\w’'-]+) ([\w’'-]+)", seen.question)
    if found is None or found.group(1) in _DETERMINERS or found.group(1).endswith("s"):
        return 0.0
    return float(language.knows(found.group(1), "noun"))


def _ends_on_preposition(seen: Seen) -> float:
    last = seen.question.rstrip(" ?").rsplit(" ", 1)[-1]
    return float(not language.is_content(last) and not seen.is_cloze)


def _uses_the_line(seen: Seen) -> float:
    """Measure how much of its line a card uses: one that uses all of it is seldom out of scope."""
    line = language.content_stems(seen.candidate.evidence.text)
    card = seen.about | language.content_stems(seen.answer)
    return len(line & card) / max(1, len(line))


def _is_named(seen: Seen) -> float:
    """Whether the answer is one of its own: a name, a year, a figure."""
    answer = seen.setting.capitals.lowered(seen.candidate.answer)
    return float(re.search(r"[A-Z]|\d", _LEAD.sub("", answer)) is not None)


def _is_anchored(seen: Seen) -> float:
    """Whether the question holds a name, a year or a figure to go by."""
    asked_of = re.sub(r"^\S+ ", "", asked(seen.candidate).replace(_QUOTES, ""), count=1)
    return float(_ANCHOR.search(asked_of) is not None)


def _is_named_and_anchored(seen: Seen) -> float:
    return _is_named(seen) * _is_anchored(seen)


def _is_untyped(seen: Seen) -> float:
    """Whether all that is asked is "what": no kind, no number, no "called"."""
    return float(_UNTYPED.search(seen.question) is not None and not seen.is_cloze)


def _is_understood(seen: Seen) -> float:
    """Whether the quoted line was understood as a sentence."""
    return float(seen.is_cloze and seen.setting.reads_as_a_sentence(seen.candidate.evidence))


def _is_clipped(seen: Seen) -> float:
    """Whether the quoted line stands behind a colon and is no sentence, or has no verb."""
    return float(seen.is_cloze and not _is_understood(seen) and is_clipped(seen.candidate))


def _line_has_marks(seen: Seen) -> float:
    return float(re.search(r"[:;→=(/]", seen.candidate.evidence.text) is not None)


def _is_off_topic(seen: Seen) -> float:
    """Whether the question shares no stem with the titles, and its context line is bare."""
    return float(not seen.about & seen.setting.topics)


def _has_rare_word(seen: Seen) -> float:
    """Whether a word in small letters is in no dictionary: a name, or a slip of the notes."""
    plain = masked(asked(seen.candidate))
    words = [
        word for word in plain.split() if re.fullmatch(r"[a-z]{4,}", word) and "xx" not in word
    ]
    return float(any(not language.is_common(word) for word in words if language.is_content(word)))


FEATURES: tuple[Feature, ...] = (
    Feature("cloze", _is_cloze, "a whole sentence around one blank", "a blank has many fillings"),
    Feature("how many", _matches(r"\bhow (?:many|much|often|long)\b"), "asks for a number"),
    Feature(
        "typed", _matches(r"\b(?:which|what kind of) \w"), "says what kind of answer is wanted"
    ),
    Feature(
        "contrast",
        _matches(r"^while\b|\brather than\b|\binstead of\b|\bif not\b|\bdiffer\b|\bunlike\b"),
        "sets two things against each other",
    ),
    Feature(
        "holder", _matches(r"\baccording to\b|\bsee\b|\bdescribe\b|\bcall\b"), "says whose view"
    ),
    Feature("narrow", _is_narrow, "few other answers fit", "other answers may fit"),
    Feature("says little", _says_little, "", "the question is short for one answer"),
    Feature("one-word answer", _is_one_word, "", "a single word may have rivals"),
    Feature("long answer", _is_long, "", "the answer is long"),
    Feature("telling answer", _tells, "the answer is a name or a term"),
    Feature("named answer", _is_named, "", "the answer is neither name nor figure"),
    Feature("anchored", _is_anchored, "", "no name or year narrows the question"),
    Feature("named and anchored", _is_named_and_anchored, "a name or figure, asked for by another"),
    Feature("untyped", _is_untyped, "", "asks only “what”"),
    Feature("whole sentence", _is_understood, "quotes a whole sentence"),
    Feature("clipped line", _is_clipped, "", "quotes a line that is no sentence"),
    Feature("bare subject", _has_bare_subject, "", "an article may be missing"),
    Feature("ends on preposition", _ends_on_preposition, "", "it ends on a small word"),
    Feature("uses the line", _uses_the_line, "uses the whole line", "uses little of its line"),
    Feature("from a marked line", _line_has_marks, "", "rests on a line in note style"),
    Feature("off topic", _is_off_topic, "", "does not name the chapter's subject"),
    Feature("rare word", _has_rare_word, "holds a technical term", "holds a word in no dictionary"),
)
