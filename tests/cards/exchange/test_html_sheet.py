"""The page to print."""

from cards.exchange.html_sheet import export
from cards.model import NoteKind
from tests.builders import make_deck, make_kept_note, make_note, make_place
from tests.cards.exchange.hostile import HOSTILE
from tests.cards.exchange.test_contract import Texts


def page(*notes, **changes):
    return export(make_deck(*notes, **changes)).decode()


def test_needs_no_script_and_nothing_from_elsewhere():
    notes = [make_kept_note(make_note(f"Q {text}", text)) for text in HOSTILE]
    place = make_place(media_url="javascript:alert(1)")
    seen = Texts()
    seen.feed(page(*notes, make_kept_note(place=place)))
    assert not seen.tags & {"script", "link", "img", "iframe", "object", "b"}
    assert "javascript:" not in page(make_kept_note(place=place))


def test_a_blank_shows_its_hint_left_and_its_words_right():
    note = make_note("They {{c1::dance::verb}} & {{c1::hum}}", "dance", kind=NoteKind.CLOZE)
    text = page(make_kept_note(note))
    assert "They [verb] &amp; […]</p>" in text
    assert "They <mark>dance</mark> &amp; <mark>hum</mark></p>" in text


def test_each_chapter_has_its_heading_and_each_card_its_source():
    places = [
        make_place(chapter_number=n, chapter_title="Why", starts_at_seconds=9) for n in (1, 2)
    ]
    text = page(*[make_kept_note(place=place) for place in places])
    assert text.count("<h2") == 2
    assert text.count("Why › 0:09") == 2
