"""A line that leaves its subject out takes it from the term of the line it stands under."""

import re
from collections.abc import Iterator

from cards.generator import labels, splitting
from cards.generator.attribution import Saying
from cards.model import Bullet, Chapter

_LONGEST_TERM_IN_WORDS = 4
_THEMES = re.compile(
    r"\b(?:why|how|what|when|where|who|types?|kinds?|examples?|steps?|rules?|remedies|notes?|uses?"
    r"|two|three|four|five|six|seven|several|other|others|first|second|next|then|also)\b",
    re.IGNORECASE,
)


def terms_above(chapter: Chapter) -> tuple[str, ...]:
    """For each bullet the term it stands under, or ""."""
    return tuple(term_named_by(parent) if parent else "" for parent in chapter.parents)


def term_named_by(bullet: Bullet) -> str:
    """Name the term a line is about: its label, or all of a short line; "" for a theme."""
    text = splitting.unwrapped(bullet.passage.text)
    pairs = labels.pairs_of(text)
    label = labels.term_of(pairs[0][0] if pairs else text).text
    is_short = len(label.split()) <= _LONGEST_TERM_IN_WORDS
    is_phrase = bool(pairs) or re.fullmatch(r"[\w’'/ -]+", label) is not None
    if len(pairs) > 1 or not is_short or not is_phrase or _THEMES.search(label):
        return ""
    return "" if re.search(r"\b(?:and|or|vs)\b|[,?]", label) else label


def continued(text: str, term: str) -> tuple[Saying, ...]:
    """Read "breaks the seal; must be renewed" under a term as sentences about it."""
    if not term:
        return ()
    said = splitting.at_arrows(text)[0]
    return tuple(_sayings(said, term))


def _sayings(text: str, term: str) -> Iterator[Saying]:
    about = labels.term_of(term)
    for part in splitting.at_semicolons(text):
        yield from labels.deeds_of(about, part[:1].lower() + part[1:])
