"""What the notes say elsewhere: whether a wrong answer could be right after all."""

from collections.abc import Sequence

from cards import language
from cards.generator.distractors.kinds import is_thing
from cards.generator.distractors.option import Option
from cards.model import Passage

_TOO_COMMON = 200
_FEW_STEMS = 3


class Lines:
    """A document's lines, found by the stems of their words."""

    def __init__(self, lines: Sequence[Passage]) -> None:
        self._stems = [language.content_stems(line.text) for line in lines]
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
    about = asked - {key.head}
    enough = 1 if is_thing(key) and len(about) <= _FEW_STEMS else 2
    doubtful = any(line >= key.stems or len(line & about) >= enough for line in holding)
    return bool(holding) and not doubtful


def is_apart(option: Option, other: Option) -> bool:
    """Whether two options share no word but their head, and neither is a part of the other."""
    mine, theirs = option.stems, other.stems
    if mine <= theirs or theirs <= mine:
        return False
    return not (mine & theirs) - {option.head, other.head} or _is_measure(option)


def _is_measure(option: Option) -> bool:
    return option.groups[0].startswith(("time ", "amount "))
