"""A whole claim with one blank, and a hint that gives the initials: for what no question fits."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Clause, Part, PartRole
from cards.generator.patterns.pattern import Pattern, initials_of
from cards.generator.splitting import is_time
from cards.model import Candidate, Chapter, Claim, NoteKind

_LONGEST_KEY_IN_WORDS = 4
_LONGEST_IN_WORDS = 30
_FEWEST_WORDS_AROUND = 3
_OPENERS = language.listed(
    "that no every each much many such to not more most any all what how enough fewer"
)
_NUMBERS = language.listed("one two three four five six seven eight nine ten")
_VAGUE = language.listed(
    """large small big great long short high little huge enormous strong weak slight good bad better
    worse best worst new old certain various several different similar same extra many few main key
    important common general special particular specific simple possible real whole other further
    first second third last next previous recent early late clear sharp sudden constant
    """
)
"""Words a blank may not open with: many others would do in their place."""
_POINTING_BACK = re.compile(
    r"\b(?:same|similar|such|other|others|another|further|former|latter|either|neither|else|instead"
    r"|likewise|too|also|there|here|so|ones?|then|again|this|these|those)\b",
    re.IGNORECASE,
)
_ALIKE = re.compile(r"\bsuch as\b|\bone of\b|\bso that\b|\bone (?:[a-z]+)\b|\beach other\b")
_SAID_NO = re.compile(r"\b(?:not|no|never|none|nobody|without|nor)\b|n[’']t\b")
_HANGING = re.compile(
    r"\s(?:of|for|in|on|with|to|from|that|which|over|by|between|at|about|as|who)\s|,"
)
_ARTICLE = re.compile(r"^(?:an?|the|its|their|his|her|our|some|any)\s+")
_BEHIND = frozenset(
    {
        PartRole.OBJECT,
        PartRole.COMPLEMENT,
        PartRole.PREPOSITION,
        PartRole.MEANS,
        PartRole.CONTRAST,
    }
)


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Blank the most telling phrase of a claim that stands alone as a sentence."""
    for claim in claims:
        clause = claim.clause
        if claim.form is not ClaimForm.CLAUSE or clause is None:
            continue
        if not _stands_alone(claim, clause, chapter):
            continue
        for key in _keys(claim, clause):
            yield Candidate(
                kind=NoteKind.CLOZE,
                question=_with_blank(claim.text, key),
                answer=key,
                evidence=claim.passage,
            )


def _stands_alone(claim: Claim, clause: Clause, chapter: Chapter) -> bool:
    """Whether a sentence says enough without its neighbours, and is not about what is not so."""
    if claim.is_view and claim.holder not in (chapter.speaker or "").split():
        return False  # the one who holds it stands nowhere on the card
    text = _ALIKE.sub(" ", claim.text)
    if len(claim.text.split()) > _LONGEST_IN_WORDS or _POINTING_BACK.search(text):
        return False
    return not _SAID_NO.search(text) and _says_what(claim, clause, chapter)


def _says_what(claim: Claim, clause: Clause, chapter: Chapter) -> bool:
    """Whether the subject is known by itself: a name, a kind, or what the chapter is about."""
    subject = clause.subject
    stems = language.content_stems(subject.text)
    has_capital = not subject.text.islower()
    if (subject.is_name and has_capital) or stems & language.content_stems(chapter.title.text):
        return True
    is_one = re.match(r"(?:an?|the|one)\s", claim.text, re.IGNORECASE) is not None
    opener = _ARTICLE.sub("", re.sub(r"^the\s", "", subject.text)).split()[0].lower()
    if opener in _VAGUE:
        return False
    if is_one:
        return len(stems) > 1
    is_bare = not subject.is_plural and " " in subject.text and opener not in {"every", "each"}
    return not (is_bare and language.knows(opener, "adj"))


def _keys(claim: Claim, clause: Clause) -> Iterator[str]:
    """Choose the last noun phrase behind the verb that can be blanked and is told nowhere else."""
    for part in reversed((*clause.parts, *clause.tails)):
        key = _key(part)
        if not key or claim.text.count(key) != 1 or re.search(rf"{re.escape(key)} of ", claim.text):
            continue
        around = language.content_stems(claim.text.replace(key, " "))
        if len(around) >= _FEWEST_WORDS_AROUND and not language.content_stems(key) & around:
            yield key
            return


def _key(part: Part) -> str:
    """Take a part's noun phrase without its article and without what hangs on it."""
    if part.noun is None or part.role not in _BEHIND or is_time(part.text):
        return ""
    whole = _HANGING.split(part.text)[0]
    text = _ARTICLE.sub("", whole)
    is_idiom = part.role is not PartRole.OBJECT and text == whole and not part.noun.is_plural
    words = text.split() or [""]
    is_whole = words[-1] == part.noun.head or len(part.noun.members) > 1
    is_phrase = is_whole and len(words) <= _LONGEST_KEY_IN_WORDS
    if not is_phrase or (is_idiom and part.lead and not part.noun.is_name):
        return ""
    return text if _is_telling(text, words) else ""


def _is_telling(text: str, words: Sequence[str]) -> bool:
    """Whether few other words would do: a term of two words, a name, a joined or quoted word."""
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    if "/" in text or (words[0].endswith("er") and language.knows(words[0][:-2], "adj")):
        return False
    if words[0].lower() in _OPENERS | _VAGUE or not re.search(r"[^\W\d_]", text):
        return False
    beside = {"and", "or", "own"} | _NUMBERS
    if not all(language.is_content(word) or word in beside for word in words):
        return False
    if len(words) == 1:
        return re.search(r"[“”]|\w-\w|^[A-Z]", text) is not None and words[0] not in _NUMBERS
    return True


def _with_blank(text: str, key: str) -> str:
    place = text.index(key)
    blank = f"{{{{c1::{key}::{initials_of(key)}}}}}"
    sentence = f"{text[:place]}{blank}{text[place + len(key) :]}."
    return sentence if place == 0 else language.capitalised(sentence)


CLOZE = Pattern(name="cloze", label="A sentence with a blank", propose=propose)
