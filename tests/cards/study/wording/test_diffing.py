from hypothesis import given
from hypothesis import strategies as st

from cards.study.wording import Mark, Run, diff


def test_words_in_both_are_plain_the_rest_is_marked():
    assert diff("The waggle dance", "the round dance again") == (
        Run("The"),
        Run("round", Mark.EXTRA),
        Run("waggle", Mark.MISSING),
        Run("dance"),
        Run("again", Mark.EXTRA),
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_word_of_both_is_shown(answer, response):
    runs = diff(answer, response)
    shown = " ".join(run.text for run in runs if run.mark is not Mark.EXTRA)
    assert shown.split() == answer.split()
    extra = [word for run in runs if run.mark is Mark.EXTRA for word in run.text.split()]
    assert set(extra) <= set(response.split())
