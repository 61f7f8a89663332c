"""What the notes say elsewhere: whether a wrong answer could be right after all."""

import re
from collections.abc import Sequence

from cards import language
from cards.options.kinds import is_thing
from cards.options.measures import is_measure
from cards.options.option import Option

_TOO_COMMON = 200
_FEW_STEMS = 3
_LEADING = re.compile(r"(?:a|an|the)\s")


class Lines:
    """What is told, line by line, found by the stems of their words."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._stems = [language.content_stems(line) for line in lines]
        self._by_stem: dict[str, list[int]] = {}
        for number, stems in enumerate(self._stems):
            for stem in stems:
                self._by_stem.setdefault(stem, []).append(number)

    def with_all(self, stems: frozenset[str]) -> list[frozenset[str]]:
        """Give the stems of each line that holds some stems; none where too many do to tell."""
        found = sorted((self._by_stem.get(stem, []) for stem in stems), key=len)
        if not found or len(found[0]) > _TOO_COMMON:
            return []
        rarest = (self._stems[number] for number in found[0])
        return [line for line in rarest if line >= stems]


def is_wrong(option: Option, key: Option, *, asked: frozenset[str], lines: Lines) -> bool:
    """Whether no line says of an option what is asked, nor names it beside the key."""
    holding = lines.with_all(option.stems)
    return bool(holding) and not _may_be_right(key, asked, holding)


def is_made_up(option: Option, key: Option, *, asked: frozenset[str], lines: Lines) -> bool:
    """Whether the lines name a number nowhere, or only where something else is told."""
    return not _may_be_right(key, asked, lines.with_all(option.stems))


def is_apart(option: Option, other: Option) -> bool:
    """Whether two options share no word but their head, and neither is a part of the other."""
    mine, theirs = option.stems, other.stems
    if mine <= theirs or theirs <= mine:
        return False
    if is_measure(option):
        return True
    return not (mine & theirs) - {option.head, other.head} and not _mean_the_same(option, other)


def _may_be_right(key: Option, asked: frozenset[str], holding: Sequence[frozenset[str]]) -> bool:
    about = asked - {key.head}
    enough = 1 if is_thing(key) and len(about) <= _FEW_STEMS else 2
    return any(line >= key.stems or len(line & about) >= enough for line in holding)


def _mean_the_same(option: Option, other: Option) -> bool:
    """Whether two nouns, one of them bare, are two words for one thing: "awareness"."""
    bare = [_LEADING.sub("", one.text.lower()) for one in (option, other)]
    if all(" " in text for text in bare):
        return False
    mine, theirs = (_singulars(text.split()[-1]) for text in bare)
    return any(language.are_synonyms(one, another) for one in mine for another in theirs)


def _singulars(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("s"), word.removesuffix("es"))
