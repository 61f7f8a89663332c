"""Cards asked in modes: what the page shows, what the server thinks, what is written down."""

from dataclasses import replace

import pytest

from cards.model import Rating
from studyapp.services.library import Reading
from tests.builders import make_note, make_passage
from tests.studyapp.web.conftest import bees
from tests.studyapp.web.test_study import reviews


def review_rows(app):
    return [
        (review.rating, review.mode, review.response, review.verdict) for review in reviews(app)
    ]


def usual(page) -> str:
    (found,) = [given for _, given in page.elements if "data-usual" in given]
    return found["value"]


@pytest.fixture
def typing(browser):
    """The browser on a card that is asked to be typed."""
    page = browser.open("/settings")
    browser.press(page, "Save", asking="typed")
    return browser


def test_a_typed_answer_is_judged_and_its_grade_suggested(typing, app, source_id):
    page = typing.open("/study")
    assert "Answer 0." not in page.text
    page = typing.press(page, "Check", response="answer 0", duration_ms=2300)
    assert "Right." in page.text
    assert "Answer 0." in page.text
    assert reviews(app) == []
    assert usual(page) == "3"
    page = typing.press(page, "3 Good")
    assert "What is fact 0?" not in page.text
    assert review_rows(app) == [(Rating.GOOD, "typed", "answer 0", "exact")]
    assert reviews(app)[0].duration_ms == 2300


def test_a_wrong_one_suggests_again_and_may_be_overridden(typing, app, source_id):
    page = typing.press(typing.open("/study"), "Check", response="answer 7")
    assert "Not this one. The number is not the same." in page.text
    assert "<del>" in page.html
    assert usual(page) == "1"
    typing.press(page, "3 Good")
    assert review_rows(app) == [(Rating.GOOD, "typed", "answer 7", "wrong")]


def test_a_turned_card_can_be_typed_and_back(browser, source_id):
    page = browser.open("/study")
    typed = browser.follow(page, "Type the answer")
    assert "Your answer" in typed.text
    assert "Show answer" in browser.follow(typed, "Turn the card instead").text


def test_any_mode_may_be_asked_for_by_name(typing, source_id):
    page = typing.open("/study")
    card_id = next(given["value"] for _, given in page.elements if given.get("name") == "card_id")
    assert "Show answer" in typing.open(f"/study?card={card_id}&mode=flip").text
    assert typing.open(f"/study?card={card_id}&mode=dance").status == 400


def test_a_long_or_double_answer_is_refused(typing, app, source_id):
    page = typing.open("/study")
    assert typing.press(page, "Check", response="x" * 30_000).status == 400


def lists_and_choices() -> Reading:
    """Make a reading whose notes fit every mode: a choice, a list, a meaning and a cloze."""
    reading = bees(cards=2, drafts=0)
    evidence = reading.notes[0].evidence
    more = (
        make_note(
            key="1" * 20,
            question="In which year was the dance decoded?",
            answer="In 1944",
            distractors=("In 1905", "Answer 0", "Fact 1"),
            evidence=make_passage("Karl von Frisch decoded the dance in 1944."),
        ),
        make_note(
            key="2" * 20,
            question="What do bees gather?",
            answer="Nectar, pollen and water",
            evidence=evidence,
        ),
        make_note(
            key="3" * 20,
            question="What is meant by “waggle dance”?",
            answer="A moving figure of eight",
            evidence=evidence,
        ),
    )
    return replace(reading, notes=(*more, *reading.notes))


@pytest.fixture
def in_mode(browser, keep):
    """Ask the first card that a mode fits."""
    keep(lists_and_choices())
    keys = {"choice": "decoded", "list": "gather", "reverse": "waggle", "cloze": "to tell"}

    def in_mode(mode: str):
        cards = browser.client.get("/api/v1/cards?limit=20").json["cards"]
        (card_id,) = [card["id"] for card in cards if keys[mode] in card["question"]]
        return browser.open(f"/study?card={card_id}&mode={mode}")

    return in_mode


def test_a_gap_is_filled_in_its_place(browser, app, in_mode):
    page = in_mode("cloze")
    assert 'aria-label="Gap 1: verb"' in page.html
    page = browser.press(page, "Check", response="dancing")
    assert "Right." in page.text
    assert "Bees <mark>dance</mark> to tell the way." in page.html
    assert usual(page) == "3"


def test_members_are_ticked_off_in_any_order(browser, in_mode):
    page = in_mode("list")
    assert "3 members, in any order" in page.text
    page = browser.press(page, "Check", response=["water", "nectar", "honey"])
    assert "Partly right." in page.text
    assert "✓ Nectar , named" in page.text
    assert "○ pollen , missing" in page.text
    assert "✗ honey , not in the list" in page.text
    assert usual(page) == "2"


def test_a_meaning_is_asked_the_other_way_round(browser, app, in_mode):
    page = in_mode("reverse")
    assert "What is this called: A moving figure of eight?" in page.text
    assert "waggle" not in page.text
    page = browser.press(page, "Check", response="Waggle dance")
    assert "Right." in page.text
    browser.press(page, "3 Good")
    assert review_rows(app) == [(Rating.GOOD, "reverse", "Waggle dance", "exact")]


def test_a_new_card_chosen_is_a_first_look_and_then_recalled(browser, app, in_mode):
    page = in_mode("choice")
    assert page.html.count('type="radio"') == 4
    page = browser.press(page, "I am sure", response="In 1944", duration_ms=4000)
    assert "Right. A first look: it does not count" in page.text
    browser.press(page, "Go on")
    (review,) = reviews(app)
    assert (review.affects_schedule, review.verdict) == (False, "exact")
    browser.press(browser.open("/settings"), "Save", asking="choice")
    first = browser.open("/study")
    assert "decoded" not in first.text  # another card comes between
    assert browser.client.get("/api/v1/queue").json["cards"][0]["reps"] == 0
    again = browser.open(f"/study?card={review.card_id}")
    assert "Show answer" in again.text


def test_a_wrong_option_is_told_where_it_belongs(browser, in_mode):
    page = browser.press(in_mode("choice"), "I am sure", response="Answer 0", duration_ms=4000)
    assert "Not this one." in page.text
    assert "✗ Answer 0 your choice What is fact 0? Fact 0 about bees. Open" in page.text
    assert "✓ In 1944 right" in page.text
    assert "· Fact 1 Fact 1 about bees." in page.text


@pytest.mark.parametrize(
    ("press", "duration_ms", "rating", "said"),
    [
        ("I am sure", 4000, Rating.GOOD, "Right."),
        ("A guess", 4000, Rating.AGAIN, "A guess does not count"),
        ("I am sure", 900, Rating.AGAIN, "quicker than one can read"),
    ],
)
def test_choosing_right_counts_only_when_sure_and_read(
    browser, app, clock, in_mode, press, duration_ms, rating, said
):
    page = in_mode("choice")
    card_id = next(given["value"] for _, given in page.elements if given.get("name") == "card_id")
    turned = browser.open(f"/study?card={card_id}&mode=flip&show=1")
    browser.press(turned, "4 Easy")
    clock.turn(days=30)
    page = browser.press(in_mode("choice"), press, response="In 1944", duration_ms=duration_ms)
    assert said in page.text
    buttons = [button for form in page.forms for button in form.buttons.items()]
    assert all("disabled" in given for words, given in buttons if words.startswith("4 Easy"))
    button = "3 Good" if rating is Rating.GOOD else "Go on"
    browser.press(page, button)
    last = reviews(app)[-1]
    assert (last.rating, last.mode, last.affects_schedule) == (rating, "choice", True)
    assert last.confidence == ("guess" if press == "A guess" else "sure")


def test_a_hint_holds_the_grade_down(browser, app, source_id):
    page = browser.press(browser.open("/study"), "Show answer")
    form, _ = page.form("4 Easy")
    browser.client.post("/study/answer", data=form.fields | {"rating": "4", "hinted": "1"})
    (review,) = reviews(app)
    assert (review.rating, review.hinted) == (Rating.HARD, True)
    browser.client.post("/study/answer", data=form.fields | {"rating": "4", "hinted": "1"})
    assert len(reviews(app)) == 1


def test_a_card_without_wrong_answers_gets_those_of_others(browser, app, keep):
    reading = bees(cards=0, drafts=0)
    years = [
        make_note(
            key=f"{number:020d}",
            question=f"In which year was {name} built?",
            answer=f"In {year}",
            evidence=make_passage(f"{name} was built in {year}."),
        )
        for number, (name, year) in enumerate(
            [("the arch", 1904), ("the tower", 1911), ("the dam", 1923), ("the pier", 1935)]
        )
    ]
    keep(replace(reading, notes=tuple(years)))
    browser.press(browser.open("/settings"), "Save", asking="choice")
    page = browser.open("/study")
    assert page.html.count('type="radio"') == 4
    page = browser.press(page, "I am sure", response="In 1904", duration_ms=4000)
    assert "Right." in page.text
    assert page.html.count("<li><strong>") == 4
    browser.press(page, "Go on")
    assert [(one.verdict, one.affects_schedule) for one in reviews(app)] == [("exact", False)]
