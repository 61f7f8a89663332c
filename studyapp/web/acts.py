"""What one can do to a card while studying: edit, flag, bury, suspend, complain, take back."""

from collections.abc import Callable
from functools import partial

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from cards.model import Complaint
from studyapp.errors import BadInputError, ConflictError, NotFoundError
from studyapp.services import library, study
from studyapp.web import asking, forms, toasts
from studyapp.web.asking import go_on
from studyapp.web.door import clock, db
from studyapp.web.library import notes

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
    return _put_away(
        partial(library.suspend_card, suspended=True), "Suspended: the card is not asked any more."
    )


@BP.post("/study/bury")
def bury() -> ResponseReturnValue:
    """Let a card rest until tomorrow and go on to the next."""
    return _put_away(library.bury_card, "Buried until tomorrow.")


@BP.post("/study/complain")
def complain() -> ResponseReturnValue:
    """Write down what is bad about a card, and go on to the next."""
    complaint = forms.choice(request.form, "complaint", Complaint)
    return _put_away(
        partial(library.complain, complaint=complaint), "Noted. It rests until you edit or keep it."
    )


@BP.post("/study/flag")
def flag() -> ResponseReturnValue:
    """Set a person's mark on a card, or take it off, and stay with it."""
    card_id = forms.identifier(request.form, "card_id")
    flagged = forms.flag(request.form, "flagged")
    with db.transaction() as session:
        undo_id = library.flag_card(session, card_id, flagged=flagged, now=clock.now())
    toasts.say("Flagged." if flagged else "Took the flag off.", undo_id=undo_id)
    return go_on(card_id=card_id)


@BP.post("/study/edit")
def edit() -> ResponseReturnValue:
    """Change a card's words and show the same side of it; on an error they stay in the form."""
    card_id = forms.identifier(request.form, "card_id")
    with db.reading() as session:
        kept = study.question(session, card_id, now=clock.now()).note
    try:
        typed = notes.sides(kept)
        with db.transaction() as session:
            undo_id = library.edit_note(session, kept.id, now=clock.now(), **typed)
    except BadInputError as error:
        return asking.page(request.form, opened="edit", problem=str(error)), 400
    toasts.say("Saved. Progress on the card stays.", undo_id=undo_id)
    return go_on(card_id=card_id)


def _put_away(deed: Callable[..., str], said: str) -> ResponseReturnValue:
    """Do something to a card that takes it out of today."""
    card_id = forms.identifier(request.form, "card_id")
    with db.transaction() as session:
        undo_id = deed(session, card_id, now=clock.now())
    toasts.say(said, undo_id=undo_id)
    return go_on()
