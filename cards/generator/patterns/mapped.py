"""Lines "a: b" under "Antidotes" or "Capitals" ask for each: "What is the antidote for a?"."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import labels, realise, splitting
from cards.generator.patterns.pattern import Pattern
from cards.model import Bullet, Candidate, Chapter, Claim, NoteKind

_FOR = language.listed(
    "antidote remedy cure treatment vaccine drug test word name term symbol formula synonym"
)
_OF = language.listed(
    "capital unit inventor discoverer founder author composer opposite antonym plural currency"
)
_LINKS = dict.fromkeys(_FOR, "for") | dict.fromkeys(_OF, "of")
_HEADING = re.compile(r"^(?:(?:the|some|common|main|key|important|useful)\s)?([A-Za-z]+)\b[^;→=]*$")
_FEWEST_LINES = 2
_LONGEST_SIDE_IN_WORDS = 4


def propose(chapter: Chapter, _claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the right side of each line by its left side and what the heading calls it."""
    below: dict[int, list[Bullet]] = {}
    for bullet, parent in zip(chapter.bullets, chapter.parents, strict=True):
        if parent is not None and _kind_of(parent):
            below.setdefault(parent.passage.start, []).append(bullet)
    for bullet in chapter.bullets:
        lines = below.get(bullet.passage.start, [])
        pairs = [pair for pair in map(_pair, lines) if pair]
        if _FEWEST_LINES <= len(pairs) == len(lines):
            yield from _asked(_kind_of(bullet), pairs)


def _asked(kind: str, pairs: Sequence[tuple[str, str, Bullet]]) -> Iterator[Candidate]:
    for left, right, line in pairs:
        question = realise.question(f"what is the {kind} {_LINKS[kind]} {left}")
        yield Candidate(NoteKind.BASIC, question, realise.answer_of(right), line.passage)


def _kind_of(bullet: Bullet) -> str:
    """Name what the lines below give of each thing: "antidote"; "" when they give nothing."""
    found = _HEADING.match(splitting.unwrapped(bullet.passage.text))
    noun = found[1].lower() if found else ""
    singular = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    return singular if noun.endswith("s") and singular in _LINKS else ""


def _pair(bullet: Bullet) -> tuple[str, str, Bullet] | None:
    pairs = labels.pairs_of(splitting.unwrapped(bullet.passage.text))
    if len(pairs) != 1:
        return None
    left, right = (splitting.bared(side).text for side in pairs[0])
    is_short = all(0 < len(side.split()) <= _LONGEST_SIDE_IN_WORDS for side in (left, right))
    return (left, right, bullet) if is_short and not re.search(r"[,;]", left + right) else None


MAPPED = Pattern(name="mapped", label="Pairs under a heading", propose=propose)
