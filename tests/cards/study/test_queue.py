"""Today's order."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from cards.model import Limits, Stage, Tier
from cards.study import scheduler
from cards.study.queue import Done, Queued, Tally, build, count
from tests.builders import NOW, TODAY, make_card, make_memory, make_note


def queued(memory=None, *, note="", source="s", chapter=1, line=None, **changes):
    card = make_card(memory=memory, **changes)
    return Queued(card, note or card.id, source, chapter, line)


def due(stability=5.0, **places):
    return queued(make_memory(stability=stability), **places)


def learning(minutes, **places):
    memory = make_memory(stage=Stage.LEARNING, due_at=NOW + timedelta(minutes=minutes))
    return queued(memory, **places)


def order(*cards, limits=None, done=None):
    return build(cards, now=NOW, study_day=TODAY, limits=limits or Limits(), done=done)


def test_nothing_gives_nothing():
    assert order() == []


def test_due_cards_come_most_forgotten_first():
    firm, weak, middle = due(90.0), due(1.0), due(10.0)
    assert order(firm, weak, middle) == [weak, middle, firm]


def test_a_card_of_another_day_waits():
    tomorrow = queued(make_memory(due_day=TODAY + timedelta(days=1)))
    overdue = queued(make_memory(due_day=TODAY - timedelta(days=30)))
    assert order(tomorrow, overdue) == [overdue]


def test_learning_cards_whose_minutes_are_over_come_first():
    later, earlier, card = learning(0), learning(-5), due()
    assert order(card, later, earlier) == [earlier, later, card]


def test_learning_cards_come_ahead_of_time_only_when_nothing_else_is_left():
    soon, card = learning(19), due()
    assert order(soon, card) == [card, soon]
    assert order(soon) == [soon]
    assert order(learning(21)) == []


def test_new_cards_are_spread_among_due_ones():
    reviews, new = [due(float(n + 1)) for n in range(4)], [queued(), queued()]
    result = order(*new, *reviews)
    assert [one.card.is_new for one in result] == [False, True, False, False, True, False]


def test_new_cards_take_chapters_in_turn():
    cards = [queued(chapter=chapter) for chapter in (1, 1, 1, 2, 2, 3)]
    assert [one.chapter_number for one in order(*cards)] == [1, 2, 3, 1, 2, 1]


def test_limits_are_less_what_was_done_today():
    cards = [queued() for _ in range(5)] + [due() for _ in range(5)]
    limits = Limits(new_per_day=3, reviews_per_day=4)
    assert count(order(*cards, limits=limits)) == Tally(due=4, new=3, learning=0)
    done = Done(new=2, reviews=9)
    assert count(order(*cards, limits=limits, done=done)) == Tally(due=0, new=1, learning=0)


def test_limits_never_hold_back_what_is_being_learned():
    limits = Limits(new_per_day=0, reviews_per_day=0)
    assert count(order(learning(-1), due(), queued(), limits=limits)) == Tally(0, 0, 1)


def test_one_card_a_note_learning_before_due_before_new():
    a, b, c = learning(5, note="n"), due(note="n"), queued(note="n")
    assert order(c, b, a) == [a]
    assert order(c, b) == [b]
    assert order(c, queued(note="n")) == [c]


def test_siblings_of_what_was_asked_today_wait_for_tomorrow():
    done = Done(kin=frozenset({"n"}))
    mine = learning(-1, note="n")
    assert order(due(note="n"), queued(note="n"), mine, done=done) == [mine]


def test_a_card_of_today_that_was_made_due_again_is_asked_again():
    again = queued(make_memory(last_day=TODAY), note="n")
    sibling = due(note="m")
    done = Done(kin=frozenset({"n", "m"}))
    assert order(again, sibling, done=done) == [again]


def test_cards_on_one_line_of_a_source_are_siblings():
    one, other, elsewhere = queued(line=7), queued(line=7), queued(line=7, source="t")
    assert order(one, other, elsewhere) == [one, elsewhere]
    done = Done(kin=frozenset({("s", 7)}))
    assert order(one, other, elsewhere, done=done) == [elsewhere]


def test_siblings_on_steps_have_five_cards_between_them():
    first, sibling = learning(-2, note="n"), learning(-1, note="n")
    others = [due(float(number + 1)) for number in range(8)]
    result = order(first, sibling, *others)
    assert result == [first, *others[:5], sibling, *others[5:]]
    assert order(first, sibling) == [first, sibling]


def test_a_sibling_of_what_was_asked_last_lets_others_go_before():
    sibling, others = learning(-1, note="n"), [due(float(number + 1)) for number in range(8)]
    last = (("a", "a"), ("n", "other"), ("b", "b"))
    result = order(sibling, *others, done=Done(last=last))
    assert result.index(sibling) == 4
    assert order(sibling, *others, done=Done(last=(("n", sibling.card.id),)))[0] == sibling


def test_a_card_failed_too_often_waits_for_tomorrow():
    tired, fresh = learning(-1), learning(-1)
    assert order(tired, fresh, done=Done(tired=frozenset({tired.card.id}))) == [fresh]


def test_suspended_cards_and_drafts_are_not_asked():
    draft = Queued(make_card(make_note(tier=Tier.DRAFT)), "n", "s", 1)
    assert order(queued(suspended=True), queued(make_memory(), suspended=True), draft) == []


def test_a_buried_card_rests_before_its_study_day():
    tomorrow, today = TODAY + timedelta(days=1), queued(buried_until=TODAY)
    resting = [queued(buried_until=tomorrow), queued(make_memory(), buried_until=tomorrow)]
    assert order(*resting, today) == [today]


def some_card(sort, note, chapter, size):
    made = {"new": queued, "due": lambda: due(size + 0.5), "learning": lambda: learning(size)}
    return replace(made[sort](), note_id=str(note), chapter_number=chapter)


CARDS = st.lists(
    st.builds(
        some_card,
        st.sampled_from(["new", "due", "learning"]),
        st.integers(0, 8),
        st.integers(1, 3),
        st.integers(0, 30),
    ),
    max_size=20,
)


@given(CARDS, st.integers(0, 5), st.integers(0, 5))
def test_a_queue_holds_no_card_twice_and_keeps_every_rule(cards, new, reviews):
    limits = Limits(new_per_day=new, reviews_per_day=reviews)
    result = order(*cards, limits=limits)
    assert len({one.card.id for one in result}) == len(result)
    tally = count(result)
    assert tally.new <= new
    assert tally.due <= reviews
    others = [one for one in result if one.card.is_new or not one.card.memory.due_at]
    assert len({one.kin for one in others}) == len(others)
    seen = [one for one in others if not one.card.is_new]
    recall = [scheduler.recall(one.card.memory, TODAY) for one in seen]
    assert recall == sorted(recall)
    assert order(*cards, limits=limits) == result
