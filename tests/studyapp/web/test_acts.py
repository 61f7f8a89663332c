from dataclasses import replace

import pytest

from cards.model import Complaint, Rating
from studyapp import create_app, words
from studyapp.config import load
from studyapp.services import account, study
from tests.studyapp.web.browser import Browser
from tests.studyapp.web.conftest import bees


def test_undo_shows_the_card_again(browser, app, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    page = browser.press(browser.press(back, "4 Easy"), "Undo")
    assert "What is fact 0?" in page.text
    assert "4 left" in page.text


def test_undo_without_an_answer_says_so(browser, source_id):
    page = browser.press(browser.open("/study"), "Undo")
    assert page.status == 200
    assert "undo" in page.text.lower()


def test_a_suspended_card_is_not_asked_and_comes_back_by_undo(browser, source_id):
    page = browser.press(browser.open("/study"), "Suspend")
    assert "What is fact 0?" not in page.text
    assert "3 left" in page.text
    browser.press(page, "Undo u")
    assert "4 left" in browser.open("/study").text


def test_undo_reaches_back_over_answers_and_deeds(browser, source_id):
    page = browser.open("/study")
    for press in ("4 Easy", "Suspend", "4 Easy"):
        page = browser.press(page, "Show answer") if press[0] == "4" else page
        page = browser.press(page, press)
    for question in ("What is fact 2?", "What is fact 1?", "What is fact 0?"):
        page = browser.press(page, "Undo")
        assert question in page.text
    assert "4 left" in page.text


def test_undo_is_there_after_the_last_card(browser, keep):
    keep(bees(cards=0, drafts=0))
    page = browser.press(browser.press(browser.open("/study"), "Show answer"), "4 Easy")
    assert "Done for today" in page.text
    page = browser.press(page, "Undo the last step")
    assert "Bees [verb] to tell the way." in page.text
    assert "1 left" in page.text


def test_undo_works_after_a_restart(browser, app, source_id, tmp_path, clock):
    browser.press(browser.press(browser.open("/study"), "Show answer"), "4 Easy")
    browser.press(browser.open("/study"), "Suspend")
    app.extensions["studyapp"].db.close()
    again = create_app(load(data_dir=tmp_path, zone="UTC"), clock)
    later = Browser(again.test_client())
    for question in ("What is fact 1?", "What is fact 0?"):
        assert question in later.press(later.open("/study"), "Undo").text
    again.extensions["studyapp"].db.close()


def test_undo_stays_in_the_deck_that_is_studied_alone(browser, source_id):
    page = browser.press(browser.open(f"/study?source={source_id}"), "Suspend")
    page = browser.press(page, "Undo")
    assert f"source={source_id}" in page.address


def test_a_stale_message_cannot_take_back_twice(browser, source_id):
    page = browser.press(browser.open("/study"), "Suspend")
    browser.press(page, "Undo u")
    again = browser.press(page, "Undo u")
    assert again.status == 200
    assert "Already undone" in again.text


def test_burying_lets_a_card_rest_until_tomorrow(browser, clock, source_id):
    page = browser.press(browser.open("/study"), "Bury until tomorrow")
    assert "What is fact 0?" not in page.text
    assert "3 left" in page.text
    clock.turn(days=1)
    assert "4 left" in browser.open("/study").text


def test_a_flag_is_set_and_taken_off_on_the_same_side_of_the_card(browser, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    page = browser.press(back, "Flag")
    assert "Answer 0." in page.text
    assert "flagged" in page.text
    page = browser.press(page, "Take the flag off")
    assert "Answer 0." in page.text
    assert "flagged" not in page.text
    assert "flagged" in browser.press(page, "Undo u").text


@pytest.mark.parametrize("shown", [False, True])
def test_an_edit_comes_back_to_the_same_side_and_keeps_progress(browser, app, source_id, shown):
    page = browser.open("/study")
    page = browser.press(page, "Show answer") if shown else page
    form = browser.follow(page, "Edit")
    page = browser.press(form, "Save", question="What is the first fact?")
    assert "What is the first fact?" in page.text
    assert ("Answer 0." in page.text) == shown
    assert "4 left" in page.text


def test_a_wrong_edit_stays_in_its_form_over_the_card(browser, source_id):
    form = browser.follow(browser.open("/study"), "Edit")
    page = browser.press(form, "Save", question="  ", answer="Something new")
    assert page.status == 400
    assert "The question is empty." in page.text
    assert page.form("Save")[0].fields["answer"] == "Something new"
    assert "Answer 0." in browser.follow(browser.open("/study"), "Edit").html


def test_an_edited_cloze_asks_for_the_words_in_its_blank(browser, keep):
    keep(bees(cards=0, drafts=0))
    form = browser.follow(browser.open("/study"), "Edit")
    page = browser.press(form, "Save", question="Bees dance to {{c1::tell}} the way.")
    assert "Bees dance to […] the way." in page.text


@pytest.mark.parametrize("complaint", Complaint)
def test_a_bad_card_is_put_away_with_its_reason_and_waits_on_today(browser, source_id, complaint):
    form = browser.follow(browser.open("/study"), "Say why it is bad")
    said = words.COMPLAINTS[complaint]
    number = list(words.COMPLAINTS).index(complaint) + 1
    page = browser.press(form, f"{number} {said}")
    assert "3 left" in page.text
    today = browser.open("/")
    assert "1 card you found bad" in today.text
    card = browser.follow(today, "Look")
    assert f"“{said}”, you said while studying." in card.text
    assert "1 card you found bad" not in browser.press(card, "Keep as it is").text
    assert "4 left" in browser.open("/study").text


def test_an_unknown_complaint_is_refused(browser, source_id):
    form, _ = browser.follow(browser.open("/study"), "Say why it is bad").form("1 It is wrong")
    answer = browser.client.post(form.action, data=form.fields | {"complaint": "boring"})
    assert answer.status_code == 400
    assert "4 left" in browser.open("/study").text


def test_the_key_sheet_opens_over_the_card_and_leads_back_to_its_side(browser, source_id):
    back = browser.press(browser.open("/study"), "Show answer")
    sheet = browser.follow(back, "Help and keys")
    assert "Say why this card is bad" in sheet.text
    assert "Keep the card" not in sheet.text
    assert "Answer 0." in browser.follow(sheet, "Close").text


def test_a_dialog_is_not_seen_until_it_is_opened(browser, source_id):
    page = browser.open("/study")
    for said in ("Why is this card bad?", "Edit this card", "Say why this card is bad"):
        assert said not in page.text


def grades(page):
    """Tell the ratings that can be given, by their words."""
    return [
        " ".join(said.split()[1:-2])
        for form in page.forms
        for said, given in form.buttons.items()
        if given.get("name") == "rating" and "disabled" not in given
    ]


def test_a_hint_is_shown_and_leaves_hard_as_the_best_rating(browser, app, source_id):
    hinted = browser.follow(browser.open("/study"), "Show a hint")
    assert "Hint: A… ·" not in hinted.text
    assert "Hint: A… …" in hinted.text
    assert "With a hint the best rating is Hard." in hinted.text
    back = browser.press(hinted, "Show answer")
    assert "Answer 0." in back.text
    assert grades(back) == ["Again", "Hard"]
    browser.press(back, "2 Hard")
    with app.extensions["studyapp"].db.reading() as session:
        (review,) = study.reviews(session)
    assert (review.rating, review.hinted) == (Rating.HARD, True)


def test_with_two_buttons_a_hinted_got_it_is_hard_and_says_so(browser, app, source_id):
    with app.extensions["studyapp"].db.transaction() as session:
        wanted = replace(account.preferences(session), two_buttons=True)
        account.change_preferences(session, wanted)
    hinted = browser.follow(browser.open("/study"), "Show a hint")
    back = browser.press(hinted, "Show answer")
    assert grades(back) == ["Forgot", "Got it"]
    browser.press(back, "2 Got it 6 min")
    with app.extensions["studyapp"].db.reading() as session:
        assert [review.rating for review in study.reviews(session)] == [Rating.HARD]


def test_a_hint_stays_through_an_edit_and_a_flag(browser, source_id):
    page = browser.follow(browser.open("/study"), "Show a hint")
    page = browser.press(browser.follow(page, "Edit"), "Save", question="What is it?")
    page = browser.press(page, "Flag")
    assert "With a hint the best rating is Hard." in page.text


def test_a_hint_goes_with_a_typed_answer(browser, app, source_id):
    typing = browser.follow(browser.open("/study"), "Type the answer")
    judged = browser.press(browser.follow(typing, "Show a hint"), "Check", response="Answer 0")
    assert grades(judged) == ["Again", "Hard"]
    browser.press(judged, "2 Hard")
    with app.extensions["studyapp"].db.reading() as session:
        (review,) = study.reviews(session)
    assert (review.rating, review.hinted, review.mode) == (Rating.HARD, True, "typed")
