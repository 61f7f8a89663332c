"""What one can do to a card while studying it on a terminal, but answering: each act by its key."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from cards.cloze import first_deletion
from cards.model import Complaint, NoteKind
from studyapp import clock, words
from studyapp.addresses import play_address
from studyapp.cli import drawn, writing
from studyapp.cli.drawn import say_styled
from studyapp.cli.keyboard import LEAVE, Keyboard, actions
from studyapp.db import Database
from studyapp.errors import BadInputError
from studyapp.services import library, study


class After(Enum):
    """Where a session goes on: with the next card, with this one, or with this one anew."""

    NEXT = auto()
    STAY = auto()
    REDRAW = auto()


Act = Callable[[Database, Keyboard, study.Question], After]


def _put_away(
    deed: Callable[..., str], said: str, db: Database, _: Keyboard, question: study.Question
) -> After:
    with db.transaction() as session:
        deed(session, question.card.id, now=clock.now())
    say_styled(said)
    return After.NEXT


def _flag(db: Database, _: Keyboard, question: study.Question) -> After:
    flagged = not question.card.flagged
    with db.transaction() as session:
        library.flag_card(session, question.card.id, flagged=flagged, now=clock.now())
    say_styled("Flagged." if flagged else "Took the flag off.")
    return After.STAY


def _complain(db: Database, keyboard: Keyboard, question: study.Question) -> After:
    known = actions("Why is it bad?") | {"Escape": LEAVE, "Enter": LEAVE}
    for number, (_, said) in enumerate(words.COMPLAINTS.items(), start=1):
        say_styled(f"  {number}  {said}")
    pressed = keyboard.press(known, "Why is this card bad? Enter for no reason")
    chosen = next((one for one in Complaint if one.value.replace(" ", "-") == pressed), None)
    if chosen is None:
        return After.STAY
    with db.transaction() as session:
        library.complain(session, question.card.id, complaint=chosen, now=clock.now())
    say_styled("Noted. It rests until you edit or keep it.")
    return After.NEXT


def _edit(db: Database, keyboard: Keyboard, question: study.Question) -> After:
    kept = question.note
    typed = writing.sides_of(kept)
    while True:
        changed = writing.rewrite(keyboard, typed)
        if changed is None:
            say_styled("Nothing changed.")
            return After.STAY
        typed = changed
        is_cloze = kept.note.kind is NoteKind.CLOZE
        answer = first_deletion(typed["question"]) if is_cloze else typed["answer"]
        try:
            with db.transaction() as session:
                library.edit_note(session, kept.id, now=clock.now(), **(typed | {"answer": answer}))
        except BadInputError as error:
            say_styled(str(error))
            known = {"e": "again", "Enter": LEAVE, "Escape": LEAVE}
            if keyboard.press(known, "e goes on editing, Enter drops the change") == LEAVE:
                return After.STAY
        else:
            say_styled("Saved. Progress on the card stays.")
            return After.REDRAW


def _passage(db: Database, _: Keyboard, question: study.Question) -> After:
    with db.reading() as session:
        line = library.source_line(session, question.note.id)
    drawn.say_passage(question.note, line)
    return After.STAY


def _play(_: Database, _keyboard: Keyboard, question: study.Question) -> After:
    address = play_address(question.note.place)
    say_styled(address or "There is no recording for this card.")
    return After.STAY


_SUSPENDED = "Suspended: the card is not asked any more."

ACTS: dict[str, Act] = {
    "bury": partial(_put_away, library.bury_card, "Buried until tomorrow."),
    "suspend": partial(_put_away, partial(library.suspend_card, suspended=True), _SUSPENDED),
    "flag": _flag,
    "complain": _complain,
    "edit": _edit,
    "passage": _passage,
    "play": _play,
}
