"""What a reporting verb does with a thing."""

import pytest

from cards.generator.stances import Stance, stance_of


@pytest.mark.parametrize(
    ("verb", "rest", "stance"),
    [
        ("call", "old graphs brittle", Stance("old graphs as brittle", "call")),
        ("call", "the rebus the decisive step", Stance("the rebus as the decisive step", "call")),
        ("attribute", "it to bad tools", Stance("it as bad tools", "attribute to")),
        ("stress", "the need for memory", Stance("memory", "stress the need for")),
        ("recount", "building nets in Lisp", Stance("Field built nets in Lisp")),
        ("call", "for more research", None),
        ("attribute", "many things", None),
        ("recount", "the early years", None),
    ],
)
def test_it_is_read(verb, rest, stance):
    assert stance_of(verb, rest, "Field") == stance
