"""A finished question is read once more for what no good English has."""

import pytest

from cards.generator.grammar import is_ungrammatical
from cards.model import Candidate, NoteKind, Passage


def fails(question, answer="A lever"):
    evidence = Passage("A lever lifts the stone.", 0)
    return is_ungrammatical(Candidate(NoteKind.BASIC, question, answer, evidence), None)


@pytest.mark.parametrize(
    "question",
    [
        "What can a lock be emptied without?",
        "What does the canal go from Bristol to?",
        "What is far too few to fill a choir?",
        "Which three Bristol’s three docks does she name?",
        "What does the choir sing in, a chapel?",
        "What gives light, warmth, shelter of a kind?",
        "What does the the mason carve?",
        "What rose because more rain?",
    ],
)
def test_it_stops_what_is_no_english(question):
    assert fails(question)


@pytest.mark.parametrize(
    "question",
    [
        "In 1805, who won at Trafalgar?",
        "While the tide is out, what does a heron eat?",
        "What carries heat, light, and sound?",
        "Which hot, dry wind blows from the Sahara?",
        "What does the town get its salt from?",
        "What kind of pipes did the abbey bring water in?",
    ],
)
def test_it_lets_good_questions_pass(question):
    assert not fails(question)


def test_to_do_is_not_answered_by_to_be():
    assert fails("What do small coins tend to do?", "Be hoarded")
