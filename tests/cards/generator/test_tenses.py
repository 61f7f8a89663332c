"""What happened long ago is told in the past."""

from tests.cards.generator.samples import read


def test_a_year_long_past_puts_the_verb_into_the_past():
    _, claims = read("Lepanto, 1571: Spain defeats the Ottoman fleet")
    assert [claim.text for claim in claims if claim.clause and not claim.left] == [
        "in 1571, Spain defeated the Ottoman fleet"
    ]


def test_a_year_of_a_thing_leaves_the_present():
    _, claims = read("The Mercator map (1569) keeps angles true")
    assert [claim.clause.verb for claim in claims if claim.clause] == ["keeps"]


def test_a_participle_that_lacks_its_object_is_a_passive():
    _, claims = read("1755: Lisbon destroyed by an earthquake", "The dam collapsed in the night")
    told = [c.text for c in claims if c.clause and not c.left]
    assert told == [
        "in 1755, Lisbon was destroyed by an earthquake",
        "the dam collapsed in the night",
    ]
