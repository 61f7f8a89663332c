"""What the app needs to be installed and to go on without its server: worker, manifest, pages."""

import hashlib
import json
from uuid import UUID

from flask import Blueprint, Response, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from studyapp.services import account, study
from studyapp.web import charts, shell
from studyapp.web.asking import asked
from studyapp.web.door import clock, db
from studyapp.web.frame import THEME_COOKIE

BP = Blueprint("offline", __name__)

KEPT_CARDS = 100
_SHELL_VERSION = shell.version()
_PAPER = "#FAF9F7"  # --bg in the light theme


@BP.app_url_defaults
def name_version(endpoint: str, values: dict[str, object]) -> None:
    """Give static files an address of their own in each version, so that a kept one is right."""
    if endpoint == "static":
        values.setdefault("v", _SHELL_VERSION)


@BP.get("/sw.js")
def worker() -> ResponseReturnValue:
    """Serve the service worker, at the root so that it may look after every page."""
    addresses = [url_for("static", filename=name) for name in shell.files()]
    addresses.append(url_for(".page"))
    head = f"const VERSION = {json.dumps(_SHELL_VERSION)};\n"
    head += f"const SHELL_FILES = {json.dumps(addresses)};\n"
    return Response(head + shell.worker(), mimetype="text/javascript")


@BP.get("/manifest.webmanifest")
def manifest() -> ResponseReturnValue:
    """Describe the app to a system that installs it."""

    def icon(name: str, sizes: str, purpose: str = "any") -> dict[str, str]:
        kind = "image/svg+xml" if name.endswith("svg") else "image/png"
        address = url_for("static", filename=f"icons/{name}")
        return {"src": address, "sizes": sizes, "type": kind, "purpose": purpose}

    response = jsonify(
        id="/",
        name="StudyApp",
        short_name="StudyApp",
        description="Cards from chapter notes, kept in memory.",
        start_url=url_for("study.today"),
        scope="/",
        display="standalone",
        background_color=_PAPER,
        theme_color=_PAPER,
        icons=[
            icon("icon.svg", "any"),
            icon("icon-192.png", "192x192"),
            icon("icon-512.png", "512x512"),
            icon("maskable-512.png", "512x512", "maskable"),
        ],
        shortcuts=[{"name": "Study", "url": url_for("study.ask")}],
    )
    response.mimetype = "application/manifest+json"
    return response


@BP.get("/offline")
def page() -> ResponseReturnValue:
    """Show what waits in this browser; also shown in place of pages that are not kept."""
    return render_template("offline/waiting.html", toasts=_no_toasts)


@BP.get("/study/now")
def now() -> ResponseReturnValue:
    """Tell the time, so that a browser whose clock is wrong can date its answers."""
    return jsonify(now=clock.now().isoformat())


@BP.get("/study/prepared")
def prepared() -> ResponseReturnValue:
    """List the pages to keep: a page has a new address when it would look different."""
    with db.reading() as session:
        questions = study.queue(session, now=clock.now(), limit=KEPT_CARDS)
        preferences = account.preferences(session)
    look = f"{_SHELL_VERSION} {request.cookies.get(THEME_COOKIE)} {preferences}"
    return jsonify(
        offline=url_for(".page", v=_name(look)),
        cards=[_entry(question, look) for question in questions],
    )


@BP.get("/study/prepared/<uuid:card_id>")
def card(card_id: UUID) -> ResponseReturnValue:
    """Show a card's page to be kept; its counts and ids are filled in when it is used."""
    with db.reading() as session:
        question = study.question(session, str(card_id), now=clock.now())
        preferences = account.preferences(session)
    nothing = study.Counts(due=0, new=0, learning=0)
    bar = charts.session_bar(0, 0, 1)
    return asked(question, counts=nothing, bar=bar, preferences=preferences, toasts=_no_toasts)


def _entry(question: study.Question, look: str) -> dict[str, object]:
    card_id = question.card.id
    return {
        "id": card_id,
        "address": url_for(".card", card_id=card_id, v=_name(f"{look} {question}")),
        "intervals": {
            choice.rating.value: int(choice.interval.total_seconds()) for choice in question.choices
        },
    }


def _name(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _no_toasts() -> tuple[()]:
    """Leave the messages to the page that a person sees."""
    return ()
