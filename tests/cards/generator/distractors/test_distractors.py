"""Wrong answers: of the key's kind, never also true, three or none."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cards.generator.claims import read_chapters
from cards.generator.distractors import with_distractors
from cards.generator.pipeline import generate
from cards.model import NoteKind, Tier
from tests.builders import make_chapter, make_document, make_note
from tests.cards.generator.samples import LINES

RAILWAYS = make_document(
    make_chapter(
        title="Steam on rails",
        summary=None,
        bullets=[
            "Richard Trevithick built a high-pressure locomotive in 1804",
            "George Stephenson opened the Stockton line in 1825",
            "Marc Seguin patented the multi-tube boiler in 1827",
            "Isambard Brunel chose a broad gauge in 1835",
        ],
    ),
    make_chapter(
        title="Sleeping and eating on the move",
        summary=None,
        bullets=[
            "Robert Fairlie invented the double engine in 1864",
            "Trains got dining cars because stops for meals cost an hour each",
        ],
    ),
    title="How railways spread",
    show=None,
    number=None,
)


BRUNEL = "Isambard Brunel chose a broad gauge in 1835"
YEAR = make_note("When did Isambard Brunel choose a broad gauge?", "In 1835")
PERSON = make_note("Who built a high-pressure locomotive?", "Richard Trevithick")
REASON = make_note("Why did trains get dining cars?", "Because stops for meals cost an hour each")


def distractors_of(note, document=RAILWAYS):
    """The wrong answers a note gets among the lines of a document."""
    line = next(c for c in document.chapters[0].bullets if "Brunel" in c.passage.text)
    note = replace(note, evidence=line.passage)
    return with_distractors(document, [note], list(read_chapters(document)))[0].distractors


def test_a_year_stands_beside_other_years_of_the_notes():
    wrong = distractors_of(YEAR)
    assert len(wrong) == 3
    assert set(wrong) <= {"In 1804", "In 1825", "In 1827", "In 1864"}


def test_a_person_stands_beside_persons():
    wrong = distractors_of(PERSON)
    assert len(wrong) == 3
    assert set(wrong) <= {"George Stephenson", "Marc Seguin", "Robert Fairlie", "Isambard Brunel"}


def test_fewer_than_three_rivals_are_none():
    assert distractors_of(REASON) == ()
    assert distractors_of(PERSON, make_document(make_chapter(summary=None, bullets=[BRUNEL]))) == ()


def test_a_year_gets_years_made_up_where_the_notes_name_too_few():
    wrong = distractors_of(YEAR, make_document(make_chapter(summary=None, bullets=[BRUNEL])))
    assert len(wrong) == 3
    assert "In 1835" not in wrong


def test_a_year_behind_by_has_none():
    by = make_note("By when did Isambard Brunel choose a broad gauge?", "By 1835")
    assert distractors_of(by) == ()


TERMS = make_document(
    make_chapter(
        title="How collisions are avoided",
        summary=None,
        bullets=[
            "Loop line: a second track where slow trains wait",
            "Wooden token: the staff a driver must hold on a single track",
            "Semaphore: an arm on a mast that tells drivers to stop",
            "Block section: a stretch that only one train may be in",
            "Outcome: fewer collisions than on the roads",
        ],
    )
)


def test_a_term_stands_beside_other_terms_and_no_mere_label():
    note = make_note(
        "Which term is missing from the note “{{c1::Semaphore::term}}: an arm that says to stop”?",
        "Semaphore",
        kind=NoteKind.CLOZE,
        evidence=TERMS.chapters[0].bullets[2].passage,
    )
    told = list(read_chapters(TERMS))
    [kept] = with_distractors(TERMS, [note], told)
    assert set(kept.distractors) == {"Loop line", "Wooden token", "Block section"}


def test_a_year_that_the_notes_name_for_the_same_thing_is_no_wrong_answer():
    doubtful = make_chapter(
        title="Doubts",
        summary=None,
        bullets=["Brunel may have chosen the gauge as early as in 1804, some say"],
    )
    document = make_document(*RAILWAYS.chapters, doubtful, title="How railways spread")
    assert "In 1804" not in distractors_of(YEAR, document)


def test_a_gap_has_some_unless_its_hint_tells_the_key():
    sentence = "Isambard Brunel chose a broad gauge in {{c1::1835::HINT}}."
    gap, told = (
        make_note(sentence.replace("HINT", hint), "1835", kind=NoteKind.CLOZE)
        for hint in ("year", "one word: 1…")
    )
    assert set(distractors_of(gap)) <= {"1804", "1825", "1827", "1864"}
    assert len(distractors_of(gap)) == 3
    assert distractors_of(told) == ()


def test_an_open_question_about_things_has_none():
    ready = make_note("What was patented?", "The boiler")
    assert distractors_of(replace(ready, tier=Tier.DRAFT)) == ()


@settings(max_examples=20, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=6))
def test_wrong_answers_are_three_and_differ_from_the_key_whatever_the_text(lines):
    document = make_document(*RAILWAYS.chapters, make_chapter(summary=None, bullets=lines))
    for note in generate(document):
        assert len(note.distractors) in {0, 3}
        assert len({note.answer, *note.distractors}) in {1, 4}
