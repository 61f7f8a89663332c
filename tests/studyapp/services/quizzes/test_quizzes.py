from dataclasses import replace
from datetime import timedelta

import pytest

from cards.model import Rating
from cards.study.modes import Confidence, Response
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services import library, quizzes, study, upkeep
from studyapp.services.quizzes import Chosen, Wanted
from studyapp.store import reviews as log
from tests.builders import NOW, TODAY, make_id, make_passage
from tests.studyapp.readings import make_answer, make_notes, make_reading

TYPED = Wanted(Chosen(), modes=("typed",), count=4)


def reading(notes=6, **options):
    made = [
        replace(note, evidence=make_passage(start=100 * place), tags=("odd",) * (place % 2))
        for place, note in enumerate(make_notes(notes))
    ]
    return make_reading(*made, **options)


@pytest.fixture
def source_id(session):
    return library.keep(session, reading(), now=NOW).source_id


def begin(session, wanted=TYPED, **changes):
    return quizzes.start(session, make_id(), replace(wanted, **changes), now=NOW)


def right(session, quiz, position):
    (asked,) = quizzes.standing(session, quiz.id, position=position).asked
    return (asked.note.note.answer,)


def reply(session, quiz, position, *texts, sure=True, mark=False, now=NOW):
    confidence = Confidence.SURE if sure else Confidence.GUESS
    response = Response(texts, confidence, 1200)
    return quizzes.answer(session, quiz.id, position, response, mark=mark, now=now)


def seen(session, card_id):
    """Answer a card two days ago so well that it lies ahead."""
    at = NOW - timedelta(days=2)
    easy = make_answer(make_id(), card_id, rating=Rating.EASY, answered_at=at)
    study.answer_cards(session, (easy,), now=NOW)


def test_a_quiz_is_drawn_once_for_an_id(session, source_id):
    quiz = begin(session)
    assert len(quiz.items) == 4
    again = quizzes.start(session, quiz.id, replace(TYPED, count=2), now=NOW)
    assert again == quiz


def test_chapters_tags_and_sources_narrow_it(session, source_id):
    library.keep(session, reading(title="Wasps"), now=NOW)
    assert len(begin(session, count=50).items) == 12
    assert len(begin(session, count=50, chosen=Chosen((source_id,))).items) == 6
    choices = quizzes.choices(session, (source_id,))
    assert [chapter.cards for chapter in choices.chapters] == [3, 3]
    assert choices.tags == (("odd", 3),)
    one = Chosen((source_id,), (choices.chapters[0].id,))
    assert len(begin(session, count=50, chosen=one).items) == 3
    tagged = Chosen((source_id,), tags=("odd", "never used"))
    assert len(begin(session, count=50, chosen=tagged).items) == 3


def test_what_cannot_be_asked_is_said(session, source_id):
    for changes, said in (
        ({"modes": ()}, "Tick at least one"),
        ({"modes": ("flip",)}, "no mode of a quiz"),
        ({"count": 0}, "1 to 100 questions"),
        ({"minutes": 0}, "1 to 240 minutes"),
        ({"chosen": Chosen(tags=("no such",))}, "No card fits"),
    ):
        with pytest.raises(BadInputError, match=said):
            begin(session, **changes)


def test_it_goes_from_question_to_question_and_back_to_marked_ones(session, source_id):
    quiz = begin(session)
    assert quizzes.standing(session, quiz.id).asked[0].position == 1
    assert reply(session, quiz, 1, "x", mark=True) == 2
    assert reply(session, quiz, 2, "x") == 3
    assert reply(session, quiz, 4, "x") == 3
    assert reply(session, quiz, 3) == 1
    assert reply(session, quiz, 1, "y") == 0
    standing = quizzes.standing(session, quiz.id)
    assert standing.asked == ()
    assert (standing.answered, standing.blank, standing.marked) == (3, (3,), ())


def test_an_answer_is_kept_at_once_and_may_be_changed(session, source_id):
    quiz = begin(session)
    reply(session, quiz, 1, "nonsense")
    assert not quizzes.standing(session, quiz.id, position=1).asked[0].given.is_right
    reply(session, quiz, 1, *right(session, quiz, 1))
    given = quizzes.standing(session, quiz.id, position=1).asked[0].given
    assert given.is_right
    assert given.confidence is Confidence.SURE


def test_the_same_answer_again_changes_nothing(session, source_id):
    quiz = begin(session)
    reply(session, quiz, 1, "x")
    later = NOW + timedelta(minutes=1)
    reply(session, quiz, 1, "x", now=later)
    assert quizzes.standing(session, quiz.id, position=1).asked[0].given.answered_at == NOW


def test_an_answer_after_the_time_is_not_taken(session, source_id):
    quiz = begin(session, minutes=10)
    on_its_way = NOW + timedelta(minutes=10, seconds=5)
    assert reply(session, quiz, 1, "x", now=on_its_way) is not None
    late = NOW + timedelta(minutes=11)
    assert reply(session, quiz, 2, "x", now=late) is None
    quizzes.finish(session, quiz.id, now=late)
    assert quizzes.quiz(session, quiz.id).finished_at == NOW + timedelta(minutes=10)
    assert reply(session, quiz, 2, "x") is None


def test_sure_errors_come_first_in_the_result(session, source_id):
    quiz = begin(session)
    reply(session, quiz, 1, *right(session, quiz, 1))
    reply(session, quiz, 2, "nonsense", sure=False)
    reply(session, quiz, 4, "nonsense", sure=True)
    quizzes.finish(session, quiz.id, now=NOW)
    result = quizzes.result(session, quiz.id, now=NOW)
    assert [line.asked.position for line in result.lines] == [4, 2, 3, 1]
    assert (result.right, result.missed) == (1, 3)
    assert sum(chapter.total for chapter in result.chapters) == 4
    assert quizzes.earlier(session) == [(result.quiz, 1)]


def test_a_quiz_that_does_not_count_leaves_the_schedule_alone(session, source_id):
    quiz = begin(session)
    before = study.counts(session, now=NOW)
    reply(session, quiz, 1, "nonsense")
    quizzes.finish(session, quiz.id, now=NOW)
    (review,) = study.reviews(session)
    assert (review.mode, review.affects_schedule, review.rating) == ("typed", False, Rating.AGAIN)
    assert review.response == "nonsense"
    assert study.counts(session, now=NOW) == before
    assert log.done_on(session, TODAY)[0].kin == frozenset()


def test_a_quiz_that_counts_moves_its_cards_once(session, source_id):
    quiz = begin(session, counts=True)
    reply(session, quiz, 1, *right(session, quiz, 1))
    for _ in range(2):
        quizzes.finish(session, quiz.id, now=NOW)
    (review,) = study.reviews(session)
    assert (review.affects_schedule, review.rating) == (True, Rating.GOOD)
    assert study.question(session, review.card_id, now=NOW).card.memory.reps == 1


def test_an_edited_card_is_still_looked_back_at(session, source_id):
    quiz = begin(session)
    reply(session, quiz, 1, "x")
    note = quizzes.standing(session, quiz.id, position=1).asked[0].note
    library.remove_note(session, note.id, now=NOW)
    long = "many words " * 20
    other = quizzes.standing(session, quiz.id, position=2).asked[0].note
    library.edit_note(session, other.id, question="Q?", answer=long, context="", now=NOW)
    assert quizzes.standing(session, quiz.id, position=2).asked[0].prompt is None
    quizzes.finish(session, quiz.id, now=NOW)
    assert len(quizzes.result(session, quiz.id, now=NOW).lines) == 3


def test_missed_cards_are_brought_to_today_and_taken_back(db):
    with db.transaction() as session:
        library.keep(session, reading(), now=NOW)
        quiz = begin(session)
        for item in quiz.items[:3]:
            seen(session, item.card_id)
        reply(session, quiz, 1, *right(session, quiz, 1))
        quizzes.finish(session, quiz.id, now=NOW)
        before = [study.question(session, one.card_id, now=NOW).card for one in quiz.items]
        assert before[1].memory.due_day > TODAY
        assert quizzes.result(session, quiz.id, now=NOW).bringable == 2
        later = NOW + timedelta(minutes=1)
        assert quizzes.bring_missed(session, quiz.id, now=later) == 2
        assert quizzes.bring_missed(session, quiz.id, now=later) == 0
    assert upkeep.check(db).is_sound
    with db.transaction() as session:
        assert study.counts(session, now=later).due == 2
        result = quizzes.result(session, quiz.id, now=later)
        assert (result.bringable, result.brought) == (0, 2)
        assert quizzes.take_back_missed(session, quiz.id, now=later) == 2
        after = [study.question(session, one.card_id, now=NOW).card for one in quiz.items]
        assert after == before
    assert upkeep.check(db).is_sound


def test_one_chapters_missed_cards_are_brought_alone(session, source_id):
    quiz = begin(session)
    for item in quiz.items:
        seen(session, item.card_id)
    quizzes.finish(session, quiz.id, now=NOW)
    assert quizzes.bring_missed(session, quiz.id, chapter=(source_id, 1), now=NOW) == 2


def test_an_answer_from_before_the_bringing_keeps_the_log_true(db):
    with db.transaction() as session:
        library.keep(session, reading(), now=NOW)
        card_id = study.next_question(session, now=NOW).card.id
        seen(session, card_id)
        study.bring_due(session, [card_id], now=NOW)
        early = make_answer(make_id(), card_id, answered_at=NOW - timedelta(hours=1))
        study.answer_cards(session, (early,), now=NOW + timedelta(hours=1))
    assert upkeep.check(db).is_sound


def test_questions_to_be_matched_are_shown_together(session, source_id):
    quiz = begin(session, modes=("match",), count=4)
    asked = quizzes.standing(session, quiz.id, position=3).asked
    assert [one.position for one in asked] == [1, 2, 3, 4]
    assert len({one.prompt.options for one in asked}) == 1
    for one in asked:
        following = reply(session, quiz, one.position, one.note.note.answer.removesuffix("."))
    assert following == 0
    quizzes.finish(session, quiz.id, now=NOW)
    assert quizzes.result(session, quiz.id, now=NOW).right == 4


def test_choices_on_new_cards_write_no_schedule_though_the_quiz_counts(session, source_id):
    quiz = begin(session, modes=("match",), count=4, counts=True)
    for one in quizzes.standing(session, quiz.id).asked:
        reply(session, quiz, one.position, one.note.note.answer.removesuffix("."))
    quizzes.finish(session, quiz.id, now=NOW)
    assert [review.affects_schedule for review in study.reviews(session)] == [False] * 4
    assert all(study.question(session, item.card_id, now=NOW).card.is_new for item in quiz.items)


def test_a_guess_on_a_seen_card_is_not_credited_where_the_quiz_counts(session, source_id):
    for item in begin(session, count=6).items:
        seen(session, item.card_id)
    quiz = begin(session, modes=("match",), count=3, counts=True)
    for one in quizzes.standing(session, quiz.id).asked:
        sure = one.position != 2
        said = Response((one.note.note.answer.removesuffix("."),), Confidence.GUESS, 4000)
        said = replace(said, confidence=Confidence.SURE if sure else Confidence.GUESS)
        quizzes.answer(session, quiz.id, one.position, said, mark=False, now=NOW)
    quizzes.finish(session, quiz.id, now=NOW)
    counted = [review for review in study.reviews(session) if review.mode == "match"]
    assert [review.rating for review in counted] == [Rating.GOOD, Rating.AGAIN, Rating.GOOD]


def test_a_quiz_that_is_not_there_is_said_to_be_missing(session):
    with pytest.raises(NotFoundError, match="no such quiz"):
        quizzes.standing(session, make_id())
