"""The simulator, in short: the whole table is printed by `python -m tests.simulator`."""

import pytest

from cards.study import foretelling
from tests.simulator import real_log
from tests.simulator.__main__ import GOALS, LOSS_GOAL, RMSE_GOAL
from tests.simulator.worlds import HARD, PLAIN, Learner

needs_log = pytest.mark.skipif(not real_log.FILE.exists(), reason="the real log is not at hand")


@pytest.mark.parametrize("dial", [0.8, 0.9, 0.95])
def test_retention_is_what_the_dial_says(dial):
    year = Learner(PLAIN, dial=dial).study(150)
    assert year.due > 3000
    assert abs(year.retention - dial) <= GOALS[PLAIN]


def test_fitting_brings_a_harder_world_near_the_dial():
    year = Learner(HARD, dial=0.85).study(240, measured_from=120)
    assert year.fits > 0
    assert abs(year.retention - 0.85) <= GOALS[HARD]


def test_the_same_seed_gives_the_same_year():
    assert Learner(PLAIN, dial=0.9).study(20) == Learner(PLAIN, dial=0.9).study(20)
    assert Learner(PLAIN, dial=0.9, seed=2).study(20) != Learner(PLAIN, dial=0.9).study(20)


@needs_log
def test_the_real_log_is_foretold_well():
    answers = foretelling.scored(real_log.read())
    before, after = real_log.expanding_splits(answers)
    assert after.loss <= LOSS_GOAL
    assert after.rmse <= RMSE_GOAL
    assert (after.loss, after.rmse) < (before.loss, before.rmse)


@needs_log
@pytest.mark.parametrize("reviews", [200, 400, 800, 1600, 2000, 2400, 3200, 4800, 5600, 6400, 8000])
def test_the_gate_does_no_harm_to_the_real_log(reviews):
    assert real_log.decide(real_log.read(), after=reviews).harm == 0


@needs_log
def test_without_the_gate_it_was_harmed():
    one = real_log.decide(real_log.read(), after=1600)
    assert one.ungated > one.default + 0.02
