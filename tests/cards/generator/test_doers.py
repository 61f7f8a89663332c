"""Who or what: persons, bodies and peoples do what only they do."""

import pytest

from cards import language
from cards.generator import doers
from cards.generator.clauses import clauses_of


def is_who(text):
    read = clauses_of(language.parse_all([text])[0])[0]
    return doers.is_who(read, read.subject)


@pytest.mark.parametrize(
    "text",
    [
        "The miners dug a shaft",
        "The Senate declared war on Carthage",
        "The Romans built a wall in the north",
        "Marie Curie discovered polonium",
        "Stradivari was born in Cremona",
    ],
)
def test_people_and_what_acts_like_them_are_who(text):
    assert is_who(text)


@pytest.mark.parametrize(
    "text",
    [
        "The antagonist shifts the curve",
        "The Black Sea describes a wide arc",
        "The Treaty of Utrecht ended the war",
        "The senate stands on a hill",
    ],
)
def test_things_are_what(text):
    assert not is_who(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Council of Trent met for eighteen years", "council"),
        ("Vatnajökull Glacier covers three volcanoes", "glacier"),
        ("The Rosetta Stone gave one text in three scripts", ""),
        ("The council met for eighteen years", ""),
    ],
)
def test_a_name_may_say_what_kind_of_thing_it_names(text, kind):
    read = clauses_of(language.parse_all([text])[0])[0]
    assert doers.class_of(read.subject) == kind
