from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from cards.study.modes import FLIP, MATCH
from cards.study.quiz import Pooled, Quiz, ask, order
from tests.builders import NOW, make_card, make_id, make_note


def pooled(*, chapters=3, each=4):
    return [
        Pooled(make_id(), make_id(), "source", chapter, line=100 * chapter + number)
        for chapter in range(1, chapters + 1)
        for number in range(each)
    ]


def mode(name, fits=lambda card: True):
    return replace(FLIP, name=name, fits=fits)


def test_chapters_come_in_turn():
    drawn = order(pooled(), seed=1)
    chapters = [one.chapter_number for one in drawn]
    assert len(chapters) == 12
    for start in range(0, 12, 3):
        assert sorted(chapters[start : start + 3]) == [1, 2, 3]


def test_the_same_seed_draws_the_same_and_another_one_does_not():
    pool = pooled(each=10)
    assert order(pool, seed=7) == order(reversed(pool), seed=7)
    assert order(pool, seed=7) != order(pool, seed=8)


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5), st.integers(1, 3))), st.integers(0, 99)
)
def test_no_two_cards_of_a_note_or_a_line(places, seed):
    pool = [
        Pooled(make_id(), f"note {note}", "source", chapter, line) for note, line, chapter in places
    ]
    drawn = order(pool, seed)
    assert len({one.note_id for one in drawn}) == len(drawn)
    assert len({one.line for one in drawn}) == len(drawn)
    assert bool(drawn) == bool(pool)


def test_lines_of_other_sources_are_no_siblings():
    one, other = pooled(chapters=1, each=1) * 2
    other = replace(other, card_id=make_id(), note_id=make_id(), source_id="another")
    assert len(order([one, other], seed=1)) == 2


def test_the_modes_get_about_the_same_share():
    cards = [make_card() for _ in range(10)]
    items = ask(cards, [mode("one"), mode("two")], count=8, seed=1)
    assert Counter(item.mode for item in items) == {"one": 4, "two": 4}
    assert [item.card_id for item in items] == [card.id for card in cards[:8]]


def test_a_card_that_no_mode_fits_is_left_out():
    long, short = make_card(make_note(answer="x" * 99)), make_card(make_note(answer="x"))
    picky = mode("picky", fits=lambda card: len(card.note.answer) < 9)
    assert [item.card_id for item in ask([long, short], [picky], count=9, seed=1)] == [short.id]


def test_an_item_keeps_its_wrong_options():
    card = make_card(make_note(distractors=("one", "two", "three")))
    (item,) = ask([card], [mode("one")], count=1, seed=1)
    assert item.distractors == ("one", "two", "three")


def test_cards_to_be_matched_stand_together_with_each_others_answers():
    cards = [make_card(make_note(answer=f"Answer {number}.")) for number in range(8)]
    items = ask(cards, [mode("one"), MATCH], count=8, seed=1)
    matched = [place for place, item in enumerate(items, 1) if item.mode == "match"]
    assert matched == list(range(matched[0], matched[0] + 4))
    assert {items[place - 1].group for place in matched} == {matched[0]}
    answers = {card.id: card.note.answer.removesuffix(".") for card in cards}
    for place in matched:
        item = items[place - 1]
        others = {answers[items[other - 1].card_id] for other in matched if other != place}
        assert set(item.distractors) == others
    assert sorted(item.card_id for item in items) == sorted(card.id for card in cards)


def test_too_few_to_match_are_asked_alone_or_not_at_all():
    cards = [make_card(make_note(answer=f"Answer {number}.")) for number in range(2)]
    assert {item.mode for item in ask(cards, [mode("one"), MATCH], count=2, seed=1)} == {"one"}
    assert ask(cards, [MATCH], count=2, seed=1) == []


def test_cards_with_one_answer_are_not_matched_with_each_other():
    cards = [make_card(make_note(f"What is {number}?", "The same.")) for number in range(5)]
    assert ask(cards, [MATCH], count=5, seed=1) == []


def test_a_quiz_is_over_when_its_minutes_are():
    quiz = Quiz(make_id(), "Bees", 1, 15, counts=False, items=(), started_at=NOW)
    assert not quiz.is_over(NOW + timedelta(minutes=14, seconds=59))
    assert quiz.is_over(NOW + timedelta(minutes=15))
    assert not replace(quiz, minutes=None).is_over(NOW + timedelta(days=400))
