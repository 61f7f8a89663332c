"""Guests and hosts."""

import pytest

from cards.model import Person, PersonRole
from cards.readers.people import find_people, people_in, speaker_of

GUEST, HOST, AUTHOR = PersonRole.GUEST, PersonRole.HOST, PersonRole.AUTHOR


def found(title, text, **more):
    return [(person.name, person.role) for person in find_people(title, text, **more)]


@pytest.mark.parametrize(
    ("title", "text", "guest"),
    [
        ("Ada Field: Bees", "Field argues that bees dance.", "Ada Field"),
        ("The life of bees with Ada Field", "Ada says so.", "Ada Field"),
        ("Ada Field on bees", "Field explains it.", "Ada Field"),
        ("Why bees dance – Ada Field", "Ada Field notes it.", "Ada Field"),
        ("The life of bees with Ada Field", "Bees dance in the field.", None),
        ("Life in Great Fields", "Nobody says so.", None),
        ("Game Theory on chess", "Theory says that the theory holds.", None),
    ],
)
def test_a_guest_is_in_the_title_and_speaks_in_the_text(title, text, guest):
    assert found(title, text) == ([(guest, GUEST)] if guest else [])


def test_a_host_is_in_the_show_and_asks():
    text = "Tom asks about bees. Field says they dance."
    assert found("Ada Field: Bees", text, show="Tom Bell Podcast") == [
        ("Ada Field", GUEST),
        ("Tom Bell", HOST),
    ]
    assert found("Bees", "Nobody asks.", show="Tom Bell Podcast") == []


def test_one_who_asks_again_and_again_is_a_host():
    assert found("Bees", "Tom asks why. Tom welcomes her. She asks how. She asks why.") == [
        ("Tom", HOST)
    ]
    assert found("Bees", "Art asks why. Art welcomes all who love art.") == []


def test_people_named_as_such_need_no_proof():
    named = (Person("Ada Field", GUEST), Person("Tom Bell", HOST), Person("Jo Ray", AUTHOR))
    assert set(find_people("Bees", "Bees dance.", named=named)) == set(named)
    assert speaker_of(named) == "Ada Field"
    assert speaker_of((*named, Person("Al Ba", GUEST))) is None


def test_a_list_of_people_is_split():
    value = "Prof. Ada Field (Leeds), Ludwig van Beeth & Tom Bell – beekeeper, @tom"
    assert people_in(value) == ["Ada Field", "Ludwig van Beeth", "Tom Bell"]
