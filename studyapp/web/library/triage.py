"""Going through a source's drafts, one at a time: keep, drop or edit."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.model import KeptNote, Tier
from studyapp import marking
from studyapp.services import library
from studyapp.services.library import SourceView
from studyapp.web import forms, toasts
from studyapp.web.door import clock, db

BP = Blueprint("triage", __name__)


@BP.get("/sources/<uuid:source_id>/triage")
def show(source_id: UUID) -> ResponseReturnValue:
    """Show the first draft that waits."""
    with db.reading() as session:
        view = library.source(session, str(source_id), now=clock.now())
        waiting = _drafts(view)
        kept = waiting[0] if waiting else None
        line = library.source_line(session, kept.id) if kept else None
    return render_template(
        "library/triage.html",
        view=view,
        kept=kept,
        source_line=marking.around(line, kept.note.evidence) if kept else (),
        left=len(waiting),
    )


@BP.post("/sources/<uuid:source_id>/triage")
def decide(source_id: UUID) -> ResponseReturnValue:
    """Keep or drop a draft, and go on to the next."""
    note_id = forms.identifier(request.form, "note_id")
    keeps = forms.one_of(request.form, "decision", ("keep", "drop")) != "drop"
    with db.transaction() as session:
        deed = library.accept_note if keeps else library.remove_note
        undo_id = deed(session, note_id, now=clock.now())
    toasts.say("Kept the card." if keeps else "Dropped the card.", undo_id=undo_id)
    return redirect(url_for("triage.show", source_id=source_id), code=303)


def _drafts(view: SourceView) -> list[KeptNote]:
    return [
        kept for chapter in view.chapters for kept in chapter.notes if kept.note.tier is Tier.DRAFT
    ]
