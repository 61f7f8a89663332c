"""What a wished recall costs."""

import pytest

from cards.study import scheduler
from cards.study.workload import DIAL, workloads
from tests.builders import TODAY, make_memory


def test_a_card_costs_a_review_each_interval_and_one_more_when_forgotten():
    (ninety,) = workloads([20.0], retentions=[0.9])
    assert ninety.reviews_a_day == pytest.approx(1.1 / 20)


def test_higher_recall_costs_more_from_step_to_step():
    costs = [one.reviews_a_day for one in workloads([12.0, 90.0])]
    assert [one.retention for one in workloads([])] == list(DIAL)
    assert costs == sorted(costs)
    assert costs[-1] > 1.5 * costs[-2]


def test_no_card_is_reviewed_more_than_daily():
    (most,) = workloads([0.1] * 10, retentions=[0.95])
    assert most.reviews_a_day == pytest.approx(10.5)


@pytest.mark.parametrize("weights", [None, (*scheduler.DEFAULT_PARAMETERS[:-1], 0.4)])
def test_recall_falls_to_the_wished_share_after_those_days(weights):
    days = round(scheduler.days_until(0.8, stability=1000.0, parameters=weights))
    memory = make_memory(stability=1000.0, last_day=TODAY)
    day = TODAY.fromordinal(TODAY.toordinal() + days)
    assert scheduler.recall(memory, day, weights) == pytest.approx(0.8, abs=1e-4)
