"""Articles that notes leave out ("window doubles"), given back where the document tells which."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards import language
from cards.clause import Noun
from cards.model import Claim, Document

_DETERMINED = re.compile(
    r"^(?:an?|the|this|that|these|those|my|our|his|her|its|their|your|no|any|some|each|every|all"
    r"|about|around|roughly|nearly|almost|only|up|over|at|both|one|another|it|he|she|they|most|much|more|many|few|half|\d[\d.,]*)\b|^[“‘\"]|[’']s?\s",
    re.IGNORECASE,
)
_WITH_A = re.compile(
    r"\b(?:an?|each|every|another)\s+(?:[a-z]+\s+)?([a-z][\w-]+)"
    r"(?=[.,;:)]|\s+(?:of|in|is|that)\b)"
)
_BARE = re.compile(
    r"\b(?:of|in|from|by|with|for|into|than|without)\s+([a-z][\w-]+)"
    r"(?=[.,;:)]|\s+(?:is|and|in)\b|$)"
)
_WITH_THE = re.compile(r"\bthe\s+(?:[\w-]+\s+){0,1}?([a-z][\w-]+)")
_UNCOUNTED = (
    *("tion", "sion", "ness", "ity", "ism", "ics", "ing", "ance", "ence", "age", "ship", "dom"),
    *("sis", "logy", "graphy", "phobia", "cy", "ure"),
)
_STUFFS = language.listed(
    """water paper power silver copper matter labor fever behavior butter weather order color gender
    fiber rubber leather timber vapor sulfur cancer humor honor terror pepper amber lumber powder
    hunger anger dinner laughter plaster flour winter summer former latter other inner outer"""
)
_COUNTED = language.listed(
    """window key field address server router switch host client signal sequence model theory wave
    cell gene atom molecule protein enzyme membrane nerve neuron muscle bone organ plant animal
    species city state nation king queen emperor army war battle treaty ship bridge tower wall
    market bank firm price rate index curve graph table list map law rule test score number value
    vector matrix function variable equation theorem proof axiom set string symbol word sentence
    letter picture image film book poem song step stage phase part layer system network machine
    engine motor pump valve circuit battery lamp camera lens mirror telescope microscope star planet
    moon comet galaxy glacier volcano river lake ocean island mountain valley desert forest tree
    leaf root seed flower fruit nucleus ribosome helix chain ring sheet tube fibre filament receptor
    channel gradient header packet segment frame message certificate attacker threshold"""
)


class Articles:
    """How a document counts its nouns: "a window", "windows", "the Fed"."""

    def __init__(self, document: Document) -> None:
        text = document.text.lower()
        self._with_a = frozenset(_WITH_A.findall(text))
        self._with_the = frozenset(_WITH_THE.findall(text))
        self._bare = frozenset(_BARE.findall(text))

    def restored(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Give the subjects of claims the article they lack."""
        return tuple(self._with_article(claim) for claim in claims)

    def _with_article(self, claim: Claim) -> Claim:
        clause = claim.clause
        article = self._article(clause.subject) if clause else ""
        if clause is None or not article:
            return claim
        subject = replace(clause.subject, text=f"{article} {clause.subject.text}")
        text = claim.text.replace(clause.subject.text, subject.text, 1)
        return replace(claim, text=text, clause=replace(clause, subject=subject))

    def _article(self, noun: Noun) -> str:
        """Choose "the" or "a" for a countable noun that stands bare; "" for all others."""
        is_bare = not _DETERMINED.search(noun.text) and not noun.members
        if not is_bare or noun.is_plural or not noun.head.islower():
            return ""
        if noun.text[:1].isupper() and " " not in noun.text:
            return ""
        behind = noun.text.partition(noun.head)[2]
        if behind.startswith(" of "):
            return "the"
        if not self._is_counted(noun.head):
            return ""
        is_known = noun.head in self._with_the and noun.head not in self._with_a
        return "the" if is_known else "an" if re.match(r"[aeioAEIO]", noun.text) else "a"

    def _is_counted(self, head: str) -> bool:
        is_doer = head.endswith(("er", "or", "ist")) and language.knows(head, "noun")
        if head in _COUNTED or (is_doer and head not in _STUFFS):
            return True
        return head in self._with_a - self._bare and not head.endswith(_UNCOUNTED)
