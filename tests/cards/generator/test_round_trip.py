"""A card says what its line says: no more, and no less carefully."""

import pytest

from cards.generator import round_trip
from cards.model import Candidate, NoteKind
from tests.builders import make_passage

LINE = "Old kilns rarely reached 1200 degrees. Potters fired them with dry oak"


def holds(question, answer, line=LINE, quotation=None, holders=()):
    passage = make_passage(line)
    quoted = quotation or line
    return round_trip.holds(
        Candidate(NoteKind.BASIC, question, answer, evidence=passage),
        quotation=make_passage(quoted, line.index(quoted)),
        known=["How kilns worked", line],
        holders=holders,
    )


def test_a_card_in_the_words_of_its_line_holds():
    assert holds(
        "What did potters fire kilns with?", "dry oak", quotation="Potters fired them with dry oak"
    )


def test_the_kind_of_answer_may_be_named_with_a_word_of_its_own():
    line = "Cobalt turns a glaze blue"
    assert holds("Which metal turns a glaze blue?", "Cobalt", line)
    assert not holds("Which metal turns a dull glaze blue?", "Cobalt", line)
    assert not holds("What prevents a blue glaze?", "Cobalt", line)


def test_an_amount_may_be_asked_for():
    line = "A bisque firing takes nine hours"
    assert holds("How many hours does a bisque firing take?", "nine hours", line)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What temperature did old kilns reach?", "1200 degrees"),  # hedge gone, word added
        ("What did old kilns rarely reach?", "1300 degrees"),  # another number
        ("What did old kilns never reach?", "1200 degrees"),  # said too firmly
        ("What did old kilns reach?", "1200 degrees"),  # hedge gone
        ("Which gas kilns of iron rarely reached 1200 degrees?", "Old kilns"),  # a stranger
        ("What did old kilns rarely reach?", "1200 degrees in Rome"),  # an invented key
    ],
)
def test_a_card_that_says_something_else_does_not_hold(question, answer):
    assert not holds(question, answer, quotation="Old kilns rarely reached 1200 degrees")


def test_a_hedge_outside_the_quotation_counts_too():
    assert not holds("What did old kilns reach?", "1200 degrees", quotation="reached 1200 degrees")


def test_not_is_not_whether_written_whole_or_short():
    line = "Ash glazes don't craze on stoneware"
    assert holds("What do ash glazes not craze on?", "stoneware", line)
    assert not holds("What do ash glazes craze on?", "stoneware", line)


def test_who_holds_a_view_is_named():
    line = "Leach argues that glaze follows form"
    assert not holds("What does glaze follow?", "form", line, holders=["Bernard Leach"])
    assert holds(
        "What does glaze follow, according to Leach?", "form", line, holders=["Bernard Leach"]
    )
