"""The narrower a question, the higher its score; a gate drops it altogether."""

from cards.generator.quality import DRAFT_AT, READY_AT, judge
from cards.generator.ranker import DEFAULT, Ranker
from cards.model import Candidate, NoteKind, Tier
from tests.cards.generator.test_gates import SETTING, evidence_for


def judged(question, answer, pattern="complement", ranker=DEFAULT):
    candidate = Candidate(NoteKind.BASIC, question, answer, evidence_for(question, answer))
    return judge(candidate, SETTING, pattern=pattern, ranker=ranker)


def test_a_gate_drops_and_says_why():
    judgement = judged("What do they find?", "Nectar")
    assert judgement.tier is None
    assert "the question points at something outside the card" in judgement.reasons


def test_a_narrow_question_scores_above_an_open_one():
    narrow = judged("What two things do babies of the queen eat?", "Royal jelly and pollen")
    wide = judged("What do bees find?", "Nectar")
    assert narrow.score > wide.score


def test_a_contrast_is_worth_much():
    plain = judged("What do worker bees find?", "Ultraviolet light")
    contrast = judged("What do worker bees find rather than nectar?", "Ultraviolet light")
    assert contrast.score > plain.score


def test_scores_and_tiers_agree():
    for question in ("What do bees find?", "Why do worker bees find nectar?"):
        judgement = judged(question, "Because they see ultraviolet light", "cause")
        assert 0 <= judgement.score <= 100
        assert (judgement.tier is Tier.READY) == (judgement.score >= READY_AT)
    assert DRAFT_AT < READY_AT


def test_a_low_score_drops_only_kinds_of_cards_that_were_judged():
    stern = Ranker({"(bias)": -20.0, "pattern: complement": 0.0})
    assert judged("What do worker bees find?", "Nectar", ranker=stern).tier is None
    unjudged = judged("What do worker bees find?", "Nectar", "model", ranker=stern)
    assert unjudged.tier is Tier.DRAFT


def test_a_gate_stops_what_the_ranker_likes():
    keen = Ranker({"(bias)": 20.0})
    assert judged("What do they find?", "Nectar", ranker=keen).tier is None
    assert judged("What do worker bees find?", "Nectar", ranker=keen).score == 100
