"""Fitting the scheduler to the learner: in the background, taken back, and moving due days."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from studyapp import fit_words
from studyapp.errors import BadInputError
from studyapp.jobs import DONE, FAILED
from studyapp.services import study
from studyapp.web import toasts
from studyapp.web.door import clock, db, jobs

BP = Blueprint("fitting", __name__)
BP.add_app_template_filter(fit_words.measured)


@BP.post("/settings/fit")
def begin() -> ResponseReturnValue:
    """Begin to fit in the background."""
    return redirect(url_for("fitting.fitting", job_id=jobs.submit_fit()), code=303)


@BP.get("/settings/fit/<uuid:job_id>")
def fitting(job_id: object) -> ResponseReturnValue:
    """Show that a fit goes on; when it is done, go to the settings and say what it found."""
    job = jobs.job(str(job_id))
    if job.state == FAILED:
        raise BadInputError(job.error or "")
    if "part" in request.args:
        return {"done": job.state == DONE}
    if job.found is None:
        return render_template("account/fitting.html")
    toasts.say(fit_words.outcome(job.found), undo_id=job.undo_id)
    return _to_settings()


@BP.post("/settings/fit/defaults")
def drop() -> ResponseReturnValue:
    """Go back to the default weights."""
    with db.transaction() as session:
        undo_id = study.drop_fit(session, now=clock.now())
    said = "The default weights are in use from the next answer on."
    toasts.say(said, undo_id=undo_id)
    return _to_settings()


@BP.get("/settings/due-days")
def preview() -> ResponseReturnValue:
    """Show what moving the due days would do."""
    with db.reading() as session:
        moved = study.preview_due_days(session, now=clock.now())
    return render_template("account/due_days.html", moved=moved)


@BP.post("/settings/due-days")
def move() -> ResponseReturnValue:
    """Move the due days."""
    with db.transaction() as session:
        undo_id = study.move_due_days(session, now=clock.now())
    toasts.say("Moved the due days." if undo_id else "No card moves.", undo_id=undo_id)
    return _to_settings()


def _to_settings() -> ResponseReturnValue:
    return redirect(url_for("account.show") + "#fitted", code=303)
