"""Frames of speakers come off; talk about talk gives nothing."""

import pytest

from cards.generator.attribution import People, askers_in, sayings

PEOPLE = People("Ada Field", frozenset({"Tom"}))


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("Field argues that bees dance", ["bees dance"]),
        ("She notes that bees dance, and explains that wasps sting", ["bees dance", "wasps sting"]),
        ("Field answers the claim by arguing that bees dance", ["bees dance"]),
        ("The lecturer explains how bees find their way", ["bees find their way"]),
        ("Darwin argued that bees dance", ["bees dance"]),
        ("Bees use the sun", ["Bees use the sun"]),
        ("The queen lays eggs", ["The queen lays eggs"]),
    ],
)
def test_what_is_said_is_left(sentence, texts):
    assert [saying.text for saying in sayings(sentence, PEOPLE)] == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom asks whether bees dance",
        "Tom and Field debate the dance",
        "They discuss bees and flowers",
        "The conversation turns to honey",
        "Field introduces her garden",
        "That is dark",
        "This shows the way",
    ],
)
def test_talk_about_talk_says_nothing(sentence):
    assert sayings(sentence, PEOPLE) == ()


def test_he_and_she_are_the_speaker_and_nobody_without_one():
    assert sayings("She argues that bees dance", PEOPLE)[0].holder == "Field"
    assert sayings("She argues that bees dance", People()) == ()


def test_another_name_holds_its_own_view():
    assert sayings("Darwin argued that bees dance", PEOPLE)[0].holder == "Darwin"


def test_a_why_inside_talk_is_taken_for_true():
    (why,) = sayings("They dig into why bees dance", PEOPLE)
    assert why.is_why
    assert why.text == "bees dance"


def test_naming_keeps_its_verb():
    (saying,) = sayings("Field dismisses the story as a myth", PEOPLE)
    assert (saying.naming, saying.text) == ("dismiss", "the story as a myth")


def test_the_first_name_gives_way_to_the_last():
    assert PEOPLE.with_surname("Ada argues. Ada Field knows.") == "Field argues. Field knows."


def test_who_only_asks_is_a_host():
    assert askers_in("Tom asks why. Field argues that so. Ben welcomes her.") == {"Tom", "Ben"}


def test_a_host_may_confess_and_want_between_questions():
    talk = "Mara asks why ships sink. Mara confesses to fearing the sea. Mara wants to know more."
    assert askers_in(talk) == {"Mara"}
    assert askers_in(f"{talk} Mara built a lighthouse in 1811.") == frozenset()
