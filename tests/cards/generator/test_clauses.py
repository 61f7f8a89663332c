"""A parse is a clause only when every check holds."""

import pytest

from cards import language
from cards.clause import PartRole
from cards.generator.clauses import clauses_of, is_finite
from cards.generator.readings import Readings


def read(text):
    return clauses_of(language.parse_all([text])[0])


def test_subject_verb_and_parts_are_found():
    (clause,) = read("babies acquire world knowledge largely by passive observation")
    assert clause.subject.text == "babies"
    assert (clause.lemma, clause.tag) == ("acquire", "VBP")
    assert [(p.role, p.lead, p.text) for p in clause.parts] == [
        (PartRole.OBJECT, "", "world knowledge"),
        (PartRole.MEANS, "largely by", "passive observation"),
    ]


def test_two_verbs_of_one_subject_are_two_clauses():
    first, second = read("observation of other agents can help but may require extra assumptions")
    assert (first.verb, second.verb) == ("help", "require")
    assert second.auxiliaries == ("may",)


@pytest.mark.parametrize(
    "text",
    [
        "that avoids collapse",
        "this explains the dance",
        "there are many bees",
        "predictive coding as a framing",
        "its builders joined the iron parts",
        "humans have limited working memory",
        "",
    ],
)
def test_what_is_no_sound_clause_is_none(text):
    assert read(text) == ()


def test_a_verb_read_as_a_noun_gets_a_second_look():
    text = "curiosity targets uncertainty and speeds learning"
    assert [c.lemma for c in Readings([text], [text]).clauses(text)] == ["target", "speed"]


def test_a_tail_may_have_a_pronoun_for_its_subject():
    parses = language.parse_all(["it was forced to keep secrets", "keeping secrets"])
    assert [is_finite(parse) for parse in parses] == [True, False]
