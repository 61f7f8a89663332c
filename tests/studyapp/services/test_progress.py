from datetime import timedelta

import pytest

from cards.model import Rating
from studyapp.services import library, progress, study
from tests.builders import NOW, TODAY, make_id
from tests.studyapp.counting import queries
from tests.studyapp.readings import kept, make_answer, make_draft, make_notes, make_reading


def answer(session, card, now, rating=Rating.GOOD, **changes):
    given = make_answer(make_id(), card.id, rating=rating, **changes)
    study.answer_cards(session, (given,), now=now)
    return given


@pytest.fixture
def cards(db):
    kept(db, make_reading(*make_notes(3), make_draft()))
    with db.reading() as session:
        return [note.cards[0] for note in library.notes(session).notes[:3]]


def test_an_empty_library_has_figures_of_nothing(session):
    figures = progress.figures(session, now=NOW)
    assert (figures.reviews, figures.streak, figures.backlog, figures.chapters) == (0, 0, 0, ())
    assert (figures.retention.n, figures.minutes_a_day) == (0, 0.0)
    assert set(figures.cards.values()) == {0}


def test_answers_are_counted_and_taken_back_ones_are_not(db, cards, clock):
    with db.transaction() as session:
        answer(session, cards[0], NOW, duration_ms=30_000)
        answer(session, cards[1], NOW, duration_ms=90_000)
        answer(session, cards[2], NOW)
        study.undo_review(session, now=NOW)
        today = progress.figures(session, now=NOW)
        tomorrow = progress.figures(session, now=clock.turn(days=1))
    assert (today.reviews, today.reviews_today, today.streak) == (2, 2, 1)
    assert today.minutes_a_day == 1.5
    assert today.heatmap[-1] == (TODAY, 2)
    assert (tomorrow.reviews_today, tomorrow.streak) == (0, 1)


def test_when_somebody_studied_is_told_in_four_queries(db, cards):
    with db.transaction() as session:
        answer(session, cards[0], NOW)
    with db.reading() as session:
        with queries(session) as sent:
            when = progress.when_studied(session, now=NOW)
        figures = progress.figures(session, now=NOW)
    assert len(sent) == 4
    assert (when.reviews, when.streak, when.heatmap) == (1, 1, figures.heatmap)


def test_cards_are_counted_by_state_without_drafts(db, cards):
    with db.transaction() as session:
        answer(session, cards[0], NOW, Rating.EASY)
        answer(session, cards[1], NOW, Rating.AGAIN)
        library.suspend_card(session, cards[2].id, suspended=True, now=NOW)
        counted = progress.figures(session, now=NOW).cards
    assert {state: number for state, number in counted.items() if number} == {
        "young": 1,
        "learning": 1,
        "suspended": 1,
    }


def test_only_a_later_days_first_answer_tells_of_retention(db, cards, clock):
    with db.transaction() as session:
        answer(session, cards[0], NOW, Rating.EASY)
        answer(session, cards[1], NOW, Rating.EASY)
        answer(session, cards[1], clock.turn(minutes=1), Rating.AGAIN)
        now = clock.turn(days=12)
        answer(session, cards[0], now, Rating.GOOD)
        answer(session, cards[1], now, Rating.AGAIN)
        answer(session, cards[1], now, Rating.GOOD)
        figures = progress.figures(session, now=now)
    assert (figures.retention.passed, figures.retention.n) == (1, 2)
    assert figures.retention_young.n == 2
    assert figures.retention_mature.n == 0
    assert figures.retention.low < 0.5 < figures.retention.high


def test_what_is_coming_leaves_out_suspended_cards(db, cards, clock):
    with db.transaction() as session:
        for card in cards:
            answer(session, card, NOW, Rating.EASY)
        library.suspend_card(session, cards[0].id, suspended=True, now=NOW)
        soon = progress.figures(session, now=NOW)
        late = progress.figures(session, now=clock.turn(days=200))
    assert sum(number for _, number in soon.forecast) == 2
    assert (soon.backlog, late.backlog) == (0, 2)
    assert soon.forecast[0][0] == TODAY


def test_a_chapter_shows_three_figures(db, cards):
    with db.transaction() as session:
        answer(session, cards[0], NOW, Rating.GOOD)
        first, second = progress.figures(session, now=NOW).chapters
    assert (first.number, first.title, first.cards) == (1, "Chapter 1", 2)
    assert (first.coverage, first.recall_of_seen, first.durable) == (0.5, 1.0, 0.0)
    assert first.mastery == first.coverage * first.recall_of_seen
    assert (second.coverage, second.recall_of_seen) == (0.0, None)


def test_memory_fades_with_time(db, cards):
    with db.transaction() as session:
        answer(session, cards[0], NOW, Rating.GOOD)
        recalls = [
            progress.figures(session, now=NOW + timedelta(days=days)).chapters[0].recall_of_seen
            for days in (0, 5, 50)
        ]
    assert recalls == sorted(recalls, reverse=True)
    assert len(set(recalls)) == 3


def test_figures_take_as_many_queries_whatever_there_is(db):
    counted = []
    for number in (1, 20):
        kept(db, make_reading(*make_notes(number), title=f"{number} notes"))
        with db.reading() as session, queries(session) as sent:
            progress.figures(session, now=NOW)
        counted.append(len(sent))
    assert counted[0] == counted[1] <= 7
