"""Numbers in front of headings: `Week 3:`, `1.2`, `IV.`; the title is what stands behind."""

import re
from collections.abc import Sequence

from cards.model import Passage
from cards.readers.lines import trimmed


def unnumbered(titles: Sequence[Passage]) -> list[Passage]:
    """Take numbering off headings.

    A word with a number goes always; a number alone only where at least two headings have one, so
    that "3 ways to swarm" and "2.5 million years" keep theirs.
    """
    numbered = sum(_NUMBER.match(title.text) is not None for title in titles)
    counted = [match[1] for title in titles if (match := _COUNT.match(title.text))]
    is_counted = len(counted) > 1 and counted == [
        str(number) for number in range(int(counted[0]), int(counted[0]) + len(counted))
    ]
    patterns = [_WORD_AND_NUMBER]
    patterns += [_NUMBER] if numbered > 1 else []
    patterns += [_COUNT] if is_counted and counted[0] in ("0", "1") else []
    return [_cut(title, patterns) for title in titles]


_WORDS = """week|lecture|chapter|unit|part|module|lesson|session|section|topic|day|class|seminar
step|act|book|theme|kapitel|teil|woche|vorlesung|chapitre|partie|leçon|semaine|capítulo|unidad
tema|semana|capitolo|lezione"""
_NUMERALS = r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVXivx]{1,6}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)"  # noqa: E501  # words
WORD_AND_NUMBER = rf"(?:{_WORDS.replace(chr(10), '|')})\s+{_NUMERALS}(?!\w)"
_WORD_AND_NUMBER = re.compile(
    rf"\W{{0,6}}(?:{WORD_AND_NUMBER}\s*(?:[:.|)–—-]\s*|(?-i:\s+(?=[^a-z\s])))|第[0-9一二三四五六七八九十]+[章回課]\s*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\W{0,4}(?:(?:[0-9]{1,3}\.)+[0-9]{1,3}[.)]?|[0-9]{1,3}[.)]|[IVX]{1,6}[.)]|§\s?[0-9]+)\s+"
)
_COUNT = re.compile(r"([0-9]{1,2})\s+(?=\S)")


def _cut(title: Passage, patterns: Sequence[re.Pattern[str]]) -> Passage:
    """Cut off the first numbering that fits, if words are left."""
    for pattern in patterns:
        match = pattern.match(title.text)
        if match is None:
            continue
        rest = trimmed(Passage(title.text[match.end() :], title.start + match.end()))
        if any(character.isalnum() for character in rest.text):
            return rest
    return title
