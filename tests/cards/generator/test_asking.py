"""Question words: what fits a noun, and what fits a noun behind its preposition."""

import pytest

from cards import language
from cards.generator import asking
from cards.generator.clauses import clauses_of
from cards.generator.nouns import noun_of


def noun(text):
    (parse,) = language.parse_all([text])
    return noun_of(parse, 0, len(parse.tokens))


def clause(text):
    return clauses_of(language.parse_all([text])[0])[0]


@pytest.mark.parametrize(
    ("text", "wh"),
    [
        ("three days", "how many days"),
        ("tree search", "what kind of search"),
        ("the knowledge acquisition bottleneck", "which bottleneck"),
        ("carbon dioxide", "what"),
        ("extra assumptions", "what"),
        ("nitrogen and oxygen", "what two things"),
        ("hours or days", "what"),
        ("the boiling point", "what"),
        ("all citizens", "whom"),
    ],
)
def test_objects_are_typed_only_when_the_type_leaves_something_to_say(text, wh):
    assert asking.wh_phrase(noun(text)) == wh


@pytest.mark.parametrize(
    ("text", "wh"),
    [
        ("The dam raised the lake by about 3 metres", "by how much"),
        ("Brunel finished the tunnel by 1843", "by when"),
        ("The vaccine wears off within six months", "within what time"),
        ("The river flows through three lakes", "through how many lakes"),
        ("The parade went through the old quarter", "through what"),
        ("The statue was given to the miners", "to whom"),
        ("The glass softens at 700 °C", "at what temperature"),
        ("The strike lasted for three weeks", "for how long"),
        ("The prototype was tested in a wave tank", "in what kind of tank"),
        ("The word comes from the Greek name for forty days", ""),
        ("Glass consists of silica", ""),
        ("Bats navigate by echoes", ""),
    ],
)
def test_a_phrase_is_asked_for_by_its_preposition_and_its_kind(text, wh):
    read = clause(text)
    assert asking.wh_behind(read, read.parts[-1]) == wh


@pytest.mark.parametrize(
    ("text", "wh"),
    [
        ("Pregnancy lasts about 22 months", "how long"),
        ("A ticket cost 5 dollars", "how much"),
        ("The furnace reaches 1,500 °C", "what temperature"),
        ("Hildegard was a nun", "who"),
        ("The dynamo is a rotary machine", "what kind of machine"),
    ],
)
def test_what_a_verb_leads_to_is_asked_for_by_its_kind(text, wh):
    read = clause(text)
    assert asking.wh_object(read, read.parts[-1]) == wh


def test_a_preposition_stays_only_behind_its_own_verb():
    assert asking.may_be_stranded(clause("Yields depend on rain"), "on")
    assert not asking.may_be_stranded(clause("The palace was rebuilt on a hill"), "on")
