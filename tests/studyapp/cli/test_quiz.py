"""Quizzes on a terminal: drawn by a seed, kept as they are answered, looked back at."""

import pytest

from studyapp.services import quizzes


@pytest.fixture
def db(stocked):
    """A library with four cards to ask."""
    return stocked(cards=3, drafts=0)


def test_an_empty_library_has_nothing_to_ask(run):
    assert run("quiz").code == 4


@pytest.mark.usefixtures("db")
def test_the_same_seed_asks_the_same_questions(run):
    first = run("quiz", "--mode", "typed", "--seed", "7", stdin="\n\n\n")
    again = run("quiz", "--mode", "typed", "--seed", "7", stdin="\n\n\n")
    assert first.code == 0
    assert "The same again: --seed 7." in first.out
    assert again.out == first.out


@pytest.mark.usefixtures("db")
def test_the_missed_ones_are_shown_with_their_source_lines(run, log):
    typed = "Answer 0\nAnswer 0\nAnswer 0\n"
    outcome = run("quiz", "--mode", "typed", "--count", "3", stdin=typed)
    assert "1 of 3 right. The schedule stays as it was." in outcome.out
    assert "Right: Answer 1." in outcome.out
    assert "From: “Fact 1 about bees.”" in outcome.out
    assert "How bees find flowers" in outcome.out
    assert not any(row["affects_schedule"] for row in log() if "affects_schedule" in row)


@pytest.mark.usefixtures("db")
def test_a_quiz_that_counts_moves_the_schedule(run):
    run("quiz", "--mode", "typed", "--counts", stdin="Answer 0\nAnswer 1\nAnswer 2\n")
    cards = run("study", stdin="q\n").out
    assert "3 cards answered today" in cards


@pytest.mark.usefixtures("db")
def test_the_missed_ones_can_be_brought_due_today(run, db, log):
    run("study", stdin="\n4\n" * 4)
    refused = run("quiz", "--mode", "typed", "--count", "3", stdin="\n\n\n\n")
    assert "Bring the 3 missed ones due today?" in refused.out
    assert "Due today" not in refused.out
    assert run("study", stdin="q\n").out.startswith("\nDone for today.")
    brought = run("quiz", "--mode", "typed", "--count", "3", stdin="\n\n\ny\n")
    assert "Due today: 3 cards." in brought.out
    assert "3 left" in run("study", stdin="q\n").out


def test_answers_are_kept_when_it_is_left(run, db):
    outcome = run("quiz", "--mode", "typed", "--count", "3", stdin="Answer 0\n:q\n")
    assert "1 of 3 answered, and kept." in outcome.out
    with db.reading() as session:
        ((quiz, _),) = quizzes.earlier(session)
    assert quiz.finished_at is None


@pytest.mark.usefixtures("db")
def test_one_goes_back_and_marks_for_later(run):
    typed = "wrong\n:u\n:f\n\n\n:?\nAnswer 0\n"
    outcome = run("quiz", "--mode", "typed", "--count", "3", stdin=typed)
    shown = [line for line in outcome.out.splitlines() if line.endswith(" of 3")]
    assert [line.split()[0] for line in shown] == ["1", "2", "1", "2", "3", "1", "1"]
    assert "Mark the question for later" in outcome.out


@pytest.mark.usefixtures("db")
def test_a_way_of_asking_that_fits_no_card_says_so(run):
    outcome = run("quiz", "--mode", "list")
    assert outcome.code == 2
    assert "ways chosen" in outcome.err
