"""Which three of the safe wrong answers to show, so that length tells nothing about the key."""

from collections.abc import Sequence

from cards import language
from cards.options.option import Option
from cards.options.safety import is_apart

COUNT = 3


def choose(ranked: Sequence[Option], key: Option, *, longer: int) -> tuple[Option, ...]:
    """Take the best three, `longer` of them longer than the key where there are so many."""
    above = [one for one in ranked if len(one.text) > len(key.text)]
    below = [one for one in ranked if len(one.text) <= len(key.text)]
    chosen: list[Option] = []
    for wanted, rivals in ((longer, above), (COUNT, below), (COUNT, above)):
        for one in rivals:
            if len(chosen) < wanted and _is_new(one, chosen):
                chosen.append(one)
    return tuple(chosen) if len(chosen) == COUNT else ()


def gives_away(chosen: Sequence[Option], key: Option, asked: frozenset[str]) -> bool:
    """Whether a word stands only in the question and the key."""
    return any(not all(stem in one.stems for one in chosen) for stem in key.stems & asked)


def _is_new(one: Option, chosen: Sequence[Option]) -> bool:
    return all(is_apart(one, other) and not _is_alike(one, other) for other in chosen)


def _is_alike(one: Option, other: Option) -> bool:
    if any(letter.isdigit() for letter in one.text):
        return one.text == other.text
    return language.is_alike(one.text.lower(), other.text.lower())
