"""Studying on a terminal, line by line: keys, modes, hints, deeds, undo, and leaving."""

import re
from dataclasses import replace

import pytest

from cards.study.modes import Asking
from studyapp import clock
from studyapp.cli.acts import ACTS
from studyapp.cli.session import FRONT
from studyapp.keys import KEYS
from studyapp.services import account, library
from studyapp.services.library import Reading
from tests.studyapp.web.conftest import bees

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def db(stocked):
    """A library with nine cards to ask."""
    return stocked(cards=8, drafts=0)


@pytest.fixture
def prefer(db):
    """Change some of the person's settings."""

    def prefer(**changes):
        with db.transaction() as session:
            wished = replace(account.preferences(session), **changes)
            account.change_preferences(session, wished)

    return prefer


def cards(db):
    with db.reading() as session:
        return [card for kept in library.notes(session).notes for card in kept.cards]


def questions(text):
    """The line under each line that tells how many are left."""
    return re.findall(r"^\d+ left.*\n(.+)$", text, re.MULTILINE)


def test_every_key_of_a_session_does_something_here():
    done_by_session = {"show", "type", "hint", "undo", "close", "help"}
    places = {"Study, front", "Study, both sides", "Anywhere"}
    wanted = {key.action for key in KEYS if key.place in places and key.endpoint is None}
    assert wanted <= done_by_session | set(ACTS)
    assert set(FRONT.values()) >= {"hint", "bury", "suspend", "flag", "complain", "edit", "undo"}


def test_each_answer_is_kept_when_given_and_the_end_of_input_loses_none(run, log):
    outcome = run("study", stdin="\n3\n\n1\n")
    assert outcome.code == 0
    assert [row["rating"] for row in log()] == [3, 1]
    assert "2 cards answered today" in outcome.out


def test_enter_takes_the_usual_rating(run, log):
    run("study", stdin="\n\nq\n")
    assert [row["rating"] for row in log()] == [3]


def test_a_hint_caps_the_rating(run, log):
    outcome = run("study", stdin="h\n\n4\n\nq\n")
    assert "With a hint the best rating is Hard." in outcome.out
    assert "“4” does nothing here" in outcome.out
    assert [row["rating"] for row in log()] == [2]


def test_undo_goes_back_over_answers_and_deeds_in_the_order_of_time(run, db, log):
    outcome = run("study", stdin="\n3\n@\n*\nu\nu\nu\nu\nq\n")
    asked = questions(outcome.out)
    assert asked[-1] == asked[0]
    assert "There is nothing to undo." in outcome.out
    assert [row["rating"] for row in log()] == [3, None]
    assert not any(card.suspended or card.flagged for card in cards(db))


def test_undo_works_after_a_restart_and_when_today_is_done(run, log, prefer, db):
    limits = account_limits(db, new_per_day=1)
    prefer(limits=limits)
    run("study", stdin="\n4\n")
    outcome = run("study", stdin="u\nq\n")
    assert "Done for today. Next card" in outcome.out
    assert "Undone: Easy" in outcome.out
    assert log()[-1]["voids"] == log()[0]["id"]


def account_limits(db, **changes):
    with db.reading() as session:
        return replace(account.preferences(session).limits, **changes)


def test_bury_suspend_and_complain_go_on_to_another_card(run, db):
    outcome = run("study", stdin="-\n@\ns\n2\nq\n")
    assert len(set(questions(outcome.out))) == 4
    assert sum(card.buried_until is not None for card in cards(db)) == 1
    assert sum(card.suspended for card in cards(db)) == 2  # a bad one is not asked either
    with db.reading() as session:
        assert len(library.complained_of(session)) == 1


def test_a_complaint_without_a_reason_is_none(run, db):
    run("study", stdin="s\n\nq\n")
    with db.reading() as session:
        assert library.complained_of(session) == ()


def test_a_flag_stays_with_the_card_and_is_shown(run):
    outcome = run("study", stdin="*\nq\n")
    assert "Flagged." in outcome.out
    assert "* flagged" in run("study", stdin="q\n").out


def test_the_passage_marks_what_the_card_rests_on(run):
    outcome = run("study", stdin="\no\nq\n")
    marked = re.search(r"»(.+)«", outcome.out)
    assert marked is not None
    assert "How bees find flowers" in outcome.out


def test_an_edit_keeps_progress_and_shows_the_side_again(run, db, log):
    outcome = run("study", stdin="\n3\nu\n\ne\nHow do bees talk?\nBy dancing\n\n3\nq\n")
    assert "Saved. Progress on the card stays." in outcome.out
    assert "By dancing" in outcome.out
    assert any(card.note.question == "How do bees talk?" for card in cards(db))
    assert len({row["card_id"] for row in log()}) == 1


def test_two_buttons_are_forgot_and_got_it(run, log, prefer):
    prefer(two_buttons=True)
    outcome = run("study", stdin="\n2\n\n1\n\n3\nq\n")
    assert "1 Forgot" in outcome.out
    assert "“3” does nothing here" in outcome.out
    assert [row["rating"] for row in log()] == [3, 1]


def test_a_typed_answer_is_compared_and_its_grade_may_be_changed(run, db, log, prefer):
    prefer(asking=Asking.TYPED)
    outcome = run("study", stdin="quite something else\n2\n:q\n")
    assert "Not this one." in outcome.out
    assert "[-" in outcome.out
    assert "(Enter: Again)" in outcome.out
    (row,) = log()
    assert row["rating"] == 2
    assert row["mode"] != "flip"


def test_a_colon_before_a_key_does_what_the_key_does_while_typing(run, log, prefer):
    prefer(asking=Asking.TYPED)
    outcome = run("study", stdin=":h\n:\n3\n2\n:u\n:q\n")
    assert "With a hint the best rating is Hard." in outcome.out
    assert "Undone: Hard" in outcome.out
    assert log()[0]["mode"] == "flip"


@pytest.fixture
def options(db):
    """A deck whose cards have wrong options; it is the only one asked."""
    reading = bees(cards=3, drafts=0)
    notes = tuple(
        replace(note, key=note.key[::-1], distractors=("One", "Two", "Three"))
        for note in reading.notes[:3]
    )
    source = replace(reading.source, name="options.txt", content=b"options")
    document = replace(reading.document, title="Options")
    with db.transaction() as session:
        report = library.keep(session, Reading(source, document, notes), now=clock.now())
    return report.source_id


def test_a_first_choice_does_not_count_and_the_card_comes_again(run, log, prefer, options):
    prefer(asking=Asking.CHOICE)
    outcome = run("study", "--deck", options, stdin="b\n4\n\n:q\n")
    assert re.search(r"^  1  \S.*\n  2  \S.*\n  3  \S.*\n  4  \S", outcome.out, re.MULTILINE)
    assert "✓ Answer" in outcome.out
    assert "A first look: it does not count" in outcome.out
    assert "“4” does nothing here" in outcome.out
    (row,) = log()
    assert row["mode"] == "choice"
    assert len(set(questions(outcome.out))) == 2


def test_a_guess_is_marked_by_a_question_mark_and_nothing_chosen_turns_the_card(
    run, log, prefer, options
):
    prefer(asking=Asking.CHOICE)
    outcome = run("study", "--deck", options, stdin=":h\nnone\n2?\n\n\n3\n:q\n")
    assert "There is no hint for this way of asking" in outcome.out
    assert "“none” is none of them" in outcome.out
    assert [row["mode"] for row in log()] == ["choice", "flip"]


def test_a_deck_is_studied_alone(run, db, notes):
    run("import", notes)
    alone = run("study", "--deck", "Bees", stdin="@\n" * 20).out
    assert "What is fact" not in alone
    assert "This deck is done for today" in alone


def test_bytes_that_are_no_text_end_nothing(run, prefer):
    prefer(asking=Asking.TYPED)
    outcome = run("study", stdin="\udcff\n\n:q\n")
    assert outcome.code == 0
