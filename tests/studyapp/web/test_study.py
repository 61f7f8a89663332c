import re
from dataclasses import replace

import pytest

from cards.model import Rating
from studyapp.services import account, study
from tests.studyapp.counting import queries
from tests.studyapp.web.conftest import bees


def reviews(app):
    with app.extensions["studyapp"].db.reading() as session:
        return list(study.reviews(session))


def test_today_says_how_much_waits(browser, source_id):
    page = browser.open("/")
    assert "4 cards, about" in page.text
    assert "0 to review, 4 new" in page.text
    assert page.links["Start Space"] == "/study"


def test_today_greets_by_the_hour(browser, clock, source_id):
    assert "Good afternoon" in browser.open("/").text
    clock.turn(hours=20)
    assert "Good morning" in browser.open("/").text


def test_the_front_hides_the_answer_until_it_is_asked_for(browser, source_id):
    front = browser.open("/study")
    assert "What is fact 0?" in front.text
    assert "Answer 0." not in front.text
    back = browser.press(front, "Show answer")
    assert "Answer 0." in back.text
    assert "Ada Field: The life of bees › How bees find flowers › 0:00" in back.text


def test_the_answer_tells_why_there_is_this_card(browser, source_id):
    front = browser.open("/study")
    assert "Why this card?" not in front.text
    back = browser.press(front, "Show answer")
    assert "Why this card? Fact 0 about bees." in back.text
    assert "Way of asking: Why, asked by the notes themselves" in back.text


def test_every_rating_tells_its_interval(browser, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    said = [words for form in back.forms for words in form.buttons]
    assert [words.split()[1] for words in said if re.match(r"[1-4] ", words)] == [
        "Again",
        "Hard",
        "Good",
        "Easy",
    ]
    assert "1 Again 1 min" in said


def test_two_buttons_are_again_and_good_under_other_names(browser, app, source_id):
    with app.extensions["studyapp"].db.transaction() as session:
        wanted = replace(account.preferences(session), two_buttons=True)
        account.change_preferences(session, wanted)
    back = browser.press(browser.open("/study"), "Show answer")
    said = [words for form in back.forms for words in form.buttons if re.match(r"[1-4] ", words)]
    assert said == ["1 Forgot 1 min", "2 Got it 10 min"]
    page = browser.press(back, "2 Got it")
    browser.press(browser.press(page, "Show answer"), "1 Forgot")
    assert [review.rating for review in reviews(app)] == [Rating.GOOD, Rating.AGAIN]


def test_an_answer_is_recorded_and_the_next_card_comes(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    page = browser.press(back, "4 Easy", duration_ms=1500)
    assert "What is fact 0?" not in page.text
    (review,) = reviews(app)
    assert (review.rating, review.duration_ms, review.mode) == (Rating.EASY, 1500, "flip")


def test_a_double_press_counts_once(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    browser.press(back, "3 Good")
    again = browser.press(back, "3 Good")
    assert again.status == 200
    assert len(reviews(app)) == 1


def test_another_rating_with_the_same_id_is_refused(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    browser.press(back, "3 Good")
    page = browser.press(back, "1 Again")
    assert page.status == 409
    assert len(reviews(app)) == 1


def test_a_cloze_shows_its_hint_then_its_words(browser, keep):
    keep(bees(cards=0, drafts=0))
    front = browser.open("/study")
    assert "Bees [verb] to tell the way." in front.text
    back = browser.press(front, "Show answer")
    assert "Bees <mark>dance</mark> to tell the way." in back.html


def test_the_recording_is_linked_at_its_second(browser, source_id):
    page = browser.open("/study")
    assert page.links["play from 0:00"] == "https://www.youtube.com/watch?v=bees&t=0s"


def test_the_passage_leads_back_to_the_answer(browser, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    passage = browser.follow(back, "open the passage")
    assert "<mark" in passage.html
    again = browser.follow(passage, "Back")
    assert "Answer 0." in again.text


def test_one_deck_may_be_studied_alone(browser, keep, source_id):
    reading = bees(cards=0, drafts=0)
    wasps = replace(reading.document, title="Wasps", number=8)
    other = keep(replace(reading, document=wasps))
    page = browser.open(f"/study?source={other}")
    assert "1 left" in page.text
    page = browser.press(browser.press(page, "Show answer"), "4 Easy")
    assert "This deck is done for today" in page.text


def test_the_end_of_a_session_says_what_was_done(browser, keep):
    keep(bees(cards=0, drafts=0))
    back = browser.press(browser.open("/study"), "Show answer")
    page = browser.press(back, "4 Easy")
    assert "Done for today" in page.text
    assert "1 card answered." in page.text
    assert "Done for today" in browser.open("/").text


@pytest.mark.parametrize(
    "typed", [{"rating": "5"}, {"rating": "x"}, {"card_id": "x"}, {"review_id": ""}]
)
def test_a_forged_answer_is_refused(browser, app, source_id, typed):
    back = browser.press(browser.open("/study"), "Show answer")
    form, _ = back.form("3 Good")
    fields = form.fields | {"rating": "3"} | typed
    answer = browser.client.post("/study/answer", data=fields)
    assert answer.status_code == 400
    assert reviews(app) == []


def test_an_answer_without_the_token_is_refused(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    form, _ = back.form("3 Good")
    fields = form.fields | {"rating": "3", "csrf_token": ""}
    answer = browser.client.post("/study/answer", data=fields)
    assert answer.status_code == 400
    assert "too old" in answer.text
    assert reviews(app) == []


def test_a_page_puts_today_in_order_once(app, browser, source_id):
    browser.open("/study")
    with app.extensions["studyapp"].db.reading() as session, queries(session) as sent:
        browser.open("/study")
    assert sum("review.study_day = ?" in one for one in sent) == 1
    assert len(sent) <= 14
