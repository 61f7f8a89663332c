import re
import time
from dataclasses import replace

import pytest

from cards.model import Bullet, BulletKind, Line, NoCards, Passage, Tier
from studyapp.services import library
from studyapp.web.library.adding import imported
from tests.builders import make_chapter, make_document, make_passage
from tests.studyapp.web.conftest import bees

NOTES = """The Garden Hour | Bees
CHAPTERS
- 0:00 – 4:45
How bees find flowers
Bees dance to tell the way. The dance points at the sun.
- 4:45 – 7:43
Why bees make honey
Honey feeds the hive in winter because no flower blooms then.
"""


def test_an_empty_library_offers_a_source_and_the_samples(browser):
    page = browser.open("/")
    assert "Add a source" in page.links
    assert page.form("Load the two samples")


def test_the_library_lists_what_a_source_holds(browser, source_id):
    page = browser.open("/sources")
    assert "The life of bees" in page.text
    assert "1 chapter · 5 cards" in page.text
    assert "1 draft to triage" in page.text


def test_samples_go_at_one_press_and_come_back_by_undo(browser, keep):
    keep(bees(), is_sample=True)
    page = browser.press(browser.open("/"), "Remove the samples")
    assert "Removed the samples" in page.text
    assert "Load the two samples" in page.text
    page = browser.press(page, "Undo")
    assert "The life of bees" in browser.open("/sources").text


def test_a_removed_source_comes_back_by_undo(browser, source_id):
    page = browser.press(browser.open(f"/sources/{source_id}"), "Remove")
    assert "Removed “Ada Field: The life of bees” and its cards." in page.text
    assert browser.open(f"/sources/{source_id}").status == 404
    browser.press(page, "Undo")
    assert browser.open(f"/sources/{source_id}").status == 200


def test_a_source_shows_its_chapters_and_which_lines_have_cards(browser, source_id):
    page = browser.open(f"/sources/{source_id}")
    assert "0:00 How bees find flowers" in page.text
    assert "Bees dance to tell the way. 1 card" in page.text
    assert "Fact 2 about bees. 1 card" in page.text


def test_a_source_says_why_a_line_has_no_card(browser, keep):
    reading = bees(cards=1, drafts=0)
    title = reading.document.chapters[0].title
    lines = (
        Line(title, 1, why="it is a title"),
        Line(reading.notes[0].evidence, 1, keys=(reading.notes[0].key,)),
    )
    source_id = keep(replace(reading, lines=lines))
    page = browser.open(f"/sources/{source_id}")
    assert "1 line without a card, and why" in page.text
    assert f"{title.text} No card, because it is a title." in page.text
    browser.press(
        browser.follow(page, "What is fact 0? 80 · Why, asked by the notes themselves"), "Delete"
    )
    page = browser.open(f"/sources/{source_id}")
    assert "2 lines without a card, and why" in page.text
    assert "Fact 0 about bees. No card, because its card was dropped." in page.text


def test_a_source_of_which_nothing_is_known_gives_no_reasons(browser, source_id):
    assert "without a card" not in browser.open(f"/sources/{source_id}").text


def test_the_passage_of_a_card_is_marked_in_its_source(browser, source_id):
    note_page = browser.follow(browser.open("/cards"), "What is fact 1?")
    page = browser.follow(note_page, "open the passage")
    assert '<mark id="passage">Fact 1 about bees.</mark>' in page.html
    assert page.html.count("<mark") == 1
    assert browser.follow(page, "Back").address == note_page.address


def test_paragraphs_headings_and_chapters_set_aside_are_shown_as_such(browser, keep):
    heading = make_passage("In winter")
    bullets = [
        Bullet(make_passage("Honey feeds the hive."), heading=heading),
        Bullet(make_passage("Bees keep warm."), heading=heading, depth=1),
        Bullet(make_passage("A later paragraph."), kind=BulletKind.PROSE),
    ]
    document = make_document(
        make_chapter(bullets=bullets), make_chapter(title="Thanks", no_cards=NoCards.SPONSOR)
    )
    page = browser.open(f"/sources/{keep(replace(bees(), document=document, notes=()))}")
    assert page.html.count("In winter") == 1
    assert '<li class="point deep">Bees keep warm.' in page.html
    assert '<li class="prose">A later paragraph.' in page.html
    assert "No cards are made of this chapter: sponsor." in page.text


def test_a_long_source_comes_in_pages_and_the_passage_is_on_its_own(browser, keep):
    document = make_document(*[make_chapter(title=f"Chapter {n}") for n in range(1, 71)])
    note = replace(
        bees().notes[0], chapter=45, evidence=document.chapters[44].summary, question="Where?"
    )
    source_id = keep(replace(bees(), document=document, notes=(note,)))
    page = browser.open(f"/sources/{source_id}")
    assert "Chapter 30" in page.text
    assert "Chapter 31" not in page.text
    assert "Chapter 70" in browser.follow(page, "61 to 70").text
    passage = browser.follow(browser.follow(browser.open("/cards"), "Where?"), "open the passage")
    assert "Chapter 45" in passage.text
    assert "<mark" in passage.html
    assert browser.open(f"/sources/{source_id}?start=71").status == 400


def test_what_a_source_does_not_have_is_not_found(browser, source_id):
    missing = browser.open("/sources/00000000-0000-7000-8000-000000000000")
    assert missing.status == 404
    assert browser.open("/sources/nonsense").status == 404


# Adding


def test_a_preview_shows_chapters_without_keeping_them(browser):
    page = browser.press(browser.open("/sources/new"), "Preview", text=NOTES)
    assert "Found 2 chapters" in page.text
    assert "4:45 Why bees make honey" in page.text
    assert page.form("Make cards")[0].fields["text"].strip() == NOTES.strip()
    assert "How bees" not in browser.open("/sources").text


def test_the_fragment_for_the_script_is_the_same_preview(browser, client):
    token = browser.open("/sources/new").form("Preview")[0].fields["csrf_token"]
    answer = client.post("/sources/preview", data={"csrf_token": token, "text": NOTES})
    assert answer.status_code == 200
    assert "Found 2 chapters" in answer.text
    assert "<html" not in answer.text


def test_bytes_of_an_old_windows_file_are_told_in_the_preview(browser):
    content = NOTES.replace("–", "-").encode() + "Caf\u00e9\n".encode("cp1252")
    page = browser.press(browser.open("/sources/new"), "Preview", file=("bees.txt", content))
    assert "read as Windows-1252" in page.text


def test_a_sponsor_can_be_told_to_make_cards(browser, client):
    text = NOTES + "\n9:00\nA word from our sponsor\nBees dance because it helps.\n"
    token = browser.open("/sources/new").form("Make cards")[0].fields["csrf_token"]
    data = {"csrf_token": token, "text": text}
    plain = client.post("/sources/preview", data=data).text
    number = re.search(r'name="anyway" value="(\d+)">', plain)[1]
    chosen = client.post("/sources/preview", data=data | {"anyway": number}).text
    assert f'value="{number}" checked' in chosen


def test_a_chosen_file_stands_in_the_form_after_its_preview(browser):
    page = browser.press(browser.open("/sources/new"), "Preview", file=("bees.txt", NOTES.encode()))
    assert "Found 2 chapters" in page.text
    form, _ = page.form("Make cards")
    assert form.fields["text"].startswith("The Garden Hour")
    assert form.fields["name"] == "bees.txt"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": ""}, "There is nothing to read yet."),
        ({"text": NOTES, "media_url": "javascript:alert(1)"}, "no web address"),
        ({"text": NOTES, "title": "x" * 400}, "at most 300 fit"),
    ],
)
def test_what_cannot_be_added_says_why_and_keeps_the_text(browser, typed, said):
    page = browser.press(browser.open("/sources/new"), "Make cards", **typed)
    assert page.status == 400
    assert said in page.text
    assert page.form("Make cards")[0].fields["text"].strip() == typed["text"].strip()


def test_a_binary_file_is_refused_in_one_sentence(browser):
    page = browser.press(
        browser.open("/sources/new"), "Make cards", file=("song.mp3", b"\x00\x01\x02\xff" * 400)
    )
    assert page.status == 422
    assert "Error:" in page.text


def test_an_unknown_layout_is_refused(browser):
    page = browser.press(browser.open("/sources/new"), "Preview", text=NOTES, format="klingon")
    assert page.status == 400
    assert "klingon" in page.text


def test_a_huge_upload_is_refused_in_one_sentence(app, browser):
    app.config["MAX_CONTENT_LENGTH"] = 2000
    page = browser.press(browser.open("/sources/new"), "Make cards", text="x" * 3000)
    assert page.status == 413
    assert "Split it" in page.text


def test_an_unknown_import_is_not_found(browser):
    page = browser.open("/sources/importing/00000000-0000-7000-8000-000000000000")
    assert page.status == 404
    assert "not known any more" in page.text


def test_notes_become_cards_without_a_script(browser):
    page = browser.press(browser.open("/sources/new"), "Make cards", text=NOTES)
    until = time.monotonic() + 60
    while "/importing/" in page.address and time.monotonic() < until:
        assert page.status == 200
        time.sleep(0.2)
        page = browser.open(page.address)
    assert "Bees" in page.text
    assert "Made " in page.text
    assert "Why bees make honey" in page.text


def test_a_second_import_says_what_changed():
    report = library.ImportReport("id", "Bees", 2, 1, 12, 0, 3, (), None)
    assert imported(report) == (
        "Read again: 12 unchanged, 1 changed, 2 new. Your edits and progress stay."
    )


def test_a_first_import_says_what_was_made():
    report = library.ImportReport("id", "Bees", 10, 0, 0, 0, 3, (), None)
    assert imported(report) == "Made 7 cards. 3 more wait for your eye."


# Cards


def test_cards_are_found_by_their_words(browser, source_id):
    page = browser.press(browser.open("/cards"), "Search", q="fact 2")
    assert "1 card with “fact 2”" in page.text
    assert "What is fact 2?" in page.text
    assert "What is fact 1?" not in page.text


def test_a_search_without_a_hit_says_so(browser, source_id):
    assert "No card holds these words." in browser.open("/cards?q=wasps").text


def test_the_list_goes_on_after_fifty(browser, keep):
    keep(bees(cards=60))
    first = browser.open("/cards")
    second = browser.follow(first, "Next")
    shown = [link for page in (first, second) for link in page.links if "fact" in link]
    assert len(shown) == len(set(shown)) == 61


def test_an_edit_is_saved_and_undone(browser, source_id):
    form = browser.follow(browser.open("/cards"), "What is fact 1?")
    page = browser.press(form, "Save", question="What is the first fact?")
    assert "Saved." in page.text
    assert "What is the first fact?" in page.text
    browser.press(page, "Undo")
    assert "What is fact 1?" in browser.open("/cards").text


def test_wrong_answers_are_shown_with_a_card_and_go_with_its_answer(browser, keep):
    reading = bees(drafts=1)
    wrong = {"distractors": ("Scent", "Sound", "Light & heat")}
    keep(replace(reading, notes=tuple(replace(note, **wrong) for note in reading.notes)))
    line = "Wrong answers for multiple choice: Scent / Sound / Light & heat"
    form = browser.follow(browser.open("/cards"), "What is fact 1?")
    assert line in form.text
    browser.press(form, "Save", question="What is the first fact?")
    form = browser.follow(browser.open("/cards"), "What is the first fact?")
    assert line in form.text
    browser.press(form, "Save", answer="Another answer")
    assert line not in browser.follow(browser.open("/cards"), "What is the first fact?").text


def test_an_empty_side_is_refused_and_the_rest_stays(browser, source_id):
    form = browser.follow(browser.open("/cards"), "What is fact 1?")
    page = browser.press(form, "Save", question=" ", answer="Something new")
    assert page.status == 400
    assert page.form("Save")[0].fields["answer"] == "Something new"


def test_a_cloze_is_edited_as_one_sentence(browser, source_id):
    form = browser.follow(browser.open("/cards"), "Bees [verb]")
    assert "answer" not in form.form("Save")[0].fields
    page = browser.press(form, "Save", question="Bees {{c1::waggle}} to tell the way.")
    assert "Bees […] to tell the way." in page.text
    assert "waggle" in page.text


def test_a_cloze_without_a_blank_is_refused(browser, source_id):
    form = browser.follow(browser.open("/cards"), "Bees [verb]")
    assert browser.press(form, "Save", question="Bees dance.").status == 400


def test_a_card_is_suspended_and_resumed(browser, source_id):
    page = browser.press(browser.open("/cards"), "Suspend: What is fact 1?")
    assert "suspended" in page.text
    page = browser.press(page, "Resume: What is fact 1?")
    assert "Back in study." in page.text


def test_a_deleted_card_comes_back_by_undo(browser, source_id):
    page = browser.press(browser.open("/cards"), "Delete: What is fact 1?")
    assert "4 cards" in page.text
    page = browser.press(page, "Undo")
    assert "5 cards" in page.text


# Triage


def test_a_kept_draft_is_studied(browser, app, source_id):
    page = browser.open(f"/sources/{source_id}/triage")
    assert "1 draft left" in page.text
    assert "What is fact 3?" in page.text
    page = browser.press(page, "k Keep")
    assert "Every draft" in page.text
    with app.extensions["studyapp"].db.reading() as session:
        notes = library.notes(session, text="fact 3").notes
    assert [kept.note.tier for kept in notes] == [Tier.READY]


def test_a_draft_says_why_it_is_there_and_marks_its_words_in_their_line(browser, keep):
    reading = bees(cards=0)
    summary = reading.document.chapters[0].summary
    quoted = Passage("dance", summary.start + 5)
    draft = replace(reading.notes[0], evidence=quoted, reasons=("one fact", "short"), generator=7)
    source_id = keep(replace(reading, notes=(draft,)))
    triage = browser.open(f"/sources/{source_id}/triage")
    for page in (triage, browser.follow(triage, "e Edit")):
        assert "Bees <mark>dance</mark> to tell the way." in page.html
        assert "one fact, short" in page.text
        assert "Way of asking: Why, asked by the notes themselves · rules, version 7" in page.text


def test_a_dropped_draft_comes_back_by_undo(browser, source_id):
    page = browser.press(browser.open(f"/sources/{source_id}/triage"), "x Drop")
    assert "Every draft" in page.text
    assert "1 draft left" in browser.press(page, "Undo").text


def test_a_draft_is_edited_and_the_triage_goes_on(browser, source_id):
    page = browser.follow(browser.open(f"/sources/{source_id}/triage"), "e Edit")
    page = browser.press(page, "Save", question="What is the third fact?")
    assert page.address == f"/sources/{source_id}/triage"
    assert "What is the third fact?" in page.text
