"""What one can do to a card while studying: take back, suspend; and where to go on."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from studyapp.errors import ConflictError, NotFoundError
from studyapp.services import library, study
from studyapp.web import forms, toasts
from studyapp.web.door import clock, db

BP = Blueprint("acts", __name__)


@BP.post("/study/undo")
def undo() -> ResponseReturnValue:
    """Take back the newest answer or deed, and show its card again."""
    undo_id = forms.optional_id(request.form, "undo_id")
    try:
        with db.transaction() as session:
            undone = study.undo(session, undo_id=undo_id, now=clock.now())
    except (NotFoundError, ConflictError) as error:
        toasts.say(str(error))
        return go_on()
    toasts.say(undone.said)
    return go_on(card_id=undone.card_id)


@BP.post("/study/suspend")
def suspend() -> ResponseReturnValue:
    """Take a card out of study and go on to the next."""
    with db.transaction() as session:
        undo_id = library.suspend_card(
            session,
            forms.identifier(request.form, "card_id"),
            suspended=True,
            now=clock.now(),
        )
    toasts.say("Suspended: the card is not asked any more.", undo_id=undo_id)
    return go_on()


def go_on(*, card_id: str | None = None) -> ResponseReturnValue:
    """Ask the next card, of the deck that is studied alone; or show a given one."""
    source_id = forms.optional_id(request.form, "source")
    return redirect(url_for("study.ask", source=source_id, card=card_id), code=303)
