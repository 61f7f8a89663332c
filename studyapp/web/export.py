"""Decks out to other programs."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from cards.exchange import EXPORTERS
from studyapp.services import export, library
from studyapp.web import forms
from studyapp.web.door import clock, db

BP = Blueprint("export", __name__)


@BP.get("/export")
def choose() -> ResponseReturnValue:
    """Choose what to export and how."""
    with db.reading() as session:
        sources = library.sources(session, now=clock.now())
    return render_template(
        "export/choose.html",
        sources=sources,
        exporters=EXPORTERS,
        chosen=forms.optional_id(request.args, "source"),
    )


@BP.get("/export/download")
def download() -> ResponseReturnValue:
    """Hand over the file."""
    with db.reading() as session:
        file = export.export_deck(
            session,
            request.args.get("format", ""),
            now=clock.now(),
            source_id=forms.optional_id(request.args, "source"),
            with_progress=forms.flag(request.args, "with_progress"),
        )
    response = Response(file.content, mimetype=file.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=file.filename)
    return response
