"""An exported deck in Anki: what arrives, what it looks like, and what may be done twice."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cards.exchange.apkg_names import guid
from cards.model import Deck, KeptNote, NoteKind
from tests.anki.reading import shown
from tests.builders import make_deck, make_kept_note, make_note, make_place
from tests.cards.exchange.hostile import HOSTILE

MADE = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def lesson(number: int, **changes: object) -> KeptNote:
    """Make a kept note with an id of its own that is the same in every call."""
    note = make_note(f"Question {number}?", f"Answer {number}.", **changes)
    return make_kept_note(note, id=f"note-{number}", created_at=MADE, changed_at=MADE)


def lessons(count: int) -> Deck:
    """Make a deck of that many questions."""
    return make_deck(*[lesson(number) for number in range(1, count + 1)])


def change(deck: Deck, index: int, question: str) -> Deck:
    """Edit the words of one note a day later, keeping everything else."""
    kept = deck.notes[index]
    edited = replace(
        kept,
        note=replace(kept.note, question=question),
        changed_at=kept.changed_at + timedelta(days=1),
    )
    return replace(deck, notes=(*deck.notes[:index], edited, *deck.notes[index + 1 :]))


def test_01_everything_arrives_new_and_the_database_is_sound(judge, package):
    report = judge({"import": package(lessons(12))})
    assert report["steps"][0] == {
        "new": 12,
        "found": 12,
        "updated": 0,
        "duplicate": 0,
        "conflicting": 0,
        "first_field_match": 0,
        "missing": 0,
        "cards_touched": [],
    }
    assert len(report["cards"]) == 12
    assert report["empty_cards"] == report["notes_without_card"] == 0
    assert report["clean"], report["check"]


def test_02_the_same_file_twice_changes_nothing(judge, package):
    path = package(lessons(5))
    once, twice = judge({"import": path}), judge({"import": path}, {"import": path})
    assert twice["steps"][1]["duplicate"] == 5
    same = ("notes", "cards", "types", "tags", "log")
    assert {key: len(once[key]) for key in same} == {key: len(twice[key]) for key in same}
    assert sorted(once["decks"].values()) == sorted(twice["decks"].values())


def test_04_one_edited_card_is_the_only_one_updated(judge, package):
    deck = lessons(6)
    edited = change(deck, 2, "Better words?")
    report = judge({"import": package(deck)}, {"import": package(edited, "edited")})
    assert (report["steps"][1]["updated"], report["steps"][1]["duplicate"]) == (1, 5)
    fields = report["notes"][guid("note-3", NoteKind.BASIC)]["fields"]
    assert fields["Front"] == "Better words?"


def test_05_what_the_user_changed_in_anki_survives(judge, package):
    path, mine = package(lessons(3)), guid("note-2", NoteKind.BASIC)
    by_hand = {"edit": mine, "fields": {"Back": "My words", "Extra": "Mine"}, "tags": ["mine"]}
    report = judge({"import": path}, by_hand, {"import": path})
    assert report["notes"][mine]["fields"]["Back"] == "My words"
    assert report["notes"][mine]["fields"]["Extra"] == "Mine"
    assert report["notes"][mine]["tags"] == ["mine"]


def test_06_an_update_does_not_touch_the_progress_in_anki(judge, package):
    deck = lessons(12)
    again = {"import": package(change(deck, 0, "Better words?"), "edited")}
    report = judge({"import": package(deck)}, {"study": 20}, again)
    assert report["steps"][1]["studied"] >= 12
    assert report["steps"][2]["cards_touched"] == []
    assert report["steps"][2]["updated"] == 1
    assert len(report["log"]) == report["steps"][1]["studied"]


def test_07_a_chapter_added_later_brings_only_its_own_notes(judge, package):
    added = make_kept_note(make_note("New?"), place=make_place(chapter_number=2))
    more = replace(lessons(4), notes=(*lessons(4).notes, added))
    report = judge({"import": package(lessons(4))}, {"import": package(more, "more")})
    assert (report["steps"][1]["new"], report["steps"][1]["duplicate"]) == (1, 4)


def test_08_a_card_that_changes_kind_is_a_new_note_and_not_a_conflict(judge, package):
    deck = lessons(2)
    cloze = replace(
        deck.notes[0],
        note=make_note("Bees {{c1::dance}}.", "dance", kind=NoteKind.CLOZE),
        changed_at=MADE + timedelta(days=1),
    )
    changed = replace(deck, notes=(cloze, deck.notes[1]))
    report = judge({"import": package(deck)}, {"import": package(changed, "changed")})
    assert (report["steps"][1]["new"], report["steps"][1]["conflicting"]) == (1, 0)


def test_10_note_types_are_ours_and_the_users_style_survives(judge, package):
    cloze = lesson(2, kind=NoteKind.CLOZE)
    cloze = replace(cloze, note=replace(cloze.note, question="{{c1::Bees}} dance.", answer="Bees"))
    deck = make_deck(lesson(1), cloze)
    edited = change(deck, 0, "Better?")
    report = judge({"import": package(deck)}, {"style": "b {}"}, {"import": package(edited, "e")})
    assert {kind["name"]: kind["id"] for kind in report["types"]} == {
        "StudyApp Basic": 1_648_273_914_507,
        "StudyApp Cloze": 1_648_273_914_508,
    }
    for kind in report["types"]:
        assert kind["css"] == "b {}"
        assert None not in kind["ids"]
        assert len(set(kind["ids"])) == len(kind["ids"])
        assert {"Context", "Source", "Link", "Extra"} < set(kind["fields"])
    assert report["steps"][2]["updated"] == 1


def test_11_every_character_shows_as_it_was_written(judge, package):
    notes = [lesson(n, context=text) for n, text in enumerate(HOSTILE)]
    notes = [
        replace(kept, note=replace(kept.note, question=f"Q {text}", answer=text))
        for kept, text in zip(notes, HOSTILE, strict=True)
    ]
    report = judge({"import": package(make_deck(*notes))})
    pages = list(report["answers"].values())
    assert [shown(page, "question") for page in pages] == [f"Q {text}" for text in HOSTILE]
    assert [shown(page, "answer") for page in pages] == HOSTILE
    assert report["sounds"] == 0
    assert not any("<script" in page or "<img" in page for page in pages)


@pytest.mark.parametrize(
    ("question", "answer", "seen"),
    [
        ("A {{c1::std::vector}} grows.", "std::vector", "A std::vector grows."),
        ("Half is {{c1::\\frac{1}{2}}}.", "\\frac{1}{2}", "Half is \\frac{1}{2}."),
        ("It ends {{c1::a}}b}}::so}} here.", "a}}b", "It ends a}}b::so}} here."),
        ("Ends in {{c1::colon:::a hint}}", "colon:", "Ends in colon:"),
        ("<{{c1::b}}> & {{Front}} {x}", "b", "<b> & {{Front}} {x}"),
        ("{{{c1::brace}}} {{c0::no}} }} {{c1::", "brace", "{brace} {{c0::no}} }} {{c1::"),
        ("[sound:{{c1::a.mp3}}] x", "a.mp3", "[sound:a.mp3] x"),
        ("\\[ \\alpha\n{{c1::x}} \\] and\nmore", "x", "\\[ \\alpha\nx \\] and\nmore"),
        ("A {{c1::image-occlusion: x}}", "image-occlusion: x", "A image-occlusion: x"),
    ],
)
def test_12_blanks_survive_braces_and_colons(judge, package, question, answer, seen):
    deck = make_deck(make_kept_note(make_note(question, answer, kind=NoteKind.CLOZE)))
    report = judge({"import": package(deck)})
    (back,) = report["answers"].values()
    (front,) = report["questions"].values()
    assert shown(back, "question") == seen
    assert shown(front, "question") != seen
    assert answer not in shown(front, "question")
    assert report["clean"]
    assert report["sounds"] == 0


def test_12_one_card_for_each_number_and_none_without_a_blank(judge, package):
    words = ["{{c1::Bees}} and {{c2::ants}} and {{c1::wasps}}", "No blank here"]
    notes = [make_kept_note(make_note(text, "x", kind=NoteKind.CLOZE)) for text in words]
    report = judge({"import": package(make_deck(*notes))})
    assert sorted((card["due"], card["ord"]) for card in report["cards"]) == [
        (1, 0),
        (1, 1),
        (2, 0),
    ]
    assert report["empty_cards"] == report["notes_without_card"] == 0
    assert sorted(kind["name"] for kind in report["types"]) == [
        "StudyApp Basic",
        "StudyApp Cloze",
    ]


def test_14_decks_follow_the_source_and_new_cards_its_order(judge, package):
    titles = [
        "Why",
        "Why",
        "std::vector: a story",
        "::",
        " ",
        "Odd: ",
        'A "b" <i> \\ / *',
        "x" * 400,
    ]
    notes = [
        make_kept_note(
            make_note(f"Q{number}?"),
            place=make_place(source_title="C++: a::b", chapter_number=number, chapter_title=title),
        )
        for number, title in enumerate(titles, 1)
    ]
    report = judge({"import": package(make_deck(*notes))})
    assert sorted(set(report["decks"].values()) - {"Default"}) == [
        "C++: a∷b",
        "C++: a∷b::01 Why",
        "C++: a∷b::02 Why",
        "C++: a∷b::03 std∷vector: a story",
        "C++: a∷b::04 ∷",
        "C++: a∷b::05",
        "C++: a∷b::06 Odd",
        'C++: a∷b::07 A "b" <i> \\ / *',
        "C++: a∷b::08 " + "x" * 119 + "…",
    ]
    assert [card["due"] for card in report["cards"]] == list(range(1, 9))
    numbers = [int(report["decks"][str(card["did"])][10:12]) for card in report["cards"]]
    assert numbers == list(range(1, 9))


def test_14_two_sources_of_one_title_have_decks_of_their_own(judge, package):
    places = [make_place(source_id=name, source_title="Bees") for name in ("one", "two")]
    deck = make_deck(*[make_kept_note(place=place) for place in places])
    report = judge({"import": package(deck)})
    assert len({card["did"] for card in report["cards"]}) == 2


def test_15_tags_have_no_spaces_and_one_spelling(judge, package):
    words = [("deep learning", "Show::258"), ("Deep Learning", "show::258::why"), ("::", " ")]
    notes = [make_kept_note(make_note(f"Q{n}?", tags=tags)) for n, tags in enumerate(words)]
    report = judge({"import": package(make_deck(*notes))})
    assert report["tags"] == ["Show::258", "Show::258::why", "deep_learning"]


def test_15_each_card_links_to_its_second(judge, package):
    place = make_place(
        chapter_title="Why & how",
        starts_at_seconds=654.7,
        media_url="https://www.youtube.com/watch?v=a&list=b",
    )
    report = judge({"import": package(make_deck(make_kept_note(place=place)))})
    (page,) = report["answers"].values()
    assert "Why &amp; how › 10:54" in page
    (address,) = re.findall(r'href="([^"]+)"', page)
    assert html.unescape(address) == "https://www.youtube.com/watch?v=a&list=b&t=654"


def test_19_the_plain_export_carries_no_progress(judge, package):
    path = package(lessons(4))
    report = judge({"import": path, "with_progress": True})
    assert report["log"] == []
    for card in report["cards"]:
        assert (card["type"], card["queue"], card["ivl"], card["reps"]) == (0, 0, 0, 0)
        assert card["data"] in ("", "{}")


def test_an_empty_deck_is_a_package_too(judge, package):
    report = judge({"import": package(replace(make_deck(), notes=()))})
    assert report["steps"][0]["found"] == 0
    assert report["clean"]
