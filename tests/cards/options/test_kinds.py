"""What kind of answer a key is."""

import pytest

from cards.clause import Noun, Part, PartRole
from cards.options import kinds
from tests.builders import make_note


def thing(text, *, lemma=None, **about):
    head = text.split()[-1]
    return Noun(text=text, head=head, lemma=lemma or head, **about)


def groups(text, **about):
    option = kinds.noun_option(thing(text, **about), 0, rank=1)
    return option.groups if option else ()


def test_things_of_one_kind_share_a_group():
    assert groups("quartz")[-1] == groups("feldspar")[-1]
    assert groups("quartz")[-1] != groups("jealousy")[-1]


def test_number_and_article_are_part_of_the_kind():
    assert groups("a hammer")[-1] != groups("the hammer")[-1]
    assert groups("hammers", lemma="hammer", is_plural=True)[-1] != groups("hammer")[-1]


def test_a_general_noun_stands_beside_its_own_head_only():
    assert [group.split()[0] for group in groups("new methods", lemma="method")] == ["head"]


@pytest.mark.parametrize("text", ["its shell", "the same way", "a kind", "other birds"])
def test_words_that_point_elsewhere_are_no_answers(text):
    assert groups(text) == ()


def test_a_code_stands_beside_codes_and_a_person_beside_persons():
    assert groups("HTTP", is_name=True) == ("code",)
    person = {"is_name": True, "is_person": True, "entity": "PERSON"}
    assert groups("Katherine Johnson", **person)[0].startswith("person")
    assert groups("Franz Josef Glacier", **person) == ()
    assert groups("Near Klütz", **person) == ()


def test_who_asks_for_a_person_and_which_for_a_head_noun():
    gas = thing("carbon monoxide", lemma="monoxide")
    assert kinds.option_of(make_note("Who found it?", "Carbon monoxide"), gas) is None
    assert kinds.option_of(make_note("Which engine won?", "Carbon monoxide"), gas) is None
    assert kinds.option_of(make_note("What stops the blood?", "Carbon monoxide"), gas) is not None


def test_a_reason_is_like_reasons_that_do_not_begin_with_a_pronoun():
    plain, pointing = (
        kinds.tail_option(Part(PartRole.REASON, text, "because"), 0)
        for text in ("ice floats", "they float")
    )
    assert plain.groups != pointing.groups
    asked = kinds.option_of(make_note("Why do seals rest?", "Because ice floats"), None)
    assert (asked.text, asked.lead, asked.groups) == ("ice floats", "Because ", plain.groups)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Every ship carries its own lamp", "meaning clause"),
        ("Rope that is tied to a mast", "meaning clause"),
        ("Long rope at the stern", "meaning phrase"),
        ("Built of oak without nails", "meaning doing"),
    ],
)
def test_meanings_are_told_apart_by_form(text, group):
    assert kinds.meaning_group(text, is_clause=False) == group
