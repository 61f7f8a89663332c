import pytest

from cards.study.wording.aliases import aliases


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("They dance.", ["They dance"]),
        ("Deoxyribonucleic acid (DNA)", ["Deoxyribonucleic acid", "DNA"]),
        ("The United Nations (UN)", ["The United Nations", "UN"]),
        ("DNA (deoxyribonucleic acid)", ["DNA", "deoxyribonucleic acid"]),
        ("Vitamin C, also known as ascorbic acid", ["Vitamin C", "ascorbic acid"]),
    ],
)
def test_an_answer_lists_its_other_wordings(answer, found):
    assert set(found) <= set(aliases(answer))


@pytest.mark.parametrize("answer", ["Paris (France)", "Mercury (planet)", "Lead (Pb)"])
def test_what_stands_in_brackets_is_no_answer_unless_it_is_the_letters(answer):
    assert aliases(answer)[-1] == answer.split(" (")[0]
