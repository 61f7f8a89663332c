"""What the notes say elsewhere rules an answer out as wrong."""

from cards import language
from cards.options.option import Option
from cards.options.safety import Lines, is_apart, is_wrong

KEY = Option("wool", ("head wool",), 0, head="wool")
ASKED = language.content_stems("What keeps a sailor warm in wet weather?")


def wrong(text, *lines):
    return is_wrong(
        Option(text, ("head",), 0, head=text),
        KEY,
        asked=ASKED,
        lines=Lines(lines),
    )


def test_an_answer_named_for_something_else_is_wrong():
    assert wrong("linen", "Linen was the cloth of summer")


def test_an_answer_named_beside_the_key_may_be_right():
    assert not wrong("linen", "Wool and linen were woven at home")


def test_an_answer_in_a_line_about_what_is_asked_may_be_right():
    assert not wrong("felt", "Felt is warm even in wet weather")


def test_an_answer_no_line_holds_cannot_be_told():
    assert not wrong("silk")


def test_two_words_for_one_thing_are_not_apart():
    awareness, plain, kind = (
        Option(text, ("kind",), 0, head=text.split()[-1])
        for text in ("awareness", "Consciousness", "phenomenal consciousness")
    )
    assert not is_apart(awareness, plain)
    assert not is_apart(awareness, kind)
    assert is_apart(awareness, Option("curiosity", ("kind",), 0, head="curiosity"))


def test_parts_and_paraphrases_are_not_apart():
    long, short = (
        Option("raw sheep wool", ("kind",), 0, head="wool"),
        Option("wool", ("kind",), 0, head="wool"),
    )
    assert not is_apart(long, short)
    assert is_apart(long, Option("cotton wool", ("kind",), 0, head="wool"))
    assert not is_apart(long, Option("sheep skin", ("kind",), 0, head="skin"))
