"""What is seen of a question: each feature on a sentence of its own."""

from cards.generator.features import FEATURES, features_of
from cards.model import Candidate, NoteKind
from tests.cards.generator.test_gates import SETTING, evidence_for


def seen(question, answer, pattern="complement", context=""):
    kind = NoteKind.CLOZE if "{{" in question else NoteKind.BASIC
    candidate = Candidate(kind, question, answer, evidence_for(question, answer), context)
    return features_of(candidate, SETTING, pattern)


def test_the_pattern_is_a_feature():
    assert seen("Why do bees dance?", "To show a place", "cause")["pattern: cause"] == 1.0


def test_every_measure_stays_between_nothing_and_one():
    questions = ("Why do bees dance?", "How many eyes has a bee?", "A bee {{c1::dances::d…}} much.")
    for question in questions:
        found = seen(question, "Five eyes, two of them large and three of them quite small, in all")
        assert all(0 < value <= 1 for value in found.values())
        assert set(found) <= {feature.name for feature in FEATURES} | {"pattern: complement"}


def test_features_tell_what_narrows():
    assert "contrast" in seen("What do drones eat rather than pollen?", "Honey")
    assert "how many" in seen("How many eyes has a bee?", "Five")
    assert "typed" in seen("Which dance shows a far place?", "The waggle dance")
    assert "holder" in seen("What does honey need, according to Frisch?", "Enzymes")


def test_features_tell_what_may_fail():
    assert "ends on preposition" in seen("What does the swarm settle on?", "A branch")
    assert "bare subject" in seen("What does drone carry to the queen?", "Seed")
    assert "one-word answer" in seen("What does the swarm need?", "Water")
