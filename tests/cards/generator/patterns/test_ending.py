"""A line without its last compound: which ends are asked, and which are not."""

import pytest

from cards import cloze
from cards.generator.claims import read_chapters
from cards.generator.patterns import phrase
from cards.generator.patterns.ending import ENDING
from tests.builders import make_chapter, make_document


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


def terms(*lines):
    document = make_document(make_chapter(title="Lighthouses", bullets=lines, summary=None))
    (told,) = read_chapters(document)
    proposed = phrase.propose(document.chapters[0], told.claims)
    return [one.answer for one in proposed]


def test_a_term_inside_a_sentence_is_left_out():
    line = "In 1823 Augustin Fresnel replaced the metal mirrors with glass prisms of his own design"
    assert terms(line) == ["metal mirrors", "glass prisms"]


@pytest.mark.parametrize(
    "line",
    [
        "Metal mirrors and glass prisms in every tower since 1823",
        "Eddystone: metal mirrors, later glass prisms by Fresnel, in the tower of 1882",
        "They replaced the metal mirrors with glass prisms at Eddystone in 1823",
    ],
)
def test_no_term_is_left_out_of_a_line_that_is_no_sentence(line):
    assert terms(line) == []
