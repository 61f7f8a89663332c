"""After a break: Today offers to spread the backlog, and says why no new cards come."""

from cards.model import Rating
from studyapp.services import library, study
from tests.builders import NOW, make_id
from tests.studyapp.readings import make_answer
from tests.studyapp.web.conftest import bees


def come_back(app, clock, keep):
    """Learn sixty cards, and stay away for two months; three are still new."""
    keep(bees(cards=62))
    with app.extensions["studyapp"].db.transaction() as session:
        for note in library.notes(session, limit=63).notes:
            if note.cards and study_them(note):
                given = make_answer(make_id(), note.cards[0].id, rating=Rating.EASY)
                study.answer_cards(session, (given,), now=NOW)
    clock.turn(days=60)


def study_them(note):
    return note.note.question not in ("What is fact 0?", "What is fact 1?")


def test_today_offers_to_spread_what_waits_and_it_can_be_undone(browser, app, clock, keep):
    come_back(app, clock, keep)
    page = browser.open("/")
    assert "After a break" in page.text
    assert "Spread over 6 days that is about 10 a day" in page.text
    page = browser.press(page, "Spread over 6 days")
    assert "Spread. Today holds a usual day's share." in page.text
    assert "10 to review" in page.text
    page = browser.press(page, "Undo")
    assert "Spread over 6 days" in browser.open("/").text


def test_new_cards_wait_until_they_are_asked_for(browser, app, clock, keep):
    come_back(app, clock, keep)
    page = browser.open("/")
    assert "New cards wait until less is overdue." in page.text
    page = browser.press(page, "Ask new cards today")
    assert "New cards are asked today." in page.text
    assert "New cards wait" not in page.text
    assert "3 new" in page.text


def test_today_says_nothing_of_it_on_a_usual_day(browser, source_id):
    assert "After a break" not in browser.open("/").text


def test_a_source_gets_limits_of_its_own(browser, source_id):
    page = browser.press(
        browser.open(f"/sources/{source_id}"), "Save limits", new_per_day="2", reviews_per_day=""
    )
    assert "Saved the limits." in page.text
    form, _ = page.form("Save limits")
    assert (form.fields["new_per_day"], form.fields["reviews_per_day"]) == ("2", "")
    page = browser.press(page, "Save limits", new_per_day="many")
    assert page.status == 400
    assert "new_per_day" in page.text
