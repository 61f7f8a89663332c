"""Notes of packages made of one note each: templates, clozes, and what is left out."""

import pytest

from cards.exchange.package_notes import LeftOut
from cards.exchange.packages import read_package
from tests.cards.exchange.made_packages import CARD, NOTE, cloze_type, note_type, one_note, package


def sides(content: bytes) -> list[tuple[str, str]]:
    return [(placed.note.question, placed.note.answer) for placed in read_package(content).notes]


def one(front: str, back: str, *fields: str) -> tuple[str, str]:
    """Give both sides of a card with fields A, B and C."""
    model = note_type(front=front, back=back, fields=("A", "B", "C"))
    (found,) = sides(one_note(*fields, model=model))
    return found


@pytest.mark.parametrize(
    ("front", "back", "question", "answer"),
    [
        ("{{A}}", "{{FrontSide}}<hr id=answer>{{B}}", "a", "b"),
        ("{{A}}", "{{A}}<hr id='answer'>{{B}}{{C}}", "a", "b\nc"),
        ("What is the capital of {{A}}?", "{{FrontSide}} {{B}}", "What is the capital of a?", "b"),
        ("<div>{{A}}</div><div>{{B}}</div>", "{{C}}", "a\nb", "c"),
        ("{{ A }} {{text:B}}", "{{C}}", "a b", "c"),
        ("{{A}} {{type:B}}", "{{A}}<hr id=answer>{{type:B}}", "a", "b"),
        ("{{A}} {{hint:B}}", "{{C}}{{B}}", "a", "c\nb"),
        ("{{#A}}{{A}}{{/A}}{{^A}}none{{/A}}", "{{B}}", "a", "b"),
        ("{{A}}{{^B}}lonely{{/B}}", "{{#C}}{{B}}{{/C}}", "a", "b"),
        ("{{A}}{{#B}}{{^C}}x{{/C}}y{{/B}}", "{{C}}", "ay", "c"),
        ("{{A}} {{Missing}} {{Tags}} {{Deck}}", "{{B}}", "a", "b"),
        ("<script>{{B}}</script><style>{{C}}</style>{{A}}", "{{B}}", "a", "b"),
        ("{{A}}", "{{FrontSide}}<hr id=answer>True", "a", "True"),
        ("{{A}}", "{{FrontSide}}", "a", ""),
    ],
)
def test_a_template_is_filled_with_what_shows_on_each_side(front, back, question, answer):
    assert one(front, back, "a", "b", "c") == (question, answer)


def test_a_card_is_in_the_deck_it_was_lent_from():
    lent = (*CARD[:2], 6, *CARD[3:15], 5, *CARD[16:])
    decks = {"5": {"name": "Home::Own"}, "6": {"name": "Filtered"}}
    assert read_package(package(cards=[lent], decks=decks)).decks == (("Home", "Own"),)


def test_new_cards_keep_the_order_they_would_be_learned_in():
    notes = [(n, f"g{n}", *NOTE[2:6], f"Q{n}\x1fA", *NOTE[7:]) for n in (1, 2, 3)]
    cards = [(n, n, *CARD[2:8], 4 - n, *CARD[9:]) for n in (1, 2, 3)]
    assert [question for question, _ in sides(package(notes=notes, cards=cards))] == [
        "Q3",
        "Q2",
        "Q1",
    ]


@pytest.mark.parametrize(
    ("text", "question", "answer", "cards"),
    [
        ("{{c1::a}}", "{{c1::a}}", "a", 1),
        ("{{c1::a<b>b</b>::h}} {{c3::c}}", "{{c1::ab::h}} {{c3::c}}", "ab; c", 2),
        ("{{c1::a {{c2::b::x}} c}} {{c3::d}}", "{{c1::a b c}} {{c3::d}}", "a b c; d", 2),
        ("{{c1::{{c2::{{c3::a::x}}b}}}}{{c4::d}}", "{{c1::ab}}{{c4::d}}", "ab; d", 2),
        ("{{c1::a}} }} {{c2::b", "{{c1::a}} }} {{c2::b", "a", 1),
        ("{{c1,2::a}}", "{{c1::a}}", "a", 1),
        (r"{{c1::\(\frac{1}{2}\)}}", r"{{c1::\(\frac{1}{2}\)}}", r"\(\frac{1}{2}\)", 1),
        ("<div>{{c1::a</div><div>b}}</div>", "{{c1::a\nb}}", "a\nb", 1),
        ("{{c1::&lt;a&gt;}}", "{{c1::<a>}}", "<a>", 1),
    ],
)
def test_a_cloze_keeps_its_blanks(text, question, answer, cards):
    (placed,) = read_package(one_note(text, "Extra", model=cloze_type())).notes
    assert (placed.note.question, placed.note.answer) == (question, answer)
    assert (placed.note.cards, placed.note.more) == (cards, "Extra")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (one_note("", "Back"), LeftOut.EMPTY),
        (one_note("no blank", "", model=cloze_type()), LeftOut.NO_BLANK),
        (one_note("{{c1::image-occlusion:rect:left=.1}}", "", model=cloze_type()), LeftOut.MASKS),
        (package(notes=[(*NOTE[:2], 404, *NOTE[3:])]), LeftOut.UNKNOWN),
    ],
)
def test_what_is_no_card_of_ours_is_counted(content, why):
    read = read_package(content)
    assert read.notes == ()
    assert read.left_out == ((why, 1),)


def test_blanks_inside_blanks_are_counted():
    read = read_package(one_note("{{c1::a {{c2::b}}}}", "", model=cloze_type()))
    assert read.left_out == ((LeftOut.NESTED, 1),)
