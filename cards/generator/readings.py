"""Every text of a document parsed at once, and a second look at those the parser got wrong."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cards import language
from cards.generator.clauses import clauses_of
from cards.language import Parse
from cards.model import Clause

_LONGEST_REPAIRED_IN_WORDS = 16
_MOST_REPAIRS_OF_A_TEXT = 3
_SECOND_VERB = re.compile(r"\b(?:and|or|but)\s+\w+s\b")
_STAND_INS = {"VBZ": "affects", "VBP": "affect"}
"""A verb the parser never mistakes stands in for one it read as a noun ("Curiosity targets …")."""


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

    def _repair(self, repairs: list[tuple[str, str, str, str]]) -> None:
        parses = language.parse_all([repair[1] for repair in repairs])
        for (text, _, verb, tag), parse in zip(repairs, parses, strict=True):
            found = clauses_of(parse)
            if not self._clauses[text] and len(found) == 1 and found[0].verb == _STAND_INS[tag]:
                lemma = _base(verb) if tag == "VBZ" else verb
                self._clauses[text] = (replace(found[0], verb=verb, lemma=lemma),)


def _repairs(parse: Parse) -> Iterator[tuple[str, str, str, str]]:
    """Put a common verb in the place of each word that may be the sentence's verb."""
    if len(parse.tokens) > _LONGEST_REPAIRED_IN_WORDS or _SECOND_VERB.search(parse.text):
        return
    if any(token.tag in {"MD", "VBD", "EX", "PRP"} for token in parse.tokens):
        return
    found = 0
    for before, token in zip(parse.tokens, parse.tokens[1:], strict=False):
        tag = _tag_as_verb(before.text, token.text)
        if (
            tag
            and before.pos in {"NOUN", "PROPN", "VERB", "ADJ"}
            and found < _MOST_REPAIRS_OF_A_TEXT
        ):
            found += 1
            text = parse.text[: token.start] + _STAND_INS[tag] + parse.text[token.end :]
            yield parse.text, text, token.text, tag


def _tag_as_verb(before: str, word: str) -> str:
    if not word.isalpha() or not word.islower() or len(word) < 4:
        return ""
    is_plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
    if is_plural:
        return "VBP" if language.knows(word, "verb") and not language.knows(word, "noun") else ""
    return "VBZ" if word.endswith("s") and language.knows(_base(word), "verb") else ""


def _base(verb: str) -> str:
    bases = (verb[:-1], verb[:-2], f"{verb[:-3]}y")
    fitting = (base for base in bases if language.knows(base, "verb"))
    return next(
        (base for base in fitting if language.inflect(base, language.VerbForm.THIRD) == verb), verb
    )
