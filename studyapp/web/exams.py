"""Exams: what each one asks of every day until it comes."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from studyapp import words
from studyapp.errors import BadInputError
from studyapp.services import account, exams, library
from studyapp.services.exams import Wish
from studyapp.web import charts, forms, toasts
from studyapp.web.door import clock, db

BP = Blueprint("exams", __name__)

SOURCES_SHOWN = 100


@BP.get("/exams")
def index() -> ResponseReturnValue:
    """List the exams with what is to be expected on their days."""
    return _index()


@BP.post("/exams")
def add() -> ResponseReturnValue:
    """Write down an exam; on an error what was typed stays in the form."""
    try:
        with db.transaction() as session:
            exam_id, undo_id = exams.add_exam(session, _wish(), now=clock.now())
    except BadInputError as error:
        return _index(problem=str(error)), 400
    toasts.say("Added the exam.", undo_id=undo_id)
    return redirect(url_for("exams.show", exam_id=exam_id), code=303)


@BP.get("/exams/<uuid:exam_id>")
def show(exam_id: UUID) -> ResponseReturnValue:
    """Show the way to an exam, day by day."""
    return _show(str(exam_id))


@BP.post("/exams/<uuid:exam_id>")
def change(exam_id: UUID) -> ResponseReturnValue:
    """Change an exam; on an error what was typed stays in the form."""
    try:
        with db.transaction() as session:
            undo_id = exams.change_exam(session, str(exam_id), _wish(), now=clock.now())
    except BadInputError as error:
        return _show(str(exam_id), problem=str(error)), 400
    toasts.say("Changed the exam." if undo_id else "Nothing was changed.", undo_id=undo_id)
    return redirect(url_for("exams.show", exam_id=exam_id), code=303)


@BP.post("/exams/<uuid:exam_id>/remove")
def remove(exam_id: UUID) -> ResponseReturnValue:
    """Put an exam aside; its cards stay as they are."""
    with db.transaction() as session:
        name = exams.exam(session, str(exam_id)).name
        undo_id = exams.remove_exam(session, str(exam_id), now=clock.now())
    toasts.say(f"Removed the exam “{name}”. The cards stay.", undo_id=undo_id)
    return redirect(url_for("exams.index"), code=303)


@BP.post("/exams/<uuid:exam_id>/leave-out")
def leave_out(exam_id: UUID) -> ResponseReturnValue:
    """Suspend the weakest new cards, as many as there is no time for."""
    with db.transaction() as session:
        number, undo_id = exams.leave_out(session, str(exam_id), now=clock.now())
    said = f"Suspended {words.counted(number, 'card')}." if number else "Every card fits already."
    toasts.say(said, undo_id=undo_id)
    return redirect(url_for("exams.show", exam_id=exam_id), code=303)


def _wish() -> Wish:
    return Wish(
        name=forms.text(request.form, "name"),
        day=forms.day(request.form, "day"),
        target_recall=forms.whole(request.form, "target", low=50, high=99) / 100,
        source_ids=forms.identifiers(request.form.getlist("source"), "source"),
    )


def _index(*, problem: str = "") -> str:
    now = clock.now()
    with db.reading() as session:
        return render_template(
            "exams/index.html",
            outlooks=exams.outlooks(session, now=now),
            sources=library.sources(session, now=now)[:SOURCES_SHOWN],
            today=account.study_day(session, now=now),
            chosen=request.form.getlist("source"),
            problem=problem,
        )


def _show(exam_id: str, *, problem: str = "") -> str:
    now = clock.now()
    with db.reading() as session:
        planned = exams.planned(session, exam_id, now=now)
        sources = library.sources(session, now=now)[:SOURCES_SHOWN]
        limits = account.preferences(session).limits
    loads = planned.plan.days if planned.plan else ()
    return render_template(
        "exams/show.html",
        planned=planned,
        exam=planned.exam,
        plan=planned.plan,
        limits=limits,
        chart=charts.columns([(load.day, load.answers) for load in loads]),
        today=planned.study_day,
        sources=sources,
        chosen=request.form.getlist("source") or planned.exam.source_ids,
        problem=problem,
    )
