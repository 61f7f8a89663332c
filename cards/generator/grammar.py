"""Whether a finished question is English: what its closed classes of words allow, and no more."""

import re

from cards.generator.setting import Setting, asked
from cards.generator.splitting import masked
from cards.model import Candidate, NoteKind

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


def _has_stray_comma(text: str) -> bool:
    """Whether a comma opens an afterthought or a list without "and": "the fifth, a comma"."""
    return _STRAY_COMMA.search(_OPENING.sub("", text)) is not None
