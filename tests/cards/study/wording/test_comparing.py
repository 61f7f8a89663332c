import time

import pytest

from cards.study.wording import compare
from cards.study.wording.comparing import LONGEST, Comparison, together


def test_words_of_the_question_need_not_be_said_again():
    asked = "Why is text easier to predict than video?"
    assert compare("Text has a finite vocabulary", "a finite vocabulary", question=asked).is_exact
    assert not compare("Text has a finite vocabulary", "a finite vocabulary").is_exact


def test_what_decides_is_said():
    assert compare("48 bits", "48 bytes").veto == "The unit is not the same."
    assert compare("48 bits", "48").doubt == "The unit is missing."


def test_a_synonym_is_offered_and_never_accepted():
    found = compare("Consciousness", "awareness")
    assert (found.is_exact, found.is_near) == (False, True)


def test_all_of_several_have_to_be_right():
    right, near = Comparison(1.0, is_exact=True), Comparison(0.9)
    assert together([right, right]).is_exact
    assert together([right, near]).is_near
    assert not together([right, Comparison(0.0)]).is_near
    assert together([right, Comparison(1.0, veto="No.")]).veto == "No."


@pytest.mark.parametrize("response", ["word " * 20_000, "werd " * (LONGEST // 5)])
def test_a_flood_of_words_takes_no_time(response):
    start = time.perf_counter()
    found = compare("Twelve words that make an answer as long as any one typed", response)
    assert not found.is_near
    assert time.perf_counter() - start < 1.0
