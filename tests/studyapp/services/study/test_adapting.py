"""Weights fitted to a learner: used from the next answer on, applied to the log, taken back."""

import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from cards.model import Rating
from cards.study import fitting, scheduler
from cards.study.fitting import Fit, Gains
from studyapp.errors import BadInputError
from studyapp.services import account, library, study, upkeep
from studyapp.services.study import memories
from studyapp.store import parameters
from tests.builders import NOW, make_id
from tests.studyapp.learners import FORGETFUL, study_forgetfully
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

DEFAULT = scheduler.DEFAULT_PARAMETERS
FOUND = Fit(500, FORGETFUL, 0.75, Gains(170, 0.5, 0.4, 0.01, 0.09, 0.04))


@pytest.fixture
def card_ids(db):
    """Some cards with answers of the last weeks."""
    kept(db, make_reading(*make_notes(6)))
    with db.transaction() as session:
        notes = library.notes(session).notes
        ids = [card.id for note in notes for card in note.cards]
        for days in (40, 38, 30):
            at = NOW - timedelta(days=days)
            answers = [make_answer(make_id(), one, answered_at=at) for one in ids]
            study.answer_cards(session, tuple(answers), now=NOW)
    return ids


def weights(session):
    return memories.current_setting(session).weights


def all_memories(session):
    return [card.memory for note in library.notes(session).notes for card in note.cards]


def dial(session, retention):
    now = account.preferences(session)
    limits = replace(now.limits, desired_retention=retention)
    account.change_preferences(session, replace(now, limits=limits))


def test_a_fit_is_found_used_and_kept_with_what_it_was_measured_at(db):
    study_forgetfully(db)
    with db.reading() as session:
        found = study.fit(session)
        assert study.adapted(session).scored == found.scored == 500
    assert found.parameters
    with db.transaction() as session:
        study.use_fit(session, found, now=NOW)
    with db.reading() as session:
        adapted = study.adapted(session)
        assert weights(session) == found.parameters
    assert (adapted.fitted, adapted.fitted_at) == (found, NOW)
    assert upkeep.check(db).is_sound


def test_too_few_answers_leave_the_defaults(db, card_ids):
    with db.transaction() as session:
        found = study.fit(session)
        assert found == Fit(12)
        assert study.use_fit(session, found, now=NOW) is None
        assert weights(session) == DEFAULT


def test_fitted_weights_count_from_the_next_answer_on(db, card_ids):
    with db.transaction() as session:
        before = all_memories(session)
        promised = study.question(session, card_ids[0], now=NOW).choices
        study.use_fit(session, FOUND, now=NOW)
        assert all_memories(session) == before
        assert study.question(session, card_ids[0], now=NOW).choices != promised
        study.answer_cards(session, (make_answer(make_id(), card_ids[0]),), now=NOW)
    assert upkeep.check(db).is_sound


@pytest.mark.parametrize("is_used", [False, True])
def test_using_a_fit_is_undone_even_after_an_answer(db, card_ids, is_used):
    with db.transaction() as session:
        undo_id = study.use_fit(session, FOUND, now=NOW)
        if is_used:
            study.answer_cards(session, (make_answer(make_id(), card_ids[0]),), now=NOW)
        library.undo(session, undo_id=undo_id, now=NOW)
        assert weights(session) == DEFAULT
        assert study.adapted(session).fitted is None
        study.answer_cards(session, (make_answer(make_id(), card_ids[1]),), now=NOW)
    assert upkeep.check(db).is_sound


def test_going_back_to_the_defaults_can_be_undone(db, card_ids):
    with db.transaction() as session:
        study.use_fit(session, FOUND, now=NOW)
        undo_id = study.drop_fit(session, now=NOW)
        assert weights(session) == DEFAULT
        assert study.drop_fit(session, now=NOW) is None
        library.undo(session, undo_id=undo_id, now=NOW)
        assert weights(session) == FORGETFUL


def test_the_dial_keeps_fitted_weights(db, card_ids):
    with db.transaction() as session:
        study.use_fit(session, FOUND, now=NOW)
        dial(session, 0.8)
        setting = memories.current_setting(session)
        assert (setting.weights, setting.retention) == (FORGETFUL, 0.8)
        for card_id in card_ids:
            study.answer_cards(session, (make_answer(make_id(), card_id),), now=NOW)
        named = parameters.timeline(session).by_id.values()
        assert sorted((one.weights == FORGETFUL, one.retention) for one in named) == [
            (False, 0.9),
            (True, 0.8),
            (True, 0.9),
        ]


def test_due_days_move_as_the_preview_says_and_go_back(db, card_ids):
    with db.transaction() as session:
        before = all_memories(session)
        study.use_fit(session, FOUND, now=NOW)
        preview = study.preview_due_days(session, now=NOW)
        assert all_memories(session) == before
        undo_id = study.move_due_days(session, now=NOW)
        after = all_memories(session)
        moved = [old.due_day != new.due_day for old, new in zip(before, after, strict=True)]
        assert preview.cards == preview.sooner + preview.later == sum(moved) > 0
        assert study.preview_due_days(session, now=NOW).cards == 0
        assert study.move_due_days(session, now=NOW) is None
    assert upkeep.check(db).is_sound
    with db.transaction() as session:
        library.undo(session, undo_id=undo_id, now=NOW)
        assert all_memories(session) == before
    assert upkeep.check(db).is_sound


def test_the_preview_counts_what_falls_due(db, card_ids):
    with db.transaction() as session:
        dial(session, 0.7)
        preview = study.preview_due_days(session, now=NOW)
        counted = [span.before for span in preview.spans], [span.after for span in preview.spans]
        study.move_due_days(session, now=NOW)
        again = study.preview_due_days(session, now=NOW)
    assert [span.days for span in preview.spans] == [7, 30]
    assert [span.before for span in again.spans] == counted[1]
    assert counted[0] != counted[1]


def test_a_new_dial_moves_due_days_too(db, card_ids):
    with db.transaction() as session:
        dial(session, 0.8)
        preview = study.preview_due_days(session, now=NOW)
        assert preview.later == preview.cards == len(card_ids)
        study.move_due_days(session, now=NOW)
    assert upkeep.check(db).is_sound


def test_an_answer_that_arrives_late_counts_under_what_was_applied(db, card_ids):
    late = make_answer(
        make_id(), card_ids[0], rating=Rating.AGAIN, answered_at=NOW - timedelta(days=2)
    )
    with db.transaction() as session:
        study.use_fit(session, FOUND, now=NOW)
        study.move_due_days(session, now=NOW)
        study.drop_fit(session, now=NOW)
        study.answer_cards(session, (late,), now=NOW)
        (first, *_) = all_memories(session)
        assert first.reps == 4
    assert upkeep.check(db).is_sound


def test_without_the_extra_one_sentence_says_so(db, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    assert not fitting.is_possible()
    with db.reading() as session, pytest.raises(BadInputError, match="extra “optimize”"):
        study.fit(session)
