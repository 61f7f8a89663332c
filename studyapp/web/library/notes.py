"""The list of all cards with its search, and the page where one is edited."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.model import KeptNote, NoteKind, Passage
from studyapp.errors import BadInputError
from studyapp.services import account, library
from studyapp.web import cloze, forms, toasts
from studyapp.web.door import clock, db
from studyapp.web.library import passages

BP = Blueprint("notes", __name__)

PAGE_SIZE = 50


@BP.get("/cards")
def index() -> ResponseReturnValue:
    """List the cards, all or those that hold some words."""
    words = forms.text(request.args, "q")
    source_id = forms.optional_id(request.args, "source")
    with db.reading() as session:
        page = library.notes(
            session,
            text=words,
            source_id=source_id,
            after=request.args.get("after") or None,
            limit=PAGE_SIZE,
        )
        today = account.study_day(session, now=clock.now())
    return render_template(
        "library/cards.html", page=page, words=words, source_id=source_id, today=today
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
        question, answer, context = _sides(kept)
        with db.transaction() as session:
            undo_id = library.edit_note(
                session,
                kept.id,
                question=question,
                answer=answer,
                context=context,
                now=clock.now(),
            )
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


@BP.post("/cards/<uuid:note_id>/remove")
def remove(note_id: UUID) -> ResponseReturnValue:
    """Put a note and its cards aside."""
    with db.transaction() as session:
        undo_id = library.remove_note(session, str(note_id), now=clock.now())
    toasts.say("Removed the card.", undo_id=undo_id)
    return redirect(_back(), code=303)


def _form(kept: KeptNote, line: Passage | None, *, problem: str = "") -> str:
    typed = request.form
    return render_template(
        "library/edit.html",
        kept=kept,
        card=kept.cards[0],
        source_line=passages.around(line, kept.note.evidence),
        question=typed.get("question", kept.note.question),
        answer=typed.get("answer", kept.note.answer),
        context=typed.get("context", kept.note.context),
        problem=problem,
        back=forms.local_path(request.values.get("next", ""), default=url_for("notes.index")),
    )


def _sides(kept: KeptNote) -> tuple[str, str, str]:
    """Read the typed sides; a cloze's answer is the words in its blank."""
    question = forms.text(request.form, "question", limit=forms.MAX_SIDE)
    context = forms.text(request.form, "context")
    if kept.note.kind is NoteKind.CLOZE:
        return question, cloze.first_deletion(question), context
    return question, forms.text(request.form, "answer", limit=forms.MAX_SIDE), context


def _back() -> str:
    return forms.local_path(request.form.get("next", ""), default=url_for("notes.index"))
