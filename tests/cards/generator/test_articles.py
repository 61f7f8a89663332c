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
        ("Vault carries the weight of a church", "a vault"),
        ("Same yeast raises both doughs", "the same yeast"),
        ("Tallest dune faces the wind", "the tallest dune"),
        ("Translation takes place at ribosomes", "translation"),
        ("Common sense guides most choices", "common sense"),
        ("Enzyme thrombozyme clots milk", "the enzyme thrombozyme"),
        ("The server keeps the state", "the server"),
        ("About half of the water evaporates in summer", "about half of the water"),
    ],
)
def test_a_countable_noun_gets_its_article(bullet, whole):
    assert subject(bullet) == whole


def test_the_document_itself_tells_what_is_counted():
    assert subject("Basket overstates inflation", "Shoppers fill a basket.") == "a basket"


def part(bullet):
    document = make_document(make_chapter(title="T", bullets=[bullet]))
    return next(c.clause.parts[0].text for c in next(read_claims(document)) if c.clause)


def test_an_object_gets_its_article_only_in_a_line_without_any():
    assert part("Keystone locks arch") == "an arch"
    assert part("Wren left sketchbook of 33 leaves") == "a sketchbook of 33 leaves"
    assert part("A mason cuts stone") == "stone"


def test_a_question_word_takes_no_article():
    assert part("Signs showed what kind of vault a church had").startswith("what kind")
