import pytest

from cards.study.modes import How, Response
from cards.study.modes.listing import LIST, members
from tests.builders import make_card, make_note


def card(answer: str):
    return make_card(make_note(question="What do they take?", answer=answer))


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Nectar, pollen and water.", ("Nectar", "pollen", "water")),
        ("Nectar, pollen, and water", ("Nectar", "pollen", "water")),
        ("Red; green; light blue", ("Red", "green", "light blue")),
        ("One, two, three and four", ("One", "two", "three", "four")),
        ("They dance.", ()),
        ("Salt and pepper", ()),
        ("Three things: salt, pepper and oil", ()),
        ("Because the bees that come home, after a long day out, dance and hum", ()),
    ],
)
def test_members_are_those_of_plain_lists(answer, found):
    assert members(card(answer)) == found


@pytest.mark.parametrize(
    ("said", "how"),
    [
        (("water", "nectar", "pollen"), How.EXACT),
        (("water, pollen and nectar",), How.EXACT),
        (("water", "nektar", "pollen"), How.NEAR),
        (("water", "pollen", ""), How.PARTIAL),
        (("water", "pollen", "honey"), How.PARTIAL),
        (("water", "pollen", "nectar", "honey"), How.WRONG),
        (("wax",), How.WRONG),
        ((), How.WRONG),
    ],
)
def test_members_are_ticked_off(said, how):
    assert LIST.judge(card("Nectar, pollen and water"), Response(said), "1").how is how
