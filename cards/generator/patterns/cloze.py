"""A whole claim with one blank, and a hint that gives the initials: for what no question fits."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Part, PartRole
from cards.generator.naming import capitalised
from cards.generator.patterns.pattern import Pattern
from cards.model import Candidate, Chapter, Claim, NoteKind

_LONGEST_KEY_IN_WORDS = 4
_OPENERS = language.listed("that no every each much many such to not more most any all")
_NUMBERS = language.listed("one two three four five six seven eight nine ten")
_COUNTS = {1: "one word", 2: "two words", 3: "three words", 4: "four words"}


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Blank the most telling phrase of a claim that stands as a sentence."""
    for claim in claims:
        if claim.form is not ClaimForm.CLAUSE or claim.clause is None:
            continue
        for key in _keys(claim):
            yield Candidate(
                kind=NoteKind.CLOZE,
                question=_with_blank(claim.text, key),
                answer=key,
                evidence=claim.passage,
            )


def _keys(claim: Claim) -> Iterator[str]:
    """Choose the last noun phrase behind the verb that can be blanked."""
    if claim.clause is None:
        return
    parts = (*claim.clause.parts, *claim.clause.tails)
    for part in reversed(parts):
        key = _key(part)
        if key and claim.text.count(key) == 1 and f"{key} of " not in claim.text:
            yield key
            return


def _key(part: Part) -> str:
    """Take a part's noun phrase without its article and without what hangs on it."""
    if part.noun is None or part.role is PartRole.OTHER:
        return ""
    text = re.split(r"\s(?:of|for|in|on|with|to|from|that|which|over|by|between)\s", part.text)[0]
    text = re.sub(r"^(?:an?|the|its|their|his|her|our|some|any)\s+", "", text)
    words = text.split()
    if not 1 <= len(words) <= _LONGEST_KEY_IN_WORDS or not language.is_content(words[-1]):
        return ""
    if not re.search(r"[^\W\d_]", text):
        return ""
    if words[0].lower() in _OPENERS or (len(words) == 1 and words[0] in _NUMBERS):
        return ""
    return text


def _with_blank(text: str, key: str) -> str:
    place = text.index(key)
    blank = f"{{{{c1::{key}::{_hint(key)}}}}}"
    sentence = f"{text[:place]}{blank}{text[place + len(key) :]}."
    return sentence if place == 0 else capitalised(sentence)


def _hint(key: str) -> str:
    words = key.split()
    initials = " ".join(f"{word.strip('“”‘')[:1]}…" for word in words)
    return f"{_COUNTS[len(words)]}: {initials}"


CLOZE = Pattern(name="cloze", label="A sentence with a blank", propose=propose)
