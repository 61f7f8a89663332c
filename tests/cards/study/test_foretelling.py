"""Which answers are scored, and what surprise and bins mean."""

from datetime import timedelta
from math import log

import pytest

from cards.model import Rating
from cards.study import foretelling, scheduler
from cards.study.foretelling import Answered
from tests.builders import NOW, TODAY

AGAIN, HARD, GOOD, EASY = Rating


def make_log(*ratings_and_days):
    return [
        Answered(rating, NOW + timedelta(days=day, seconds=place), TODAY + timedelta(days=day))
        for place, (rating, day) in enumerate(ratings_and_days)
    ]


def test_only_the_first_answer_of_a_later_day_is_scored():
    (one,) = foretelling.scored([make_log((AGAIN, 0), (GOOD, 0), (AGAIN, 3), (GOOD, 3))])
    assert one.history == ((AGAIN, 0), (GOOD, 0), (AGAIN, 3))
    assert not one.is_pass


def test_a_day_further_back_is_not_scored():
    assert foretelling.scored([make_log((GOOD, 9), (GOOD, 2))]) == []


def test_lapses_so_far_are_counted():
    answers = foretelling.scored([make_log((AGAIN, 0), (AGAIN, 1), (GOOD, 2), (GOOD, 3))])
    assert [one.lapses for one in answers] == [0, 1, 1]


def test_cards_are_mixed_in_order_of_time():
    logs = [make_log((GOOD, 0), (GOOD, 5)), make_log((GOOD, 1), (GOOD, 2), (GOOD, 9))]
    assert [one.card for one in foretelling.scored(logs)] == [1, 0, 1]


def test_what_is_foretold_is_what_the_scheduler_predicts():
    log_ = make_log((GOOD, 0), (GOOD, 0), (HARD, 4), (AGAIN, 30), (GOOD, 33), (EASY, 80))
    memory, expected = None, []
    for answer in log_:
        if memory and answer.study_day > memory.last_day:
            expected.append(scheduler.recall(memory, answer.study_day))
        memory = scheduler.after(
            memory, answer.rating, at=answer.at, study_day=answer.study_day, card_key="k"
        )
    answers = foretelling.scored([log_])
    assert foretelling.foretell(answers, scheduler.DEFAULT_PARAMETERS) == expected
    assert foretelling.foretell(answers[2:], scheduler.DEFAULT_PARAMETERS) == expected[2:]


def test_a_surprise_costs_more():
    known, forgotten = foretelling.scored([make_log((GOOD, 0), (GOOD, 2), (AGAIN, 9))])
    losses = foretelling.log_losses([known, forgotten], [0.9, 0.9])
    assert losses == pytest.approx([-log(0.9), -log(0.1)])
    assert foretelling.log_losses([forgotten], [1.0])[0] < 20


def test_misses_of_a_bin_cancel_out_and_bins_do_not():
    logs = [make_log((GOOD, 0), (rating, 2)) for rating in (GOOD, AGAIN)]
    assert foretelling.rmse_in_bins(foretelling.scored(logs), [0.5, 0.5]) == 0
    apart = [make_log((GOOD, 0), (GOOD, 2)), make_log((GOOD, 0), (AGAIN, 50))]
    assert foretelling.rmse_in_bins(foretelling.scored(apart), [0.5, 0.5]) == pytest.approx(0.5)
