"""What kind of thing a name names."""

import pytest

from cards.generator import kinds


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Battle of Lepanto", "the Battle of Lepanto"),
        ("Peasants’ Revolt", "Peasants’ Revolt"),
        ("Boer War", "the Boer War"),
        ("First crusade", "the first crusade"),
        ("Andreas Vesalius", "Andreas Vesalius"),
    ],
)
def test_a_name_built_on_a_common_noun_takes_the(name, written):
    assert kinds.with_the(name) == written


def test_happenings_and_writings():
    assert kinds.is_happening("Siege of Vienna")
    assert kinds.is_writing("Edict of Nantes")
    assert not kinds.is_happening("Harry Beck")
