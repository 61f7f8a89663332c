"""A server that can be stopped and started again at its address, and lose a reply."""

import threading
import time
from dataclasses import replace

from sqlalchemy import text
from waitress import wasyncore
from waitress.server import create_server

from studyapp import create_app
from studyapp.clock import now
from studyapp.config import load
from studyapp.services import account, library, study, upkeep
from studyapp.web.shell import version
from tests.studyapp.web.conftest import bees


class Live:
    """The app on a folder, with the machine's clock, listening or not."""

    def __init__(self, folder, *, cards: int) -> None:
        self.folder = folder
        self.pages = cards + 2  # the cards, a cloze, and the page for when there is none
        self.port = 0
        self.losing_seconds = 0.0
        self.renames_worker = False
        self.start()
        with self.db.transaction() as session:
            library.keep(session, bees(cards=cards, drafts=0), now=now())
            wanted = account.preferences(session)
            limits = replace(wanted.limits, new_per_day=200)
            account.change_preferences(session, replace(wanted, limits=limits))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def db(self):
        return self.app.extensions["studyapp"].db

    def start(self) -> None:
        self.app = create_app(load(data_dir=self.folder, zone="UTC"), now)
        self.listening = create_server(self._serve, host="127.0.0.1", port=self.port, threads=4)
        self.port = self.listening.effective_port
        self.thread = threading.Thread(target=self.listening.run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        close = lambda: wasyncore.close_all(self.listening._map, ignore_all=True)  # noqa: E731
        self.listening.trigger.pull_trigger(close)
        self.listening.task_dispatcher.shutdown()
        self.thread.join(timeout=5)
        self.db.close()

    def reviews(self):
        with self.db.reading() as session:
            return list(study.reviews(session))

    def keep(self, title: str) -> None:
        """Keep another deck of three cards."""
        reading = bees(cards=2, drafts=0)
        document = replace(reading.document, title=title, number=8)
        with self.db.transaction() as session:
            library.keep(session, replace(reading, document=document), now=now())

    def undo(self) -> None:
        """Take back the last deed."""
        with self.db.transaction() as session:
            library.undo(session, undo_id=None, now=now())

    def leave_room(self, pages: int) -> None:
        """Let the database grow to so many pages; it cannot be made smaller than it is."""
        with self.db.transaction() as session:
            session.execute(text(f"PRAGMA max_page_count = {pages}"))

    def is_sound(self) -> bool:
        return upkeep.check(self.db).is_sound

    def _serve(self, environ, start_response):
        """Do what is asked; when a reply is to be lost, sit on it until nobody waits any more."""
        answer = self.app(environ, start_response)
        if self.losing_seconds and environ["PATH_INFO"] == "/study/answer":
            wait, self.losing_seconds = self.losing_seconds, 0.0
            time.sleep(wait)
        if self.renames_worker and environ["PATH_INFO"] == "/sw.js":
            return [part.replace(version().encode(), b"0123456789ab", 1) for part in answer]
        return answer
