"""A line of the notes quoted without its last phrase, or without a term inside it."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import splitting
from cards.generator.patterns import gap, phrase
from cards.generator.patterns.pattern import Pattern, initials_of
from cards.generator.patterns.phrase import SAYING_LITTLE, VAGUE
from cards.generator.standing import stands_alone
from cards.model import Candidate, Chapter, Claim

_WORDS_OF_A_PHRASE = range(2, 4)
_FEWEST_STEMS_AROUND = 5
_BEFORE_AN_ADJECTIVE = frozenset({"more", "less", "very", "so", "too", "most"})
_BEFORE_A_VERB = language.listed(
    """they it he she we that who which to can may might will would could should must even not"""
)


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Leave out the compound that ends a line, then the terms of the lines that are sentences."""
    yield from _without_their_ends(chapter)
    yield from phrase.propose(chapter, claims)


def _without_their_ends(chapter: Chapter) -> Iterator[Candidate]:
    """Leave out the compound that ends a line, if the line says much before it."""
    for passage in gap.lines_of(chapter):
        text = splitting.unwrapped(passage.text)
        last = _last_phrase(text) if stands_alone(text) else ""
        if not last:
            continue
        left_out = (text.rindex(last), last, initials_of(last))
        topics = language.content_stems(chapter.title.text)
        around = text.removesuffix(")").removesuffix(last)
        is_told = gap.has_name(around) or topics & language.content_stems(around) or ": " in around
        if passage is not chapter.title and is_told and gap.is_fair(text, left_out, topics):
            yield gap.quoted(passage, text, left_out)


def _last_phrase(text: str) -> str:
    """Take the run of content words that ends a line, if it is a compound noun."""
    words = re.split(r"\s+", text.removesuffix(")"))
    run: list[str] = []
    while words and _may_stand_in_a_phrase(words[-1]) and len(run) < len(_WORDS_OF_A_PHRASE) + 2:
        run.insert(0, words.pop())
    if len(run) not in _WORDS_OF_A_PHRASE or not words or run[0].lower() in VAGUE:
        return ""
    is_torn = words[-1].startswith("(") and language.is_content(words[-1])
    is_empty = run[-1] in SAYING_LITTLE or words[-1] in _BEFORE_AN_ADJECTIVE
    is_empty = is_empty or (len(run) > len(_WORDS_OF_A_PHRASE) and run[0].endswith("s"))
    if is_torn or is_empty or words[-1].lower() in _BEFORE_A_VERB or run[0].endswith("ly"):
        return ""
    is_opened = words[-1][-1] in ",;"
    around = language.content_stems(" ".join(words))
    is_sound = _is_noun(run[-1]) and not any(map(_may_be_verb, run))
    return (
        " ".join(run) if is_sound and not is_opened and len(around) >= _FEWEST_STEMS_AROUND else ""
    )


def _may_stand_in_a_phrase(word: str) -> bool:
    return re.fullmatch(r"[a-z][\w’-]*", word) is not None and language.is_content(word)


def _is_noun(word: str) -> bool:
    singulars = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word[:-3]}y")
    return any(language.knows(form, "noun") for form in singulars)


def _may_be_verb(word: str) -> bool:
    """Whether a word may be finite, a participle or a gerund: then the run is no compound."""
    for ending in ("ing", "ed"):
        bases = (word.removesuffix(ending), f"{word.removesuffix(ending)}e")
        if word.endswith(ending) and any(language.knows(base, "verb") for base in bases):
            return True
    return language.knows(word.removesuffix("s"), "verb") and not _is_noun(word)


ENDING = Pattern(name="ending", label="A line of the notes without a term", propose=propose)
