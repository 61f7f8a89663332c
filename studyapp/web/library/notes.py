"""The list of all cards with its search, and the page where one is edited."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.cloze import first_deletion
from cards.model import KeptNote, NoteKind, Passage
from studyapp import marking, words
from studyapp.errors import BadInputError
from studyapp.services import account, library
from studyapp.web import forms, toasts
from studyapp.web.door import clock, db

BP = Blueprint("notes", __name__)

PAGE_SIZE = 50


@BP.get("/cards")
def index() -> ResponseReturnValue:
    """List the cards, all or those that hold some words."""
    wanted = forms.text(request.args, "q")
    source_id = forms.optional_id(request.args, "source")
    with db.reading() as session:
        page = library.notes(
            session,
            text=wanted,
            source_id=source_id,
            after=request.args.get("after") or None,
            limit=PAGE_SIZE,
        )
        today = account.study_day(session, now=clock.now())
    return render_template(
        "library/cards.html", page=page, words=wanted, source_id=source_id, today=today
    )


@BP.get("/cards/<uuid:note_id>")
def edit(note_id: UUID) -> ResponseReturnValue:
    """Show one note for editing."""
    with db.reading() as session:
        kept = library.note(session, str(note_id))
        line = library.source_line(session, kept.id)
    return _form(kept, line)


@BP.post("/cards/<uuid:note_id>")
def save(note_id: UUID) -> ResponseReturnValue:
    """Change a note's words; on an error they stay in the form."""
    with db.reading() as session:
        kept = library.note(session, str(note_id))
        line = library.source_line(session, kept.id)
    try:
        typed = sides(kept)
        with db.transaction() as session:
            undo_id = library.edit_note(session, kept.id, now=clock.now(), **typed)
    except BadInputError as error:
        return _form(kept, line, problem=str(error)), 400
    toasts.say("Saved. Progress on the card stays.", undo_id=undo_id)
    return redirect(_back(), code=303)


@BP.post("/cards/<uuid:note_id>/suspend")
def suspend(note_id: UUID) -> ResponseReturnValue:
    """Take a note's first card out of study, or back in."""
    with db.transaction() as session:
        card = library.note(session, str(note_id)).cards[0]
        undo_id = library.suspend_card(
            session, card.id, suspended=not card.suspended, now=clock.now()
        )
    done = "Back in study." if card.suspended else "Suspended: the card is not asked any more."
    toasts.say(done, undo_id=undo_id)
    return redirect(_back(), code=303)


@BP.post("/cards/<uuid:note_id>/keep")
def keep(note_id: UUID) -> ResponseReturnValue:
    """Ask a note again that was found bad, as it is."""
    with db.transaction() as session:
        undo_id = library.accept_note(session, str(note_id), now=clock.now())
    toasts.say("Kept. The card is asked again.", undo_id=undo_id)
    return redirect(_back(), code=303)


@BP.post("/cards/<uuid:note_id>/remove")
def remove(note_id: UUID) -> ResponseReturnValue:
    """Put a note and its cards aside."""
    with db.transaction() as session:
        undo_id = library.remove_note(session, str(note_id), now=clock.now())
    toasts.say("Removed the card.", undo_id=undo_id)
    return redirect(_back(), code=303)


def fields(kept: KeptNote) -> dict[str, str]:
    """Tell what stands in the fields of a note's words: what was typed, else what is stored."""
    names = ("question", "answer", "context")
    return {name: request.form.get(name, getattr(kept.note, name)) for name in names}


def sides(kept: KeptNote) -> dict[str, str]:
    """Read the typed sides; a cloze's answer is the words in its blank."""
    question = forms.text(request.form, "question", limit=forms.MAX_SIDE)
    is_cloze = kept.note.kind is NoteKind.CLOZE
    answer = "" if is_cloze else forms.text(request.form, "answer", limit=forms.MAX_SIDE)
    return {
        "question": question,
        "answer": first_deletion(question) if is_cloze else answer,
        "context": forms.text(request.form, "context"),
    }


def _form(kept: KeptNote, line: Passage | None, *, problem: str = "") -> str:
    return render_template(
        "library/edit.html",
        kept=kept,
        card=kept.cards[0],
        source_line=marking.around(line, kept.note.evidence),
        fields=fields(kept),
        complaints=words.COMPLAINTS,
        problem=problem,
        back=forms.local_path(request.values.get("next", ""), default=url_for("notes.index")),
    )


def _back() -> str:
    return forms.local_path(request.form.get("next", ""), default=url_for("notes.index"))
