"""What a tree says is believed only where a dictionary and the words around bear it out."""

import pytest

from cards.generator.patterns.subject import SUBJECT
from tests.cards.generator.samples import asked, read


def clauses(bullet):
    return [claim.clause for claim in read(bullet)[1] if claim.clause]


def said(bullet):
    return [
        " ".join([clause.subject.text, *clause.auxiliaries, clause.verb])
        for clause in clauses(bullet)
    ]


@pytest.mark.parametrize(
    ("bullet", "whole"),
    [
        ("Brasilia inaugurated on an empty plateau in 1960", "Brasilia was inaugurated"),
        ("Bronze coin struck at the mint of Florence", "a bronze coin was struck"),
        ("Rents rose by half within a decade", "rents rose"),
        ("The plague struck in 1348", "the plague struck"),
    ],
)
def test_a_past_without_its_object_is_a_participle(bullet, whole):
    assert whole in said(bullet)


@pytest.mark.parametrize(
    "bullet",
    [
        "Factory Act passed by a reforming Parliament",
        "Britain’s growth was driven more by coal, Holland’s more by trade",
        "Ants share crumbs mouth to mouth",
        "Pears ripened early because more rain in spring",
    ],
)
def test_a_torn_sentence_is_no_clause(bullet):
    assert clauses(bullet) == []


def test_what_stands_behind_a_comma_is_left_out_or_the_clause_is():
    assert (
        clauses("A long canal ends at the harbour, a ruin at best")[0].parts[0].text
        == "the harbour"
    )
    assert clauses("A long canal ends at the harbour, perhaps a ruin today") == []


def test_of_belongs_to_a_verb_that_takes_it():
    (clause,) = clauses("The new law stripped the guilds of their monopoly")
    assert [part.text for part in clause.parts] == ["the guilds", "their monopoly"]


def test_not_stands_behind_an_adverb_about_the_whole_sentence():
    (clause,) = clauses("The old bridge was probably not built by Romans")
    assert (clause.adverbs, clause.is_negated) == (("probably",), True)


def test_a_name_without_an_s_is_one():
    assert all("are" not in question for question, _ in asked(SUBJECT, "Lima lies on the coast"))


def test_what_not_covers_is_never_left_open():
    told = said("Cuckoos cannot raise their young and use the nests of warblers")
    assert "Cuckoos can use" not in " ".join(told)
    assert "cuckoos can use" not in " ".join(told)
