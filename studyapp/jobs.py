"""Long imports and fits in the background, one at a time, with progress a page can show."""

import threading
from dataclasses import dataclass, replace
from typing import Any

from huey import MemoryHuey

from cards.errors import CardsError
from cards.model import Source
from cards.study.fitting import Fit
from studyapp import llm
from studyapp.clock import Clock
from studyapp.db import Database
from studyapp.errors import NotFoundError, StudyAppError
from studyapp.ids import new_id
from studyapp.services import library, study

RUNNING, DONE, FAILED = "running", "done", "failed"
_REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Job:
    """How far an import or a fit is; `total` is 0 until it is known.

    A fit ends with what was `found`, and with the id that undoes using it.
    """

    state: str = RUNNING
    done: int = 0
    total: int = 0
    report: library.ImportReport | None = None
    found: Fit | None = None
    undo_id: str | None = None
    error: str | None = None


class Jobs:
    """The jobs of one running app. They end with it: each is stored whole or not at all."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._jobs: dict[str, Job] = {}
        self._one_at_a_time = threading.Lock()
        self._queue = MemoryHuey("studyapp", results=False)
        self._import = self._queue.task()(self._run_import)
        self._fit = self._queue.task()(self._run_fit)

    def submit_import(
        self,
        source: Source,
        *,
        format_name: str | None,
        title: str | None,
        media_url: str | None,
        anyway: frozenset[int] = frozenset(),
        model: "llm.Model | None" = None,
    ) -> str:
        """Queue an import; returns the id to ask `job` about."""
        job_id = self._new_job()
        how = {"format_name": format_name, "title": title, "anyway": anyway, "model": model}
        self._import(job_id, source, media_url, how)
        self._begin()
        return job_id

    def submit_fit(self) -> str:
        """Queue a fit of the scheduler's weights; they are used if they pass the gate."""
        job_id = self._new_job()
        self._fit(job_id)
        self._begin()
        return job_id

    def job(self, job_id: str) -> Job:
        """Tell how far a job is. Raises NotFoundError."""
        try:
            return self._jobs[job_id]
        except KeyError:
            raise NotFoundError(
                "This job is not known any more. Look in the library whether it was done."
            ) from None

    def _new_job(self) -> str:
        job_id = new_id(self._clock())
        while len(self._jobs) >= _REMEMBERED:
            del self._jobs[next(iter(self._jobs))]
        self._jobs[job_id] = Job()
        return job_id

    def _begin(self) -> None:
        threading.Thread(target=self._drain, daemon=True).start()

    def _drain(self) -> None:
        with self._one_at_a_time:
            while (task := self._queue.dequeue()) is not None:
                self._queue.execute(task)

    def _run_import(
        self,
        job_id: str,
        source: Source,
        media_url: str | None,
        how: dict[str, Any],  # the options of library.prepare, and a language model
    ) -> None:
        def progress(done: int, total: int) -> None:
            self._jobs[job_id] = replace(self._jobs[job_id], done=done, total=total)

        try:
            with self._db.reading() as session:
                aids = library.Aids(library.learnt(session), how.pop("model"))
            reading = library.prepare(source, progress=progress, aids=aids, **how)
            with self._db.transaction() as session:
                report = library.keep(session, reading, now=self._clock(), media_url=media_url)
            self._jobs[job_id] = replace(self._jobs[job_id], state=DONE, report=report)
        except (CardsError, StudyAppError) as error:
            self._jobs[job_id] = replace(self._jobs[job_id], state=FAILED, error=str(error))
        finally:
            self._fail_if_still_running(job_id)

    def _run_fit(self, job_id: str) -> None:
        try:
            with self._db.reading() as session:
                found = study.fit(session)
            with self._db.transaction() as session:
                undo_id = study.use_fit(session, found, now=self._clock())
            done = replace(self._jobs[job_id], state=DONE, found=found, undo_id=undo_id)
            self._jobs[job_id] = done
        except (CardsError, StudyAppError) as error:
            self._jobs[job_id] = replace(self._jobs[job_id], state=FAILED, error=str(error))
        finally:
            self._fail_if_still_running(job_id)

    def _fail_if_still_running(self, job_id: str) -> None:
        """End a job that hit a bug: the log has the details, the page must not wait."""
        job = self._jobs[job_id]
        if job.state == RUNNING:
            message = "A fault in the program ended this; nothing was stored."
            self._jobs[job_id] = replace(job, state=FAILED, error=message)
