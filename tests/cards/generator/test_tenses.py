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
