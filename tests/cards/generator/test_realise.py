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


@pytest.mark.parametrize(
    ("text", "wh"),
    [
        ("three days", "how many days"),
        ("tree search", "what kind of search"),
        ("the knowledge acquisition bottleneck", "which bottleneck"),
        ("carbon dioxide", "what"),
        ("extra assumptions", "what"),
        ("nitrogen and oxygen", "what two things"),
    ],
)
def test_objects_are_typed_only_when_the_type_leaves_something_to_say(text, wh):
    assert realise.wh_phrase(noun(text)) == wh


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
