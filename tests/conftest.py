"""What many tests stand on: a library on SQLite and on PostgreSQL, and a clock to turn."""

import shutil
from datetime import datetime, timedelta

import pytest

from studyapp.config import load
from studyapp.db import Database
from tests import postgres
from tests.builders import NOW

BACKENDS = ("sqlite", "postgresql")


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def turn(self, **by: float) -> datetime:
        """Turn it on; returns the new time."""
        self.at += timedelta(**by)
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(scope="session")
def postgres_server():
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    """A migrated file to copy, which is quicker than migrating each time."""
    settings = load(data_dir=tmp_path_factory.mktemp("template"), database_url="", zone="UTC")
    database = Database.open(settings, clock=Clock())
    database.close()
    return database.path


@pytest.fixture(scope="session")
def postgres_template(postgres_server):
    name = postgres_server.create()
    url = postgres_server.url(name)
    Database.open(load(database_url=url, zone="UTC"), clock=Clock()).close()
    return name


@pytest.fixture(params=BACKENDS)
def settings(request, tmp_path):
    """The settings of an empty, migrated library on each backend in turn."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "studyapp.db")
        yield load(data_dir=tmp_path, database_url="", zone="UTC")
        return
    server = request.getfixturevalue("postgres_server")
    name = server.create(request.getfixturevalue("postgres_template"))
    yield load(data_dir=tmp_path, database_url=server.url(name), zone="UTC")
    server.drop(name)


@pytest.fixture
def db(settings, clock):
    """An empty library on each backend in turn."""
    database = Database.open(settings, clock=clock)
    yield database
    database.close()


@pytest.fixture
def session(db):
    """A session inside a transaction that is stored after the test."""
    with db.transaction() as session:
        yield session
