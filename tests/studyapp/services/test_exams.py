from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.errors import BadInputError, NotFoundError
from studyapp.services import account, exams, library, study
from studyapp.services.exams import Wish
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.readings import make_answer, make_reading


@pytest.fixture
def source_id(session):
    return library.keep(session, make_reading(), now=NOW).source_id


def wish(source_id, **changes):
    return replace(Wish("ML seminar", TODAY + timedelta(days=9), 0.9, (source_id,)), **changes)


def test_an_exam_is_kept_and_planned(session, source_id):
    exam_id, _ = exams.add_exam(session, wish(source_id), now=NOW)
    planned = exams.planned(session, exam_id, now=NOW)
    assert planned.exam.name == "ML seminar"
    assert planned.sources == ((source_id, "The life of bees"),)
    assert planned.plan.new == study.counts(session, now=NOW).new > 0
    (outlook,) = exams.outlooks(session, now=NOW)
    assert (outlook.days_left, outlook.expected) == (9, planned.plan.expected)


def test_cards_that_were_answered_count_as_seen(session, source_id):
    card = study.next_question(session, now=NOW).card
    study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
    exam_id, _ = exams.add_exam(session, wish(source_id), now=NOW)
    assert exams.planned(session, exam_id, now=NOW).plan.seen == 1


def test_adding_changing_and_removing_are_undone(session, source_id):
    exam_id, added = exams.add_exam(session, wish(source_id), now=NOW)
    changed = exams.change_exam(session, exam_id, wish(source_id, name="Oral"), now=NOW)
    removed = exams.remove_exam(session, exam_id, now=NOW)
    assert exams.exams(session) == ()
    library.undo(session, undo_id=removed, now=NOW)
    assert [exam.name for exam in exams.exams(session)] == ["Oral"]
    library.undo(session, undo_id=changed, now=NOW)
    assert [exam.name for exam in exams.exams(session)] == ["ML seminar"]
    library.undo(session, undo_id=added, now=NOW)
    assert exams.exams(session) == ()


def test_saving_the_same_again_changes_nothing(session, source_id):
    exam_id, _ = exams.add_exam(session, wish(source_id), now=NOW)
    assert exams.change_exam(session, exam_id, wish(source_id), now=NOW) is None


def test_what_does_not_fit_is_left_out_and_brought_back(session, source_id):
    wanted = account.preferences(session)
    few = replace(wanted, limits=replace(wanted.limits, new_per_day=1))
    account.change_preferences(session, few)
    exam_id, _ = exams.add_exam(session, wish(source_id, day=TODAY), now=NOW)
    before = exams.planned(session, exam_id, now=NOW)
    assert len(before.weakest) == len(before.plan.leave_out) == before.plan.new - 1
    number, undo_id = exams.leave_out(session, exam_id, now=NOW)
    assert number == len(before.plan.leave_out)
    after = exams.planned(session, exam_id, now=NOW)
    assert (after.plan.new, after.plan.leave_out) == (1, ())
    assert exams.leave_out(session, exam_id, now=NOW) == (0, None)
    library.undo(session, undo_id=undo_id, now=NOW)
    assert exams.planned(session, exam_id, now=NOW) == before


def test_an_exam_that_is_over_has_no_plan(session, source_id):
    exam_id, _ = exams.add_exam(session, wish(source_id), now=NOW)
    later = NOW + timedelta(days=10)
    assert exams.planned(session, exam_id, now=later).plan is None
    assert exams.leave_out(session, exam_id, now=later) == (0, None)
    (outlook,) = exams.outlooks(session, now=later)
    assert (outlook.days_left, outlook.expected) == (-1, None)


def test_a_removed_source_leaves_its_exam_without_cards(session, source_id):
    exam_id, _ = exams.add_exam(session, wish(source_id), now=NOW)
    library.remove_source(session, source_id, now=NOW)
    planned = exams.planned(session, exam_id, now=NOW)
    assert (planned.sources, planned.plan.new) == ((), 0)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": ""}, "no name"),
        ({"day": TODAY - timedelta(days=1)}, "between today and a year"),
        ({"day": TODAY + timedelta(days=400)}, "between today and a year"),
        ({"target_recall": 1.0}, "50% to 99%"),
        ({"source_ids": ()}, "No source is chosen"),
        ({"source_ids": (make_id(),)}, "not in the library"),
    ],
)
def test_an_exam_that_cannot_be_is_refused(session, source_id, changes, said):
    with pytest.raises(BadInputError, match=said):
        exams.add_exam(session, wish(source_id, **changes), now=NOW)
    assert exams.exams(session) == ()


def test_an_exam_that_is_not_there_is_said_to_be_missing(session):
    with pytest.raises(NotFoundError, match="no such exam"):
        exams.planned(session, make_id(), now=NOW)
