import pytest

from studyapp.config import load
from studyapp.db import Database
from studyapp.errors import BadInputError
from studyapp.services import library, study, upkeep
from tests.builders import NOW, make_id
from tests.studyapp.readings import kept, make_answer, make_reading


@pytest.fixture
def file_settings(tmp_path):
    return load(data_dir=tmp_path / "data", database_url="", zone="UTC")


def test_a_sound_library_is_called_sound(db):
    kept(db)
    with db.transaction() as session:
        card = study.next_question(session, now=NOW).card
        study.answer_cards(session, (make_answer(make_id(), card.id),), now=NOW)
    found = upkeep.check(db)
    assert found.is_sound
    assert (found.cards, found.reviews) == (3, 1)
    assert found.about.startswith(("SQLite 3.", "PostgreSQL at "))


def test_rebuilding_a_sound_library_changes_nothing(db):
    kept(db)
    assert upkeep.rebuild(db).rebuilt == 0


def test_a_copy_goes_where_it_is_wanted_and_comes_back(file_settings, tmp_path, clock):
    db = Database.open(file_settings, clock=clock)
    kept(db)
    target = upkeep.backup(db, tmp_path / "mine" / "copy.db", now=NOW)
    kept(db, make_reading(title="Later"))
    saved = upkeep.restore(file_settings, target, clock=clock)
    with db.reading() as session:
        assert [source.title for source in library.sources(session, now=NOW)] == [
            "The life of bees"
        ]
    assert saved.parent.name == "backups"
    assert upkeep.check(db).is_sound
    db.close()


def test_copies_made_without_a_name_do_not_meet(file_settings, clock):
    db = Database.open(file_settings, clock=clock)
    one = upkeep.backup(db, now=clock())
    two = upkeep.backup(db, now=clock.turn(seconds=1))
    db.close()
    assert sorted(one.parent.iterdir()) == [one, two]


def test_a_damaged_file_is_found(file_settings, clock):
    db = Database.open(file_settings, clock=clock)
    for number in range(30):
        kept(db, make_reading(title=f"Number {number}"))
    db.close()
    content = bytearray(db.path.read_bytes())
    content[40_960:57_344] = b"\xff" * 16_384
    db.path.write_bytes(content)
    db = Database.open(file_settings, clock=clock)
    with pytest.raises(Exception, match="damaged"):
        raise_problems(upkeep.check(db).problems)
    db.close()


def raise_problems(problems):
    raise AssertionError(" ".join(problems))


def test_a_server_is_copied_by_its_own_tools(postgres_server, postgres_template, tmp_path):
    name = postgres_server.create(postgres_template)
    db = Database.open(load(database_url=postgres_server.url(name), data_dir=tmp_path, zone="UTC"))
    with pytest.raises(BadInputError, match="pg_dump"):
        upkeep.backup(db, now=NOW)
    db.close()
    postgres_server.drop(name)
