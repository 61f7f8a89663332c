"""Labels of lines that are no sentences: which are asked for, and which are not."""

import pytest

from cards.generator.claims import read_chapters
from cards.generator.patterns import explained
from tests.builders import make_chapter, make_document


def asked(line):
    document = make_document(make_chapter(title="Notes", bullets=(line,), summary=None))
    (told,) = read_chapters(document)
    found = explained.propose(document.chapters[0], told.claims)
    return [(one.question, one.answer) for one in found]


def test_the_term_is_asked_for_by_its_explanation():
    line = "Lahar: a Javanese word for a volcanic mudflow; feared in the Andes"
    question = "Which term is explained as “a Javanese word for a volcanic mudflow”?"
    assert asked(line) == [(question, "Lahar")]


@pytest.mark.parametrize(
    "line",
    [
        "Closed loop: an encoder reports the true position and the controller corrects the error",
        "Henry Maudslay: slide rest, lead screw and change gears combined in one lathe",
        "Glass: up to a billion birds a year die at windows in the USA",
        "Remedy: an achromatic doublet of crown and flint glass",
        "Live attenuated: long memory, but risky in people with immunodeficiency",
        "Prodrug: inactive until metabolised",
        "Modern idea: send a signal through the cable so that nobody climbs the tower",
        "In short towers: ring of glass prisms around a small gas lamp",
        "Paint: bright when wetted, dull when dried, which pleased the keepers",
        "Lamp storage: waxed paper + a dry wooden box of pine",
        "Bending tower: windward stones under tension, leeward stones under pressure",
        "Kowalski (1822): rings of glass prisms around a small gas lamp",
        "Sun compass: Gustav Kramer's starlings in round cages, early 1950s",
    ],
)
def test_roles_persons_sentences_and_scraps_are_not_asked_for(line):
    assert asked(line) == []
