"""Articles given back to notes that leave them out, and nouns that take none."""

import pytest

from cards.generator.claims import read_claims
from tests.builders import make_chapter, make_document


def subject(bullet, said_elsewhere=""):
    document = make_document(make_chapter(title="T", summary=said_elsewhere, bullets=[bullet]))
    return next(c.clause.subject.text for c in next(read_claims(document)) if c.clause)


@pytest.mark.parametrize(
    ("bullet", "whole"),
    [
        ("Window doubles every round trip", "a window"),
        ("Electron microscope resolves small details", "an electron microscope"),
        ("Range of waiting times doubles after each collision", "the range of waiting times"),
        ("Sleep weakens old connections", "sleep"),
        ("Chlorophyll absorbs red light", "chlorophyll"),
        ("The server keeps the state", "the server"),
        ("About half of the water evaporates in summer", "about half of the water"),
    ],
)
def test_a_countable_noun_gets_its_article(bullet, whole):
    assert subject(bullet) == whole


def test_the_document_itself_tells_what_is_counted():
    assert subject("Basket overstates inflation", "Shoppers fill a basket.") == "a basket"
