"""Chapters that many tests of the generator read."""

from hypothesis import strategies as st

from cards.generator.claims import read_claims
from tests.builders import make_chapter, make_document

MARKS = [": ", "; ", " → ", " (", ") ", "—", " because ", " as ", " when ", ", ", "“", "”", "1: "]
WORDS = [
    "Bees",
    "dance",
    "the",
    "find",
    "flowers",
    "He",
    "argues",
    "that",
    "not",
    "is",
    "why",
    "in",
]
LINES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=14).map(" ".join),
)


def read(*bullets, title="How bees live", summary=None, speaker=None):
    """Read bullets as one chapter: the chapter and its claims."""
    chapter = make_chapter(title=title, summary=summary, bullets=bullets, speaker=speaker)
    document = make_document(chapter)
    return document.chapters[0], next(read_claims(document))


def asked(pattern, *bullets, **about):
    """Ask with a pattern: pairs of question and answer."""
    return [(c.question, c.answer) for c in pattern.propose(*read(*bullets, **about))]
