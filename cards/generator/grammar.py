"""Whether a finished question is English: what its closed classes of words allow, and no more."""

import re

from cards import language
from cards.generator.setting import Setting, asked, filled
from cards.generator.splitting import masked
from cards.language import VerbForm
from cards.model import Candidate, NoteKind

AUXILIARIES = language.listed(
    """is are was were has have had can could may might will would must should does do did"""
)
_WH = r"(?:what|who|whom|whose|which|how|why|when|where)"
_OPENING = re.compile(rf"^(?!{_WH}\b).*?, (?=(?:[a-z]+ ){{0,2}}{_WH}\b)", re.IGNORECASE)
_STRAY_COMMA = re.compile(
    r", (?:an?|the) (?!.*(?:,|\b(?:and|or)\b))|(?:, (?!and\b|or\b)[\w-]+){2,} (?!.*\b(?:and|or)\b)"
)
_WRONG = (
    re.compile(r"\b(?:after|before|during|without|per|within|until|since|despite|along)\?$"),
    re.compile(r"\bfrom\b.*\bto\?$"),
    re.compile(
        r"^(?:what|who) (?:is|was|has) (?:far |much )?(?:too |so |very )?(?:few|many|several)\b"
    ),
    re.compile(r"^what (?:is|are|was|were) .+ (?:forward|ahead|away|apart|back|aside)\?$"),
    re.compile(r"^which (?:two|three|four|five) \S+[’']s?\s"),
    re.compile(r"\b(?:an?|the) (?:an?|the|its|their|his|her|this|these|those)\b"),
    re.compile(r"\b(?!that\b|had\b)([a-z]+) \1\b"),
    re.compile(r"\bbecause (?!of\b)(?:[\w’-]+ ){0,2}[\w’-]+\?$"),
)


def is_ungrammatical(candidate: Candidate, _setting: Setting) -> bool:
    """Whether a question breaks a rule that needs no tree to be seen."""
    if candidate.kind is NoteKind.CLOZE:
        return False
    text = masked(asked(candidate))
    lowered = text[:1].lower() + text[1:]
    if lowered.endswith(" to do?") and candidate.answer.startswith("Be "):
        return True
    return any(rule.search(lowered) for rule in _WRONG) or _has_stray_comma(lowered)


def is_clipped(candidate: Candidate) -> bool:
    """Whether a quoted line has no word that must be a verb, or holds a colon or an arrow."""
    line = filled(candidate)
    if re.search(r"[=→]|: ", line):
        return True
    return not any(may_be_finite(word) for word in re.findall(r"[\w’'-]+", line.lower()))


def may_be_finite(word: str) -> bool:
    """Whether a word is an auxiliary, or the -s or past form of a verb that is no noun."""
    if word in AUXILIARIES or word.endswith(("n't", "n’t")) or language.is_irregular_past(word):
        return True
    bases = (word[:-1], word[:-2], f"{word[:-3]}y", f"{word[:-3]}")
    known = [base for base in bases if language.knows(base, "verb")]
    finite = (VerbForm.THIRD, VerbForm.PAST)
    return any(
        language.inflect(base, form) == word
        and (form is VerbForm.PAST or not language.knows(base, "noun"))
        for base in known
        for form in finite
    )


def _has_stray_comma(text: str) -> bool:
    """Whether a comma opens an afterthought or a list without "and": "the fifth, a comma"."""
    return _STRAY_COMMA.search(_OPENING.sub("", text)) is not None
