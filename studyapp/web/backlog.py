"""What Today offers after a break: spread what piled up, or ask new cards all the same."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from studyapp.services import study
from studyapp.web import toasts
from studyapp.web.door import clock, db

BP = Blueprint("backlog", __name__)


@BP.post("/study/spread")
def spread() -> ResponseReturnValue:
    """Spread what is due over the days offered."""
    with db.transaction() as session:
        undo_id = study.spread_backlog(session, now=clock.now())
    toasts.say("Spread. Today holds a usual day's share.", undo_id=undo_id)
    return redirect(url_for("study.today"), code=303)


@BP.post("/study/new")
def ask_new() -> ResponseReturnValue:
    """Ask new cards today, whatever is overdue."""
    with db.transaction() as session:
        study.ask_new_anyway(session, now=clock.now())
    toasts.say("New cards are asked today.")
    return redirect(url_for("study.today"), code=303)
