"""What a chapter knows of its own lines."""

from cards.model import Bullet, BulletKind, NoCards, Passage
from tests.builders import make_chapter


def bullet(text, depth, kind=BulletKind.POINT):
    return Bullet(Passage(text, 0), depth, kind)


def test_a_bullet_stands_under_the_nearest_one_above_that_is_less_deep():
    depths = [("a", 0), ("b", 1), ("c", 2), ("d", 1), ("e", 0), ("f", 2)]
    chapter = make_chapter(bullets=[bullet(text, depth) for text, depth in depths])
    names = [parent.passage.text if parent else None for parent in chapter.parents]
    assert names == [None, "a", "b", "a", None, "e"]


def test_points_are_the_bullets_without_rows_and_prose():
    chapter = make_chapter(
        bullets=[bullet("a", 0), bullet("r", 0, BulletKind.ROW), bullet("p", 0, BulletKind.PROSE)]
    )
    assert [point.passage.text for point in chapter.points] == ["a"]


def test_a_chapter_with_a_reason_makes_no_cards():
    assert make_chapter().makes_cards
    assert not make_chapter(no_cards=NoCards.SPONSOR).makes_cards
