"""Fitted weights: found where they help, refused where they do not."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from cards.model import Rating
from cards.study import fitting, foretelling, scheduler
from cards.study.foretelling import Answered
from tests.builders import NOW, TODAY

DEFAULT = scheduler.DEFAULT_PARAMETERS
FORGETFUL = (0.05, 0.2, 0.5, 2.0, *DEFAULT[4:20], 0.4)


def learn(weights, *, cards=250, answers=6, seed=1):
    """Let a learner whose memory has these weights answer at gaps that grow."""
    dice, logs = random.Random(seed), []
    for _ in range(cards):
        day, memory, log = dice.randrange(300), None, []
        for number in range(answers):
            at, study_day = NOW + timedelta(days=day), TODAY + timedelta(days=day)
            recall = scheduler.recall(memory, study_day, weights) if memory else 0.7
            rating = Rating.GOOD if dice.random() < recall else Rating.AGAIN
            memory = scheduler.after(
                memory, rating, at=at, study_day=study_day, card_key="k", parameters=weights
            )
            log.append(Answered(rating, at, study_day))
            day += 1 + number * 3
        logs.append(log)
    return foretelling.scored(logs)


@pytest.fixture(scope="module")
def forgetful():
    return learn(FORGETFUL)


def test_weights_are_fitted_where_memory_is_another(forgetful):
    found = fitting.fit(forgetful)
    assert found.parameters is not None
    assert found.blend in fitting.BLENDS
    assert found.gains.gain > found.gains.margin > 0
    assert found.gains.rmse_fitted < found.gains.rmse_default
    assert found.gains.answers == len(forgetful) - 2 * (len(forgetful) // 3)
    assert found.scored == len(forgetful)


def test_the_defaults_stay_where_they_are_right():
    found = fitting.fit(learn(DEFAULT))
    assert found.parameters is None
    assert found.gains is not None


def test_the_defaults_stay_while_there_is_too_little(forgetful):
    found = fitting.fit(forgetful[: fitting.LEAST_SCORED - 1])
    assert found == fitting.Fit(fitting.LEAST_SCORED - 1)


def test_one_good_stretch_is_not_enough(forgetful):
    """Fitted on the first third, when memory was as usual, weights did not help in the second."""
    third = len(forgetful) // 3
    later = timedelta(days=1000)
    usual = learn(DEFAULT, cards=400, seed=2)[:third]
    changed = [replace(one, at=one.at + later, card=one.card + 1000) for one in forgetful]
    found = fitting.fit([*usual, *changed[: 2 * third]])
    assert found.gains.gain > found.gains.margin
    assert found.parameters is None


def test_the_same_answers_give_the_same_weights(forgetful):
    assert fitting.fitted(forgetful) == fitting.fitted(forgetful)


def test_weights_are_ones_that_the_scheduler_takes(forgetful):
    weights = fitting.fitted(forgetful)
    assert scheduler.recalls(((Rating.GOOD, 0), (Rating.GOOD, 3)), weights)[1] < 1
    too_far = scheduler.within_bounds(1e9 for _ in DEFAULT)
    assert scheduler.recalls(((Rating.GOOD, 0), (Rating.GOOD, 3)), too_far)[0] == 0


def test_a_blend_lies_between():
    weights = tuple(weight + 1 for weight in DEFAULT)
    assert fitting.blended(weights, 0) == DEFAULT
    assert fitting.blended(weights, 1) == pytest.approx(weights)
    assert fitting.blended(weights, 0.25) == pytest.approx([one + 0.25 for one in DEFAULT])
