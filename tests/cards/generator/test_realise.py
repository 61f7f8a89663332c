"""Words for a question: inversion, agreement, wh-phrases."""

import pytest

from cards import language
from cards.clause import Noun
from cards.generator import realise
from cards.generator.clauses import clauses_of
from cards.generator.nouns import noun_of


def clause(text):
    return clauses_of(language.parse_all([text])[0])[0]


def noun(text):
    (parse,) = language.parse_all([text])
    return noun_of(parse, 0, len(parse.tokens))


@pytest.mark.parametrize(
    ("text", "inverted"),
    [
        ("video prediction is hard", "is video prediction"),
        ("bees find nectar", "do bees find"),
        ("the bee finds nectar", "does the bee find"),
        ("wages rose sharply", "did wages rise"),
        ("systems may need rest", "may systems need"),
        ("bees can not see red", "can bees not see"),
        ("the data were lost early", "were the data lost"),
    ],
)
def test_clauses_are_inverted(text, inverted):
    assert realise.inverted(clause(text)) == inverted


def test_predicates_agree_with_what():
    assert realise.predicate(clause("bees find nectar")) == "finds"
    assert realise.predicate(clause("old bees are called foragers")) == "is called"


def test_a_gloss_asks_which_one():
    assert realise.which_one(noun("an enzyme that splits water")) == "which enzyme splits water"
    assert realise.which_one(noun("the speed of light")) == ""
    assert realise.which_one(None) == ""


def test_lists_are_written_with_and():
    assert realise.listed(["red", "green", "blue"]) == "Red, green, and blue"
    assert realise.listed(["red", "green"]) == "Red and green"


def test_questions_end_in_their_mark_and_nothing_else():
    assert realise.question("", "what  is it", ", then.") == "What is it, then?"


def test_people_are_asked_for_as_people():
    assert noun("the farmers") == Noun("the farmers", "farmers", "farmer", True, True)


@pytest.mark.parametrize(
    ("passive", "active"),
    [
        ("silk is spun", "spins"),
        ("the bridge was built", "built"),
        ("ozone has been destroyed", "has destroyed"),
        ("rust can be removed", "can remove"),
    ],
)
def test_passives_are_turned_to_whoever_did_it(passive, active):
    turned = realise.actively(clause(passive))
    assert turned is not None
    assert realise.predicate(turned) == active
