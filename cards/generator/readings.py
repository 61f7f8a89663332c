"""Every text of a document parsed at once, and a second look at those the parser got wrong."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from cards import language
from cards.clause import Clause
from cards.generator.clauses import clauses_of
from cards.language import Parse

_LONGEST_REPAIRED_IN_WORDS = 16
_SECOND_VERB = re.compile(r"\b(?:and|or|but)\s+(\w+s)\b")
_STAND_INS = {"VBZ": "affects", "VBP": "affect"}
"""A verb the parser never mistakes stands in for one it read as a noun ("Curiosity targets …")."""


@dataclass(frozen=True, slots=True)
class _Repair:
    """A text that failed, the text to be read in its place, and the verbs replaced there."""

    failed: str
    text: str
    verbs: tuple[str, ...]
    tag: str


class Readings:
    """The parses of some texts, and the clauses found in them."""

    def __init__(self, texts: Iterable[str], sentences: Iterable[str]) -> None:
        """Parse all texts; those in `sentences` that give no clause are read once more."""
        every = list(dict.fromkeys(texts))
        self._parses = dict(zip(every, language.parse_all(every), strict=True))
        self._clauses = {text: clauses_of(parse) for text, parse in self._parses.items()}
        failed = [text for text in dict.fromkeys(sentences) if not self._clauses[text]]
        self._repair([repair for text in failed for repair in _repairs(self._parses[text])])

    def parse(self, text: str) -> Parse:
        """Give the parse of a text."""
        return self._parses[text]

    def clauses(self, text: str) -> tuple[Clause, ...]:
        """Give the clauses of a text, () when it has none that is sound."""
        return self._clauses[text]

    def _repair(self, repairs: list[_Repair]) -> None:
        parses = language.parse_all([repair.text for repair in repairs])
        for repair, parse in zip(repairs, parses, strict=True):
            found = clauses_of(parse)
            stand_in = _STAND_INS[repair.tag]
            is_read = [clause.verb for clause in found] == [stand_in] * len(repair.verbs)
            if is_read and not self._clauses[repair.failed]:
                self._clauses[repair.failed] = tuple(
                    replace(clause, verb=verb, lemma=_base(verb) if repair.tag == "VBZ" else verb)
                    for clause, verb in zip(found, repair.verbs, strict=True)
                )


def _repairs(parse: Parse) -> Iterator[_Repair]:
    """Put a common verb in the place of each word that may be the sentence's verb."""
    if len(parse.tokens) > _LONGEST_REPAIRED_IN_WORDS:
        return
    if any(token.tag in {"MD", "VBD", "EX", "PRP"} for token in parse.tokens):
        return
    for before, token in islice(pairwise(parse.tokens), _LONGEST_REPAIRED_IN_WORDS):
        following = parse.tokens[token.index + 1 : token.index + 2]
        leads_on = not following or following[0].tag in {"DT", "JJ", "PRP$", "CD", "PDT"}
        tag = _tag_as_verb(before.text, token.text, leads_on=leads_on)
        if tag and before.pos in {"NOUN", "PROPN", "VERB", "ADJ"}:
            yield _with_stand_ins(parse.text, token.start, token.text, tag)


def _with_stand_ins(text: str, start: int, verb: str, tag: str) -> _Repair:
    """Replace a verb, and a second one behind "and", by the stand-in."""
    behind = text[start + len(verb) :]
    verbs: tuple[str, ...] = (verb,)
    second = _SECOND_VERB.search(behind)
    if second and tag == "VBZ" and _base(second.group(1)) != second.group(1):
        behind = behind[: second.start(1)] + _STAND_INS[tag] + behind[second.end(1) :]
        verbs = (verb, second.group(1))
    return _Repair(text, text[:start] + _STAND_INS[tag] + behind, verbs, tag)


def _tag_as_verb(before: str, word: str, *, leads_on: bool) -> str:
    if not word.isalpha() or not word.islower() or len(word) < 4:
        return ""
    if language.looks_plural(before):
        is_likely = leads_on or not language.knows(word, "noun")
        return "VBP" if language.knows(word, "verb") and is_likely else ""
    return "VBZ" if word.endswith("s") and language.knows(_base(word), "verb") else ""


def _base(verb: str) -> str:
    bases = (verb[:-1], verb[:-2], f"{verb[:-3]}y")
    fitting = (base for base in bases if language.knows(base, "verb"))
    return next(
        (base for base in fitting if language.inflect(base, language.VerbForm.THIRD) == verb), verb
    )
