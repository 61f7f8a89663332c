"""English: words, sentences, parses, noun phrases and verb forms, as plain values.

The only room that imports nltk and spacy.
"""

from collections.abc import Iterable

from cards.language.chunks import noun_phrases
from cards.language.lexicon import (
    are_synonyms,
    is_counted,
    is_general,
    is_human,
    is_known_name,
    is_listed,
    kind_of,
    may_be_name,
    needs_object,
    wants_object,
)
from cards.language.parser import is_common, knows, parse_all
from cards.language.values import Parse, Token
from cards.language.verbs import (
    FINITE,
    VerbForm,
    inflect,
    is_irregular_participle,
    is_irregular_past,
)
from cards.language.words import (
    COUNTS,
    MONTHS,
    STOP_WORDS,
    capitalised,
    content_stems,
    edit_distance,
    is_alike,
    is_content,
    listed,
    looks_plural,
    sentence_spans,
    stem,
    word_spans,
    words,
)
from cards.model import Passage

__all__ = [
    "COUNTS",
    "FINITE",
    "MONTHS",
    "STOP_WORDS",
    "Parse",
    "Token",
    "VerbForm",
    "are_synonyms",
    "capitalised",
    "closest",
    "content_stems",
    "edit_distance",
    "inflect",
    "is_alike",
    "is_common",
    "is_content",
    "is_counted",
    "is_general",
    "is_human",
    "is_irregular_participle",
    "is_irregular_past",
    "is_known_name",
    "is_listed",
    "kind_of",
    "knows",
    "listed",
    "looks_plural",
    "may_be_name",
    "needs_object",
    "noun_phrases",
    "parse_all",
    "sentences",
    "stem",
    "wants_object",
    "word_spans",
    "words",
]


def sentences(passage: Passage) -> tuple[Passage, ...]:
    """Cut a passage into its sentences, each with its own place in the document."""
    return tuple(
        Passage(passage.text[start:end], passage.start + start)
        for start, end in sentence_spans(passage.text)
    )


def closest(passages: Iterable[Passage], words: str) -> Passage | None:
    """Find the passage that shares most content stems with some words; None if none shares any."""
    wanted = content_stems(words)
    best, most = None, 0
    for passage in passages:
        shared = len(wanted & content_stems(passage.text))
        if shared > most:
            best, most = passage, shared
    return best
