"""A sentence's first capital is lowered unless it belongs to a name."""

import pytest

from cards.generator.naming import Capitals, capitalised
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
    ],
)
def test_capitals(text, lowered):
    assert CAPITALS.lowered(text) == lowered


def test_codes_keep_their_small_letter():
    assert capitalised("iOS runs") == "iOS runs"
    assert capitalised("bees dance") == "Bees dance"
