"""Where lines come apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.clause import PartRole
from cards.generator import splitting


def test_quotes_and_brackets_hide_the_marks_inside():
    assert splitting.at_semicolons("He said “a; b” (c; d); then left") == (
        "He said “a; b” (c; d)",
        "then left",
    )


def test_brackets_and_dash_asides_are_kept_by():
    bare = splitting.bared("Methods (A, B) avoid collapse—even here")
    assert bare.text == "Methods avoid collapse"
    assert [aside.text for aside in bare.asides] == ["A, B", "even here"]


def test_a_label_stands_before_the_only_colon():
    assert splitting.at_colon("Challenge 1: learn") == ("Challenge 1", "learn")
    assert splitting.at_colon("at 10:54 it ends") is None
    assert splitting.at_colon("a: b: c") is None


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("red, green, and blue", ("red", "green", "blue")),
        ("tools + research", ("tools", "research")),
        ("Barlow Twins, VicReg", ("Barlow Twins", "VicReg")),
        ("the meaning of death, risk, and harm", ()),
        ("one thing", ()),
        ("a, b, c, d, e, f", ()),
    ],
)
def test_only_short_lists_of_equals_have_members(text, members):
    assert splitting.members_of(text) == members


@pytest.mark.parametrize(
    ("text", "main", "lead", "role"),
    [
        ("Humans learn because they know much", "Humans learn", "because", PartRole.REASON),
        ("HAL failed largely because it lied", "HAL failed", "largely because", PartRole.REASON),
        ("Causality emerges when models act", "Causality emerges", "when", PartRole.CONDITION),
        (
            "Plan with models rather than logic",
            "Plan with models",
            "rather than",
            PartRole.CONTRAST,
        ),
    ],
)
def test_tails_are_cut_off_with_their_mark(text, main, lead, role):
    rest, tails = splitting.tails_of(text)
    assert rest == main
    assert [(tail.lead, tail.role) for tail in tails] == [(lead, role)]


def test_a_consequence_becomes_a_reason():
    assert splitting.with_reason_behind("X absorbs red, which is why leaves look green") == (
        "leaves look green because X absorbs red"
    )


def test_an_apposition_is_a_claim_of_its_own():
    assert splitting.without_apposition("Rubisco, the slowest enzyme, binds air") == (
        "Rubisco binds air",
        "Rubisco is the slowest enzyme",
    )


def test_a_fronted_condition_goes_behind():
    assert splitting.with_fronted_behind("When leaves get hot, pores close") == (
        "pores close when leaves get hot"
    )


@given(text=st.text(max_size=200))
def test_nothing_fails_on_any_text(text):
    splitting.bared(text)
    splitting.tails_of(text)
    splitting.at_opposites(text)
    splitting.members_of(text)
    splitting.without_apposition(splitting.without_asides(text))
    assert len(splitting.masked(text)) == len(text)


def test_brackets_that_belong_to_a_formula_stay():
    assert splitting.bared("O(n log n) is fast (mostly)").text == "O(n log n) is fast"
