"""The ranker: weights from a file, reasons in words, and a learner's shift that stays small."""

import json
from importlib import resources

from hypothesis import given
from hypothesis import strategies as st

from cards.generator.features import FEATURES, PATTERN
from cards.generator.ranker import DEFAULT, GREATEST_SHIFT, Ranker, learnt

FEATURE_SETS = st.dictionaries(
    st.sampled_from([feature.name for feature in FEATURES]), st.floats(0, 1), max_size=6
)


def test_the_file_weighs_only_what_is_measured():
    text = resources.files("cards.generator").joinpath("weights.json").read_text(encoding="utf-8")
    known = {feature.name for feature in FEATURES} | {"(bias)"}
    names = json.loads(text)["weights"]
    assert all(name in known or name.startswith(PATTERN) for name in names)
    assert DEFAULT.weights == names


def test_the_score_is_a_chance_in_per_cent():
    assert Ranker({}).score({}) == 50
    assert Ranker({"contrast": 2.0}).score({"contrast": 1.0}) == 88
    assert Ranker({"contrast": -2.0}).score({"contrast": 1.0}) == 12


def test_reasons_name_the_strongest_first():
    ranker = Ranker({"contrast": 1.0, "how many": 2.0, "ends on preposition": -1.0})
    features = {"contrast": 1.0, "how many": 1.0, "ends on preposition": 1.0}
    raised = ranker.reasons(features, for_it=True)
    assert raised == ["asks for a number", "sets two things against each other"]
    assert ranker.reasons(features, for_it=False) == ["it ends on a small word"]


def test_dropping_a_kind_of_card_lowers_it_and_keeping_raises_it():
    card = {"contrast": 1.0}
    dropped = Ranker(DEFAULT.weights, learnt([(card, False)] * 5))
    kept = Ranker(DEFAULT.weights, learnt([(card, True)] * 5))
    assert dropped.score(card) < DEFAULT.score(card) < kept.score(card)


def test_no_decision_teaches_nothing():
    assert learnt([]) == {}


@given(st.lists(st.tuples(FEATURE_SETS, st.booleans()), max_size=60))
def test_what_is_learnt_stays_within_bounds(decisions):
    shift = learnt(decisions)
    assert all(abs(value) <= GREATEST_SHIFT for value in shift.values())


def test_a_shift_from_elsewhere_is_bounded_as_well():
    wild = Ranker({}, {"contrast": 50.0})
    assert wild.score({"contrast": 1.0}) == Ranker({"contrast": GREATEST_SHIFT}).score(
        {"contrast": 1.0}
    )
