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


def test_a_name_asked_for_by_another_is_seen():
    found = seen("In which city did Karl Frisch decode the dance in 1945?", "Munich")
    assert {"named answer", "anchored", "named and anchored"} <= set(found)
    assert not {"named answer", "anchored"} & set(seen("What do worker bees find?", "Nectar"))


def test_an_untyped_what_is_seen():
    assert "untyped" in seen("What does the swarm settle on?", "A branch")
    assert "untyped" not in seen("What is the dance of the bees called?", "The waggle dance")


def test_a_quoted_line_is_told_from_a_clipped_one():
    clipped = "Which year is missing from the note “Waggle dance: Frisch, {{c1::1945::year}}”?"
    assert "clipped line" in seen(clipped, "1945", "gap")
    whole = "Which year is missing from the note “Frisch decoded it in {{c1::1945::year}}”?"
    assert "clipped line" not in seen(whole, "1945", "gap")
