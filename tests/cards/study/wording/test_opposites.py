import pytest

from cards.study.wording.opposites import are_opposite


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increases", "decreasing"),
        ("hypertension", "hypotension"),
        ("endothermic", "exothermic"),
        ("legal", "illegal"),
        ("careful", "careless"),
        ("employer", "employee"),
        ("import", "export"),
        ("before", "after"),
        ("cation", "anion"),
    ],
)
def test_opposites_are_known_both_ways(one, other):
    assert are_opposite(one, other)
    assert are_opposite(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rise", "rises"),
        ("bee", "bees"),
        ("heart", "lung"),
        ("form", "information"),
        ("red", "red"),
    ],
)
def test_other_words_are_not(one, other):
    assert not are_opposite(one, other)
