from dataclasses import replace

import pytest

from cards.model import Bullet, BulletKind, NoCards
from studyapp.errors import NotFoundError
from studyapp.services import library, study
from tests.builders import NOW, make_id, make_note, make_passage
from tests.studyapp.counting import queries
from tests.studyapp.readings import kept, make_answer, make_draft, make_notes, make_reading


def titles(session):
    return [source.title for source in library.sources(session, now=NOW)]


def test_a_source_is_listed_with_what_is_in_it(db, clock):
    kept(db, make_reading(*make_notes(3), make_draft()))
    with db.transaction() as session:
        card = study.next_question(session, now=NOW).card
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
        (source,) = library.sources(session, now=clock.turn(minutes=1))
    assert (source.title, source.show, source.number) == ("The life of bees", "The Garden Hour", 7)
    assert (source.chapters, source.notes, source.drafts) == (2, 4, 1)
    assert (source.new, source.due) == (2, 1)


def test_the_newest_source_comes_first(db, clock):
    for title in ("One", "Two", "Three"):
        with db.transaction() as session:
            library.keep(session, make_reading(title=title), now=clock.turn(minutes=1))
    with db.reading() as session:
        assert titles(session) == ["Three", "Two", "One"]


def test_a_source_shows_every_line_also_those_without_cards(db):
    report = kept(db, make_reading(make_note(chapter=2)))
    with db.reading() as session:
        view = library.source(session, report.source_id, now=NOW)
    first, second = view.chapters
    assert [bullet.passage.text for bullet in first.bullets] == ["Point 1.", "Another."]
    assert first.summary.text == "Bees dance to tell the way."
    assert first.notes == ()
    assert [kept.note.question for kept in second.notes] == ["How do bees tell the way?"]


def test_every_line_comes_back_as_it_was_read(db):
    reading = make_reading()
    table = Bullet(
        make_passage("Bees | six legs", 3),
        depth=1,
        kind=BulletKind.ROW,
        heading=make_passage("Animal | legs", 1),
    )
    first = replace(reading.document.chapters[0], bullets=(table,), no_cards=NoCards.SPONSOR)
    document = replace(reading.document, chapters=(first, reading.document.chapters[1]))
    reading = replace(reading, document=document)
    report = kept(db, reading)
    with db.reading() as session:
        view = library.source(session, report.source_id, now=NOW)
    for shown, chapter in zip(view.chapters, reading.document.chapters, strict=True):
        assert (shown.summary, shown.bullets) == (chapter.summary, chapter.bullets)
        assert (shown.no_cards, shown.makes_cards) == (chapter.no_cards, chapter.makes_cards)


def test_a_removed_source_is_gone_from_every_list(db):
    report = kept(db)
    with db.transaction() as session:
        library.remove_source(session, report.source_id, now=NOW)
        assert titles(session) == []
        assert library.notes(session).total == 0
        assert study.next_question(session, now=NOW) is None
        with pytest.raises(NotFoundError):
            library.source(session, report.source_id, now=NOW)
        with pytest.raises(NotFoundError):
            library.remove_source(session, report.source_id, now=NOW)


def test_samples_are_removed_together_and_brought_back_together(db):
    with db.transaction() as session:
        samples = (make_reading(title="One"), make_reading(title="Two"))
        library.keep_samples(session, samples, now=NOW)
        library.keep(session, make_reading(title="Mine"), now=NOW)
        undo_id = library.remove_samples(session, now=NOW)
        assert titles(session) == ["Mine"]
        assert library.remove_samples(session, now=NOW) is None
        library.undo(session, undo_id=undo_id, now=NOW)
        assert sorted(titles(session)) == ["Mine", "One", "Two"]


@pytest.mark.parametrize("name", ["the life of bees", "BEES", "life of b"])
def test_a_source_is_found_by_its_title_or_a_part(db, name):
    report = kept(db)
    kept(db, make_reading(title="Ants"))
    with db.reading() as session:
        assert library.find_source(session, name) == report.source_id
        assert library.find_source(session, report.source_id) == report.source_id


def test_a_whole_title_wins_over_parts(db):
    report = kept(db, make_reading(title="Bees"))
    kept(db, make_reading(title="Bees and ants"))
    with db.reading() as session:
        assert library.find_source(session, "bees") == report.source_id


@pytest.mark.parametrize(("name", "said"), [("e", "2 sources match"), ("%", "no"), (" ", "no")])
def test_a_name_that_fits_none_or_many_is_refused(db, name, said):
    kept(db, make_reading(title="Bees"))
    kept(db, make_reading(title="Beetles"))
    with db.reading() as session, pytest.raises(NotFoundError, match=said):
        library.find_source(session, name)


@pytest.mark.parametrize("number", [1, 8])
def test_the_library_takes_two_queries_however_long(db, number):
    for place in range(number):
        kept(db, make_reading(title=f"Number {place}"))
    with db.reading() as session, queries(session) as sent:
        assert len(library.sources(session, now=NOW)) == number
    assert len(sent) == 2
