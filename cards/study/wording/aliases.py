"""The wordings an answer lists as good: what it is also called, its letters, words in brackets."""

import re
import unicodedata
from collections.abc import Iterator

_BRACKETS = re.compile(r"\s*\(([^()]+)\)")
_CALLED = re.compile(
    r",?\s*(?:\balso (?:known as|called)|\bor simply|\ba\.?k\.?a\.?|\bi\.e\.,?|\bin short,?"
    r"|\s/\s)\s*",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Z](?=.*[A-Z])[A-Za-z0-9-]{1,7}")


def aliases(answer: str) -> tuple[str, ...]:
    """List the wordings of an answer, its own first, without its full stop."""
    whole = answer.strip().removesuffix(".")
    return tuple(dict.fromkeys((whole, *_listed(whole))))


def _listed(answer: str) -> Iterator[str]:
    for part in _CALLED.split(answer) if _CALLED.search(answer) else ():
        if part.strip():
            yield part.strip()
    for bracket in _BRACKETS.finditer(answer):
        without = f"{answer[: bracket.start()]}{answer[bracket.end() :]}".strip()
        if without:
            yield without
        if without and (_stands_for(bracket[1], without) or _stands_for(without, bracket[1])):
            yield bracket[1]


def _stands_for(letters: str, words: str) -> bool:
    """Whether letters are the first ones of words: "DNA" of "deoxyribonucleic acid"."""
    plain = unicodedata.normalize("NFKC", letters)
    if not _LETTERS.fullmatch(plain):
        return False
    capitals = [letter.lower() for letter in plain if letter.isupper()]
    said = re.sub(r"^(?:the|an?) ", "", words.lower())
    rest = iter(said)
    return said.startswith(capitals[0]) and all(letter in rest for letter in capitals)
