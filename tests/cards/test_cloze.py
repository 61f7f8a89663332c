"""Taking a cloze apart."""

import time

import pytest

from cards.cloze import Blank, blanked, first_deletion, pieces


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("{{c1::Bees}} dance.", "Bees", (Blank(1, "Bees"), " dance.")),
        ("They {{c1::dance::verb}}.", "dance", ("They ", Blank(1, "dance", "verb"), ".")),
        ("{{c1::std::vector}}", "std::vector", (Blank(1, "std::vector"),)),
        ("{{c1::std::vector::hint}}", "std::vector", (Blank(1, "std::vector", "hint"),)),
        ("{{c1::std::vector}}", "", (Blank(1, "std", "vector"),)),
        ("{{c1::a}}b}}", "a}}b", (Blank(1, "a}}b"),)),
        (r"{{c1::\frac{1}{2}}}", "", (Blank(1, r"\frac{1}{2}"),)),
        ("{{c1::a{b}} c", "", (Blank(1, "a{b"), " c")),
        ("{{c1::a}} {{c2::b::h}}", "a", (Blank(1, "a"), " ", Blank(2, "b", "h"))),
        ("{{c12::a}}", "a", (Blank(12, "a"),)),
    ],
)
def test_finds_the_blanks(question, answer, found):
    assert pieces(question, answer) == found


@pytest.mark.parametrize(
    "question", ["", "No blank", "{{c0::x}}", "{{c1::}}", "{{c1::x", "{{c500::x}}", "{{Front}}"]
)
def test_leaves_other_braces_alone(question):
    assert "".join(str(piece) for piece in pieces(question, "x")) == question


@pytest.mark.parametrize(
    ("question", "closed"),
    [
        ("Bees {{c1::dance}}.", "Bees […]."),
        ("Bees {{c1::dance::d…}}.", "Bees [d…]."),
        ("{{c1::a}} and {{c2::b::x}}", "[…] and [x]"),
        ("No blank {c} }}", "No blank {c} }}"),
    ],
)
def test_blanks_are_closed(question, closed):
    assert blanked(question) == closed


def test_only_the_blanks_of_the_card_asked_are_closed():
    assert blanked("{{c1::a}} and {{c2::b}}", ordinal=1) == "a and […]"


@pytest.mark.parametrize(
    "question",
    [
        "{{c1::" * 50_000,
        "{{c1::" * 50_000 + "}}",
        "{{c999::" * 50_000 + "}}",
        "{{c1::::" * 50_000 + "}}",
        "{{c1::a {" * 50_000 + "}}",
    ],
    ids=["never closed", "closed once", "numbers too high", "empty", "braces"],
)
def test_a_text_full_of_openings_takes_no_longer_than_it_is(question):
    started = time.process_time()
    assert "".join(str(piece) for piece in pieces(question))
    assert time.process_time() - started < 1


def test_the_first_deletion_is_the_answer():
    assert first_deletion("Bees {{c1::dance::verb}}.") == "dance"
    assert first_deletion("Bees dance.") == ""
