import pytest

from cards.model import Rating
from cards.study.modes import MATCH, TRUE_FALSE, Confidence, Response, together
from cards.study.modes.choice import CHOICE
from tests.builders import make_card, make_memory, make_note, make_passage

NOTE = make_note(
    answer="In 1944.",
    distractors=("In 1905", "In 1923", "In 1960"),
    evidence=make_passage("The dance was decoded by Karl von Frisch in 1944."),
)
SEEN = make_card(NOTE, memory=make_memory())
NEW = make_card(NOTE)


def judged(card, text="In 1944", **more):
    return CHOICE.judge(card, Response((text,), **more), "1")


def test_a_right_choice_is_good_and_never_easy():
    found = judged(SEEN, confidence=Confidence.SURE, duration_ms=5000)
    assert (found.rating, found.highest, found.affects_schedule) == (Rating.GOOD, Rating.GOOD, True)


@pytest.mark.parametrize("more", [{"confidence": Confidence.GUESS}, {"duration_ms": 1499}])
def test_a_guess_or_a_quick_one_is_not_credited_and_asked_again(more):
    found = judged(SEEN, **more)
    assert (found.is_right, found.rating, found.asks_again) == (True, Rating.AGAIN, True)
    assert found.affects_schedule


@pytest.mark.parametrize("text", ["In 1944", "In 1905"])
def test_on_a_new_card_nothing_moves(text):
    found = judged(NEW, text)
    assert (found.affects_schedule, found.may_override) == (False, False)


def test_options_stand_in_another_order_with_another_seed():
    orders = {CHOICE.prompt(SEEN, str(seed)).options for seed in range(30)}
    assert len(orders) > 10
    assert {frozenset(options) for options in orders} == {
        frozenset({"In 1944", "In 1905", "In 1923", "In 1960"})
    }


def test_statements_are_true_about_half_the_time_and_judged_so():
    said = {TRUE_FALSE.prompt(SEEN, str(seed)).question for seed in range(40)}
    assert "The dance was decoded by Karl von Frisch in 1944." in said
    assert "The dance was decoded by Karl von Frisch in 1905." in said
    for seed in map(str, range(20)):
        is_true = "1944" in TRUE_FALSE.prompt(SEEN, seed).question
        found = TRUE_FALSE.judge(SEEN, Response(("true",)), seed)
        assert found.is_right == is_true
        assert not (found.is_right and found.affects_schedule)


def test_a_group_is_matched_from_one_list_of_answers():
    notes = [make_note(question=f"Q{n}?", answer=answer) for n, answer in enumerate("abcb")]
    group = together([make_card(note, memory=make_memory()) for note in notes])
    assert [card.note.answer for card in group] == ["a", "b", "c"]
    assert len({MATCH.prompt(card, "1").options for card in group}) == 1
    assert all(MATCH.fits(card) for card in group)
    assert MATCH.judge(group[0], Response(("a",)), "1").is_right
    assert not MATCH.judge(group[0], Response(("b",)), "1").is_right
