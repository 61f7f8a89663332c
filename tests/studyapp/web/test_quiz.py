from dataclasses import replace

import pytest

from tests.builders import make_id
from tests.studyapp.web.conftest import bees
from tests.studyapp.web.test_study import reviews


@pytest.fixture
def first(browser, source_id):
    """The first question of a quiz over four typed cards."""
    return browser.press(browser.open("/quiz"), "Start the quiz", mode="typed", count=3, minutes=15)


def answered(page):
    """Tell the right answer to the question shown."""
    return page.text.split("What is fact ")[1][0]


def finished(browser, page):
    for _ in range(3):
        page = browser.press(page, "Sure", response=f"Answer {answered(page)}.")
    return browser.press(page, "Finish the quiz")


def test_a_quiz_asks_one_question_a_page(first):
    assert "1 of 3, until 12:15" in first.text
    assert "What is fact" in first.text
    assert f"Answer {answered(first)}." not in first.html


def test_the_same_form_starts_one_quiz(browser, source_id):
    page = browser.open("/quiz")
    one = browser.press(page, "Start the quiz", mode="typed", count=3)
    two = browser.press(page, "Start the quiz", mode="typed", count=3)
    assert one.address == two.address
    assert len(browser.open("/quiz").html.split("Go on<")) == 2


def test_it_goes_on_after_leaving(browser, first):
    second = browser.press(first, "Sure", response="x")
    assert "2 of 3" in second.text
    page = browser.follow(browser.open("/quiz"), "Go on")
    assert "2 of 3" in page.text
    back = browser.open(f"{page.address.partition('?')[0]}?at=1")
    assert 'value="x"' in back.html


def test_a_marked_question_comes_again_before_the_end(browser, first):
    page = browser.press(first, "Mark for later", response="x")
    for _ in range(2):
        page = browser.press(page, "Not sure", response="x")
    assert "1 of 3" in page.text
    page = browser.press(page, "Sure", response="y")
    assert "3 of 3 answered." in page.text


def test_the_end_names_what_is_open(browser, first):
    page = browser.follow(first, "Go to the end")
    assert "0 of 3 answered." in page.text
    assert "Without an answer Question 1 Question 2 Question 3" in page.text


def test_a_perfect_quiz_has_nothing_to_bring(browser, first, app):
    page = finished(browser, first)
    assert "3 of 3 right." in page.text
    assert "The schedule stays as it was." in page.text
    assert "Another quiz" in page.links
    assert [review.affects_schedule for review in reviews(app)] == [False] * 3


def test_the_result_tells_answers_and_sources(browser, first):
    page = browser.press(first, "Sure", response="nonsense")
    page = browser.press(page, "Not sure", response="nonsense")
    page = browser.press(browser.press(page, "Sure", response=""), "Finish the quiz")
    assert "0 of 3 right." in page.text
    assert "Not right , though you were sure" in page.text
    assert "Your answer: nonsense Right: Answer" in page.text
    assert "Not answered" in page.text
    assert "Ada Field: The life of bees › How bees find flowers › 0:00" in page.text
    assert "<mark" in browser.follow(page, "open the passage").html


def test_a_finished_quiz_takes_no_answer(browser, first):
    browser.press(browser.follow(first, "Go to the end"), "Finish the quiz")
    page = browser.press(first, "Sure", response="late")
    assert "The quiz was over: this answer is not counted." in page.text
    assert "Not answered" in page.text


def test_the_time_is_kept_by_the_server(browser, first, clock):
    browser.press(first, "Sure", response="x")
    clock.turn(minutes=15)
    page = browser.open(first.address)
    assert "Time is over" in page.text
    assert "1 of 3 questions" in page.text
    assert "0 of 3 right." in browser.press(page, "See the result").text


def test_an_answer_at_the_bell_ends_the_quiz(browser, first, clock):
    clock.turn(minutes=15, seconds=5)
    page = browser.press(first, "Sure", response=f"Answer {answered(first)}.")
    assert "1 of 3 right." in page.text


def test_missed_cards_are_brought_and_taken_back(browser, first):
    page = browser.open("/study")
    while "Done for today" not in page.text:
        page = browser.press(browser.press(page, "Show answer"), "4 Easy")
    page = browser.press(browser.follow(first, "Go to the end"), "Finish the quiz")
    page = browser.press(page, "Bring the 3 missed due today")
    assert "Due today: 3 cards." in page.text
    assert "3 cards brought to today." in page.text
    assert "3 to review" in browser.open("/").text
    page = browser.press(page, "Take that back")
    assert "Bring the 3 missed due today" in page.text
    assert "Done for today" in browser.open("/").text


def test_sources_narrow_the_form_to_their_chapters(browser, source_id):
    page = browser.press(browser.open("/quiz"), "Choose chapters and tags", source=source_id)
    assert "How bees find flowers 4 cards" in page.text
    page = browser.press(page, "Start the quiz", mode="typed", count=9, minutes="")
    assert "1 of 3" in page.text
    assert "until" not in page.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"mode": ""}, "no mode of a quiz"),
        ({"count": "0"}, "from 1 to 100"),
        ({"minutes": "9999"}, "from 1 to 240"),
        ({"source": "x"}, "no id"),
        ({"tag": "none"}, "No card fits"),
    ],
)
def test_what_cannot_be_started_is_said(browser, source_id, typed, said):
    fields = {"mode": "typed", "count": "3"} | typed
    page = browser.press(browser.open("/quiz"), "Start the quiz", **fields)
    assert page.status == 400
    assert said in page.text


def test_a_sheet_has_questions_and_a_key_apart(browser, first):
    address = f"{first.address.partition('?')[0]}/sheet"
    both, questions, key = (
        browser.open(address + only) for only in ("", "?only=questions", "?only=key")
    )
    assert both.text.index("What is fact") < both.text.index("Answer 1.")
    assert "What is fact" in questions.text
    assert "Answer 1." not in questions.text
    assert "Answer 1." in key.text
    assert "What is fact" not in key.text


def test_a_quiz_that_is_not_there_is_said_to_be_missing(browser):
    page = browser.open(f"/quiz/{make_id()}")
    assert page.status == 404
    assert "There is no such quiz." in page.text


def test_without_sources_there_is_no_form(browser):
    assert "Add a source" in browser.open("/quiz").links


def test_words_of_cards_are_escaped(browser, keep):
    reading = bees(cards=1, drafts=0)
    hostile = "<img src=x onerror=alert(1)>"
    note = replace(reading.notes[0], question=hostile, answer=hostile, tags=(hostile,))
    source = keep(replace(reading, notes=(note,)))
    page = browser.press(browser.open(f"/quiz?source={source}"), "Start the quiz", mode="typed")
    result = browser.press(browser.press(page, "Sure", response=hostile), "Finish the quiz")
    sheet = browser.follow(result, "Print")
    for shown in (browser.open(f"/quiz?source={source}"), page, result, sheet):
        assert "img" not in [tag for tag, _ in shown.elements]
