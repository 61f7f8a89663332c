"""The library's list of sources, and the page of one source with its chapters."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.model import KeptNote, SourceLimits
from studyapp.services import library
from studyapp.services.library import SourceView
from studyapp.web import charts, forms, toasts
from studyapp.web.door import clock, db
from studyapp.web.library import passages

BP = Blueprint("sources", __name__)

CHAPTERS_A_PAGE = 30


@BP.get("/sources")
def index() -> ResponseReturnValue:
    """List the sources, newest first."""
    with db.reading() as session:
        sources = library.sources(session, now=clock.now())
    has_samples = any(source.is_sample for source in sources)
    return render_template("library/index.html", sources=sources, has_samples=has_samples)


@BP.get("/sources/<uuid:source_id>")
def show(source_id: UUID) -> ResponseReturnValue:
    """Show a source's chapters; with `note` the passage it came from is marked."""
    note_id = forms.optional_id(request.args, "note")
    with db.reading() as session:
        view = library.source(session, str(source_id), now=clock.now())
        marked = library.note(session, note_id) if note_id else None
        limits = library.source_limits(session, str(source_id))
    start = _start(view, marked)
    shown = view.chapters[start : start + CHAPTERS_A_PAGE]
    return render_template(
        "library/source.html",
        view=view,
        start=start,
        pages=_pages(len(view.chapters)),
        chapters=passages.chapters(shown, marked),
        marked=marked,
        limits=limits,
        back=forms.local_path(request.args.get("next", ""), default=url_for("notes.index")),
        strip=charts.coverage(shown),
        with_cards=sum(bool(chapter.notes) for chapter in view.chapters),
    )


@BP.post("/sources/<uuid:source_id>/limits")
def limit(source_id: UUID) -> ResponseReturnValue:
    """Give a source limits of its own; an empty field leaves it to the account's."""
    wanted = SourceLimits(
        new_per_day=forms.optional_whole(request.form, "new_per_day", low=0, high=9999),
        reviews_per_day=forms.optional_whole(request.form, "reviews_per_day", low=0, high=9999),
    )
    with db.transaction() as session:
        undo_id = library.limit_source(session, str(source_id), wanted, now=clock.now())
    toasts.say("Saved the limits.", undo_id=undo_id)
    return redirect(url_for("sources.show", source_id=source_id), code=303)


@BP.post("/sources/<uuid:source_id>/remove")
def remove(source_id: UUID) -> ResponseReturnValue:
    """Put a source and its cards aside."""
    with db.transaction() as session:
        title = library.source(session, str(source_id), now=clock.now()).summary.title
        undo_id = library.remove_source(session, str(source_id), now=clock.now())
    toasts.say(f"Removed “{title}” and its cards.", undo_id=undo_id)
    return redirect(url_for("sources.index"), code=303)


@BP.post("/samples/remove")
def remove_samples() -> ResponseReturnValue:
    """Put both samples aside."""
    with db.transaction() as session:
        undo_id = library.remove_samples(session, now=clock.now())
    toasts.say("Removed the samples." if undo_id else "There are no samples.", undo_id=undo_id)
    return redirect(url_for("sources.index"), code=303)


@BP.post("/samples")
def load_samples() -> ResponseReturnValue:
    """Make the decks of both samples, for a library that has nothing yet."""
    readings = tuple(library.prepare(source) for source in library.sample_sources())
    with db.transaction() as session:
        for reading in readings:
            library.keep(session, reading, now=clock.now(), is_sample=True)
    toasts.say("Loaded the two samples.")
    return redirect(url_for("sources.index"), code=303)


def _start(view: SourceView, marked: KeptNote | None) -> int:
    """Find the page to show: the one asked for, or the one that holds the marked passage."""
    last = max(1, len(view.chapters))
    if marked is not None:
        number = min(marked.place.chapter_number, last)
    elif "start" in request.args:
        number = forms.whole(request.args, "start", low=1, high=last)
    else:
        number = 1
    return (number - 1) // CHAPTERS_A_PAGE * CHAPTERS_A_PAGE


def _pages(chapters: int) -> list[tuple[int, int]]:
    firsts = range(1, chapters + 1, CHAPTERS_A_PAGE)
    return [(first, min(first + CHAPTERS_A_PAGE - 1, chapters)) for first in firsts]
