"""The narrower a question, the higher its score; a gate drops it altogether."""

from cards.generator.quality import DRAFT_AT, READY_AT, judge
from cards.model import Candidate, NoteKind, Tier
from tests.cards.generator.test_gates import SETTING, evidence_for


def judged(question, answer, pattern="complement"):
    candidate = Candidate(NoteKind.BASIC, question, answer, evidence_for(question, answer))
    return judge(candidate, SETTING, pattern=pattern)


def test_a_gate_drops_and_says_why():
    judgement = judged("What do they find?", "Nectar")
    assert judgement.tier is None
    assert "the question points at something outside the card" in judgement.reasons


def test_a_narrow_question_scores_above_an_open_one():
    narrow = judged("What two things do babies of the queen eat?", "Royal jelly and pollen")
    wide = judged("What do bees find?", "Nectar")
    assert narrow.score > wide.score
    assert narrow.tier is Tier.READY
    assert wide.tier is not Tier.READY


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


def test_reasons_are_words_for_a_learner():
    reasons = judged("Why do worker bees find nectar?", "Because they see light").reasons
    assert reasons[:2] == ("one fact", "answer stands in the source")
    assert "asks for a reason the notes give" in reasons
