"""A sentence's first capital is lowered unless it belongs to a name."""

import pytest

from cards.generator.naming import Capitals
from cards.language import capitalised
from tests.builders import make_chapter, make_document

CAPITALS = Capitals(make_document(make_chapter(summary="The work of Papert. He met Papert.")))


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("Babies learn", "babies learn"),
        ("The Krebs cycle turns", "the Krebs cycle turns"),
        ("AI systems lack", "AI systems lack"),
        ("VicReg works", "VicReg works"),
        ("Chinese Room seen", "Chinese Room seen"),
        ("Papert showed", "Papert showed"),
        ("Kolmogorov complexity", "Kolmogorov complexity"),
        ("Photorespiration wastes", "photorespiration wastes"),
        ("“Dark matter” pulls", "“Dark matter” pulls"),
        ("A bee", "a bee"),
        ("Roman builders", "Roman builders"),
        ("Hannibal crosses the Alps", "Hannibal crosses the Alps"),
        ("Gregorian calendar", "Gregorian calendar"),
        ("Vivaldi’s concertos", "Vivaldi’s concertos"),
        ("Polyphony joins voices", "polyphony joins voices"),
        ("Microstate", "microstate"),
        ("Wheeler coined a word", "Wheeler coined a word"),
        ("Beauvais vault collapsed", "Beauvais vault collapsed"),
    ],
)
def test_capitals(text, lowered):
    assert CAPITALS.lowered(text) == lowered


def test_codes_keep_their_small_letter():
    assert capitalised("iOS runs") == "iOS runs"
    assert capitalised("bees dance") == "Bees dance"


def test_the_document_tells_a_name_from_a_word_that_is_mostly_small():
    said = "He joined the Guild. They asked the Guild. Its guild marks fade."
    capitals = Capitals(make_document(make_chapter(summary=said)))
    assert capitals.lowered("Guild masters") == "Guild masters"
    assert CAPITALS.lowered("Guild masters") == "guild masters"
