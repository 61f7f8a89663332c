import time

import pytest

from cards.model import Source
from studyapp.errors import NotFoundError
from studyapp.jobs import DONE, FAILED, RUNNING, Jobs
from studyapp.services import library
from tests.builders import NOW, make_document, make_note

OPTIONS = {"format_name": None, "title": None, "media_url": None}
SOURCE = Source("notes.txt", b"some notes")


@pytest.fixture
def jobs(db):
    return Jobs(db, lambda: NOW)


def finished(jobs, job_id):
    end = time.monotonic() + 20
    while jobs.job(job_id).state == RUNNING:
        assert time.monotonic() < end, "the job never ended"
        time.sleep(0.01)
    return jobs.job(job_id)


def test_an_import_is_stored_and_reported(jobs, db):
    text = b"Bees\nCHAPTERS\n- 0:00 - 1:00\nHow bees find flowers\nBees dance because it helps.\n"
    job = finished(jobs, jobs.submit_import(Source("bees.txt", text), **OPTIONS))
    assert job.state == DONE
    assert job.done == job.total == 1
    with db.reading() as session:
        assert [one.id for one in library.sources(session, now=NOW)] == [job.report.source_id]


def test_a_source_that_cannot_be_read_ends_with_its_reason(jobs, db):
    job = finished(jobs, jobs.submit_import(Source("empty.txt", b""), **OPTIONS))
    assert job.state == FAILED
    assert job.error
    with db.reading() as session:
        assert library.sources(session, now=NOW) == ()


def test_a_bug_ends_the_job_too(jobs, monkeypatch):
    monkeypatch.setattr(library, "prepare", lambda *args, **options: 1 / 0)
    job = finished(jobs, jobs.submit_import(SOURCE, **OPTIONS))
    assert job.state == FAILED
    assert "nothing was stored" in job.error


def test_imports_run_one_after_the_other(jobs, monkeypatch):
    running, most = 0, 0

    def prepare(source, **options):
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.02)
        running -= 1
        return library.Reading(source, make_document(title=source.name), (make_note(),))

    monkeypatch.setattr(library, "prepare", prepare)
    ids = [jobs.submit_import(Source(f"{n}.txt", b"x"), **OPTIONS) for n in range(4)]
    assert {finished(jobs, job_id).state for job_id in ids} == {DONE}
    assert most == 1


def test_an_unknown_job_is_not_found(jobs):
    with pytest.raises(NotFoundError, match="library"):
        jobs.job("x")
