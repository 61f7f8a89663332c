"""A line without its last compound: which ends are asked, and which are not."""

import pytest

from cards import cloze
from cards.generator.patterns.ending import ENDING
from tests.builders import make_chapter


def asked(line):
    chapter = make_chapter(title="Lighthouses", bullets=(line,), summary=None)
    found = [
        (cloze.blanked(one.question, one.answer), one.answer) for one in ENDING.propose(chapter, ())
    ]
    return found[0] if found else None


def test_the_end_is_left_out_with_its_initials():
    line = "Fresnel lens: rings of glass prisms gather the lamp’s rays into one parallel beam"
    question = (
        "Which words are missing from the note “Fresnel lens: rings of glass prisms gather the"
        " lamp’s rays into one [two words: p… b…]”?"
    )
    assert asked(line) == (question, "parallel beam")


@pytest.mark.parametrize(
    "line",
    [
        "Old lighthouse lamps burned oil until keepers learned that they cost money",
        "Lighthouse keepers cleaned prisms, wound clockwork, and trimmed every wick in good time",
        "A lighthouse shows sailors the coast at night by flashing",
        "Granite blocks of the lighthouse tower are locked by dovetails and marble dowels going up",
    ],
)
def test_an_end_that_is_no_compound_is_not_asked(line):
    assert asked(line) is None
