"""Every line of a document has a card or a reason, in words for people."""

from cards.generator import lines
from cards.generator.gates import GATES
from cards.generator.lines import Trial, lines_of
from cards.generator.pipeline import make
from cards.model import Bullet, BulletKind, NoCards, Passage
from tests.builders import make_chapter, make_document, make_passage

CHAPTER = make_chapter(
    title="Tides",
    summary="The moon raises the tides. Hurray.",
    bullets=[
        "Neap tides occur when sun and moon pull at right angles",
        "Fundy, hm",
        Bullet(make_passage("Spring | high"), kind=BulletKind.ROW),
    ],
)


def test_every_line_has_a_card_or_a_reason_and_they_quote_the_document():
    document = make_document(CHAPTER)
    made = make(document)
    by_text = {line.passage.text: line for line in made.lines}
    assert list(by_text) == [
        "Tides",
        "The moon raises the tides.",
        "Hurray.",
        "Neap tides occur when sun and moon pull at right angles",
        "Fundy, hm",
        "Spring | high",
    ]
    assert all(bool(line.keys) != bool(line.why) for line in made.lines)
    assert by_text["Neap tides occur when sun and moon pull at right angles"].keys
    assert by_text["Tides"].why == lines.NO_STATEMENT
    assert by_text["Fundy, hm"].why == lines.NOT_UNDERSTOOD
    assert by_text["Spring | high"].why == lines.A_ROW
    for line in made.lines:
        assert document.text[line.passage.start : line.passage.end] == line.passage.text


def test_every_note_stands_at_the_line_it_rests_on():
    made = make(make_document(CHAPTER))
    keys = [key for line in made.lines for key in line.keys]
    assert sorted(keys) == sorted(note.key for note in made.notes)
    for note in made.notes:
        line = next(line for line in made.lines if note.key in line.keys)
        assert note.evidence.text in line.passage.text


def test_a_chapter_set_aside_says_why_at_each_line():
    chapter = make_chapter(bullets=["Bees eat nectar"], no_cards=NoCards.SPONSOR)
    whys = {line.why for line in make(make_document(chapter)).lines}
    assert whys == {f"{lines.SET_ASIDE}sponsor"}


def test_a_line_nobody_asks_says_whether_it_was_understood():
    chapter = make_chapter(summary=None, bullets=["Wax melts at 62 degrees"])
    assert lines_of(chapter, 1, (), ())[1].why == lines.NOT_UNDERSTOOD


def test_the_candidate_that_came_furthest_gives_the_reason():
    chapter = make_chapter(summary=None, bullets=["Wax melts at 62 degrees"])
    passage = chapter.bullets[0].passage
    stopped = Trial(passage, problems=(GATES[0].words,))
    low = Trial(passage, problems=("other answers may fit",))
    asked = Trial(passage, passed=True)

    def why(*trials):
        return lines_of(chapter, 1, (), trials)[1].why

    assert why(stopped, stopped) == f"{lines.TRIED}{GATES[0].words}"
    assert why(stopped, stopped, low) == f"{lines.LOW}: other answers may fit"
    assert why(low, stopped, asked) == lines.ASKED_ALREADY
    assert why(stopped, Trial(passage, key="k", passed=True)) == ""


def test_a_card_that_rests_on_part_of_a_line_belongs_to_it():
    chapter = make_chapter(summary=None, bullets=["Wax: melts at 62 degrees"])
    start = chapter.bullets[0].passage.start
    part = Passage("melts at 62 degrees", start + 5)
    assert lines_of(chapter, 1, (), [Trial(part, key="k")])[1].keys == ("k",)
