"""The real server on a free port with a folder of its own, and the system's Chromium."""

import shutil
import threading
from dataclasses import dataclass, field, replace

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from waitress import wasyncore
from waitress.server import create_server

from cards.model import Review
from studyapp import create_app
from studyapp.config import load
from studyapp.services import account, library, study
from tests.builders import NOW
from tests.conftest import Clock
from tests.studyapp.web.conftest import bees

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"]


@dataclass
class Server:
    """A running server: its address, its clock, its app."""

    address: str
    clock: Clock
    app: object

    def keep(self, **options) -> str:
        """Keep the deck on bees; returns its source's id."""
        with self.app.extensions["studyapp"].db.transaction() as session:
            reading = bees(**options)
            media_url = "https://www.youtube.com/watch?v=bees"
            report = library.keep(session, reading, now=self.clock(), media_url=media_url)
            return report.source_id

    def prefer(self, **settings) -> None:
        """Change the person's settings."""
        with self.app.extensions["studyapp"].db.transaction() as session:
            wanted = replace(account.preferences(session), **settings)
            account.change_preferences(session, wanted)

    def ratings(self) -> list[str]:
        """Read the standing answers of the log, oldest first."""
        reviews = self.reviews()
        voided = {review.voids for review in reviews}
        return [r.rating.name for r in reviews if r.rating and r.id not in voided]

    def keep_samples(self) -> None:
        """Keep the two samples, whose cards can be asked in every way."""
        readings = [library.prepare(source) for source in library.sample_sources()]
        with self.app.extensions["studyapp"].db.transaction() as session:
            for reading in readings:
                library.keep(session, reading, now=self.clock())

    def reviews(self) -> list[Review]:
        """Read the log."""
        with self.app.extensions["studyapp"].db.reading() as session:
            return list(study.reviews(session))


@dataclass
class Seen:
    """A page, and everything it said or asked for behind the person's back."""

    page: Page
    host: str
    messages: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._look)

    def open(self, path: str) -> Page:
        answer = self.page.goto(self.host + path)
        assert answer.status == 200, path
        return self.page

    def _failed(self, request) -> None:
        if request.failure != "net::ERR_ABORTED":  # left behind by going to another page
            self.messages.append(f"{request.url}: {request.failure}")

    def _look(self, request) -> None:
        if not request.url.startswith((self.host, "data:")):
            self.strangers.append(request.url)


@pytest.fixture(scope="session")
def chromium():
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    assert found, "Chromium is needed: `make chromium` installs it by the system's package manager."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path):
    clock = Clock(NOW)
    app = create_app(load(data_dir=tmp_path, zone="UTC"), clock)
    listening = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=listening.run, daemon=True)
    thread.start()
    yield Server(f"http://127.0.0.1:{listening.effective_port}", clock, app)
    _stop(listening)
    thread.join(timeout=5)
    assert not thread.is_alive()
    app.extensions["studyapp"].db.close()


def _stop(listening) -> None:
    """End the server's loop from inside it; closing its sockets under it is a race."""
    listening.trigger.pull_trigger(lambda: wasyncore.close_all(listening._map, ignore_all=True))
    listening.task_dispatcher.shutdown()


@pytest.fixture
def look(chromium: Browser, server):
    """Open a window of a size and theme on the server; it must stay quiet to the end."""
    windows: list[Seen] = []

    def look(width: int = 1280, height: int = 860, theme: str = "light", **options) -> Seen:
        touch = width < 900
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            reduced_motion="reduce",
            has_touch=touch,
            is_mobile=touch,
            **options,
        )
        windows.append(Seen(context.new_page(), server.address))
        return windows[-1]

    yield look
    for window in windows:
        window.page.context.close()
    assert [message for window in windows for message in window.messages] == []
    assert [address for window in windows for address in window.strangers] == []
