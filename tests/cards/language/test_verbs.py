"""Forms of verbs."""

import pytest

from cards.language import VerbForm, inflect, is_irregular_past


@pytest.mark.parametrize(
    ("lemma", "third", "past", "participle", "ing"),
    [
        ("target", "targets", "targeted", "targeted", "targeting"),
        ("try", "tries", "tried", "tried", "trying"),
        ("write", "writes", "wrote", "written", "writing"),
        ("occur", "occurs", "occurred", "occurred", "occurring"),
        ("free", "frees", "freed", "freed", "freeing"),
        ("lie", "lies", "lay", "lain", "lying"),
        ("be", "is", "was", "been", "being"),
        ("teach", "teaches", "taught", "taught", "teaching"),
        ("play", "plays", "played", "played", "playing"),
    ],
)
def test_verbs_take_their_forms(lemma, third, past, participle, ing):
    forms = (VerbForm.THIRD, VerbForm.PAST, VerbForm.PARTICIPLE, VerbForm.ING)
    assert tuple(inflect(lemma, form) for form in forms) == (third, past, participle, ing)


def test_the_base_stays():
    assert inflect("make", VerbForm.BASE) == "make"
    assert inflect("be", VerbForm.PLURAL) == "are"


def test_irregular_pasts_are_known():
    assert is_irregular_past("rose")
    assert not is_irregular_past("resin")
