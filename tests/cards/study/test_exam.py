from datetime import timedelta

import pytest

from cards.model import Limits
from cards.study import scheduler
from cards.study.exam import SIMULATED, Asked, Exam, expected, plan
from tests.builders import TODAY, make_id, make_memory

LIMITS = Limits(new_per_day=10)


def make_exam(*, days=10, target=0.9):
    return Exam(make_id(), "ML seminar", TODAY + timedelta(days=days), target, ())


def new_cards(number, **changes):
    return [Asked(make_id(), None, **changes) for _ in range(number)]


def seen_cards(number, **changes):
    return [Asked(make_id(), make_memory(**changes)) for _ in range(number)]


def test_new_cards_are_spread_over_the_days_before_the_exam():
    way = plan(new_cards(45), make_exam(days=10), today=TODAY, limits=LIMITS)
    assert way.new_per_day == 5
    assert [load.new for load in way.days] == [5] * 9 + [0]
    assert way.days[-1].day == TODAY + timedelta(days=9)
    assert way.leave_out == ()


def test_an_exam_today_leaves_today_alone():
    way = plan(new_cards(8), make_exam(days=0), today=TODAY, limits=LIMITS)
    assert [(load.day, load.new) for load in way.days] == [(TODAY, 8)]


def test_cards_that_are_never_begun_are_not_known_on_the_day():
    cards = new_cards(100)
    within = expected(cards, make_exam(days=5), today=TODAY, limits=LIMITS)
    assert 0.4 < within < 0.5
    way = plan(cards, make_exam(days=5), today=TODAY, limits=LIMITS)
    assert way.expected == within
    assert way.reached > 0.9


def test_the_weakest_new_cards_are_left_out_when_the_limit_is_too_low():
    strong, weak = new_cards(20, score=90), new_cards(7, score=40)
    weakest = new_cards(1, score=20)
    way = plan(
        [*weak, *strong, *weakest],
        make_exam(days=2),
        today=TODAY,
        limits=Limits(new_per_day=10),
    )
    assert len(way.leave_out) == 8
    assert way.leave_out[0] == weakest[0].card_id
    assert set(way.leave_out[1:]) == {card.card_id for card in weak}


def test_following_the_schedule_leads_near_the_wished_retention():
    way = plan(seen_cards(60), make_exam(days=40), today=TODAY, limits=LIMITS)
    assert 0.9 < way.expected < 0.97
    assert way.extra == 0
    assert sum(load.reviews for load in way.days) > 60


def test_a_higher_target_needs_extra_reviews_on_the_last_days():
    cards = seen_cards(60, stability=30.0, due_day=TODAY + timedelta(days=20))
    modest = plan(cards, make_exam(days=12, target=0.8), today=TODAY, limits=LIMITS)
    high = plan(cards, make_exam(days=12, target=0.96), today=TODAY, limits=LIMITS)
    assert modest.extra == 0
    assert modest.expected < 0.96
    assert 0 < high.extra <= 60
    assert high.reached >= 0.96
    assert sum(load.extra for load in high.days[-3:]) == high.extra
    assert not any(load.extra for load in high.days[:-3])


def test_what_nothing_can_reach_is_not_promised():
    way = plan(seen_cards(30), make_exam(days=20, target=0.999), today=TODAY, limits=LIMITS)
    assert way.reached < 0.999


def test_overdue_cards_are_reviewed_today():
    cards = seen_cards(12, due_day=TODAY - timedelta(days=9), stability=200.0)
    way = plan(cards, make_exam(days=3), today=TODAY, limits=LIMITS)
    assert [load.reviews for load in way.days] == [12, 0, 0]


def test_a_card_left_alone_counts_with_its_recall_on_the_day():
    memory = make_memory(stability=50.0, due_day=TODAY + timedelta(days=60))
    exam = make_exam(days=30, target=0.5)
    way = plan([Asked(make_id(), memory)], exam, today=TODAY, limits=LIMITS)
    assert way.expected == pytest.approx(scheduler.recall(memory, exam.day))


def test_the_same_cards_give_the_same_plan():
    cards = [*seen_cards(40), *new_cards(30)]
    plans = [plan(cards, make_exam(), today=TODAY, limits=LIMITS) for _ in range(2)]
    assert plans[0] == plans[1]


def test_a_large_deck_is_judged_by_some_of_its_cards():
    cards = seen_cards(2 * SIMULATED, stability=200.0)
    way = plan(cards, make_exam(days=2, target=0.5), today=TODAY, limits=LIMITS)
    assert way.seen == 2 * SIMULATED
    assert way.days[0].reviews == 2 * SIMULATED


def test_an_exam_without_cards_asks_nothing():
    way = plan([], make_exam(days=3), today=TODAY, limits=LIMITS)
    assert (way.new_per_day, way.extra, way.reached, way.leave_out) == (0, 0, 1.0, ())
    assert [load.answers for load in way.days] == [0, 0, 0]
