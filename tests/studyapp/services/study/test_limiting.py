from cards.model import Rating, SourceLimits
from studyapp.services import library, study
from tests.builders import NOW
from tests.studyapp.readings import kept, make_notes, make_reading
from tests.studyapp.services.study.test_asking import answer, limit, study_all


def two_sources(db):
    one = kept(db, make_reading(*make_notes(6), title="One")).source_id
    two = kept(db, make_reading(*make_notes(6), title="Two")).source_id
    return one, two


def left(session, source_id=None, now=NOW):
    counts = study.counts(session, now=now, source_id=source_id)
    return counts.new, counts.due


def test_a_source_takes_no_more_new_cards_than_its_limit(db):
    one, two = two_sources(db)
    with db.transaction() as session:
        library.limit_source(session, one, SourceLimits(new_per_day=2), now=NOW)
        assert (left(session, one), left(session, two), left(session)) == ((2, 0), (6, 0), (8, 0))
        answer(session, study.next_question(session, now=NOW, source_id=one).card.id, NOW)
        assert (left(session, one)[0], left(session)[0]) == (1, 7)


def test_the_limit_of_all_holds_beside_it(db):
    one, _ = two_sources(db)
    with db.transaction() as session:
        limit(session, new_per_day=3)
        library.limit_source(session, one, SourceLimits(new_per_day=5), now=NOW)
        assert (left(session, one), left(session)) == ((3, 0), (3, 0))


def test_a_source_takes_no_more_reviews_than_its_limit(db, clock):
    one, two = two_sources(db)
    with db.transaction() as session:
        limit(session, new_per_day=20)
        study_all(session, NOW, Rating.EASY)
        library.limit_source(session, one, SourceLimits(reviews_per_day=1), now=NOW)
        now = clock.turn(days=60)
        assert (left(session, one, now), left(session, two, now)) == ((0, 1), (0, 6))
        assert study_all(session, now) == 7


def test_limits_are_undone_and_taken_away(session):
    one = library.keep(session, make_reading(*make_notes(6)), now=NOW).source_id
    undo_id = library.limit_source(session, one, SourceLimits(new_per_day=0), now=NOW)
    assert left(session) == (0, 0)
    library.undo(session, undo_id=undo_id, now=NOW)
    assert left(session) == (6, 0)
    assert library.limit_source(session, one, SourceLimits(), now=NOW) is None
