"""Articles that notes leave out ("window doubles"), given back where the document tells which."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cards import language
from cards.clause import Noun, Part, PartRole
from cards.generator.naming import without_prefix
from cards.model import Claim, Document

_DETERMINED = re.compile(
    r"^(?:an?|the|this|that|these|those|my|our|his|her|its|their|your|no|any|some|what|which|whose|how|why|even|just|still|each|every|all"
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
    hunger anger dinner laughter plaster flour winter summer former latter other inner outer
    sense language speech music"""
)
_ONLY_ONE = re.compile(
    r"(?:same|only|last|next|main|whole|entire|former|latter|(?:first|second|third)(?! aid| hand)"
    r"|[a-z]{3,}(?<!for)(?<!inter)(?<!har)(?<!mod)(?<!hon)(?<!b)est|best|worst|rest)\s",
)
"""What stands before a noun that there is but one of: "same magma", "largest winner"."""
_ASKED_OF = frozenset({PartRole.OBJECT, PartRole.COMPLEMENT})
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(r"[a-z]+\s[A-Z]")


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
        if clause is None:
            return claim
        subject = self._determined(clause.subject)
        is_terse = not _ARTICLE.search(claim.passage.text)
        parts = tuple(self._part(part) for part in clause.parts) if is_terse else clause.parts
        text = claim.text.replace(clause.subject.text, subject.text, 1)
        for before, after in zip(clause.parts, parts, strict=True):
            text = (
                text.replace(before.text, after.text, 1) if text.count(before.text) == 1 else text
            )
        return replace(claim, text=text, clause=replace(clause, subject=subject, parts=parts))

    def _part(self, part: Part) -> Part:
        """Give an object or a complement its article; a phrase behind a preposition keeps none."""
        if part.noun is None or part.role not in _ASKED_OF or part.text != part.noun.text:
            return part
        if not self._is_counted(part.noun.head):
            return part
        is_of_a_name = re.search(r"\bof (?:the )?[A-Z]", part.text) is not None
        noun = self._determined(part.noun, of="the" if is_of_a_name else "a")
        return replace(part, text=noun.text, noun=noun)

    def _determined(self, noun: Noun, *, of: str = "the") -> Noun:
        article = self._article(noun, of)
        return replace(noun, text=f"{article} {noun.text}") if article else noun

    def _article(self, noun: Noun, of: str) -> str:
        """Choose "the" or "a" for a countable noun that stands bare; "" for all others.

        `of` is the article of what has an "of …" behind it.
        """
        if _DETERMINED.search(noun.text) or noun.members:
            return ""
        if _ONLY_ONE.match(noun.text):
            return "the"
        if noun.is_plural or not noun.head.islower() or _BEFORE_A_NAME.match(noun.text):
            return ""
        if noun.text.partition(noun.head)[2].startswith(" of ") or _names_its_kind(noun):
            return of if of == "the" else _indefinite(noun.text)
        if not self._is_counted(noun.head):
            return ""
        is_known = noun.head in self._with_the and noun.head not in self._with_a
        return "the" if is_known else _indefinite(noun.text)

    def _is_counted(self, head: str) -> bool:
        if head in _STUFFS or (head in self._bare and head not in self._with_a):
            return False
        is_doer = head.endswith(("er", "or", "ist")) and language.knows(head, "noun")
        whole = head if language.is_common(head) else without_prefix(head)
        if language.is_counted(whole) or is_doer:
            return True
        return head in self._with_a - self._bare and not head.endswith(_UNCOUNTED)


def _names_its_kind(noun: Noun) -> bool:
    """Whether a kind stands before what is of it: "hormone leptin"."""
    kind, _, rest = noun.text.partition(" ")
    return rest == noun.head and language.is_counted(kind) and not language.is_common(rest)


def _indefinite(text: str) -> str:
    return "an" if re.match(r"(?!one\b|once\b|one-|eu)[aeioAEIO]|hour|honest|heir", text) else "a"
