"""The page of a card in a study session, and where a session goes on."""

from datetime import datetime

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.study.modes import FLIP, MODES, Mode, typing
from studyapp.ids import new_id
from studyapp.services import account, study
from studyapp.web import charts, forms, keys, words
from studyapp.web.door import clock, db
from studyapp.web.forms import Fields
from studyapp.web.library import notes

DIALOGS = ("edit", "why", "keys")


def page(wanted: Fields, **around: object) -> str:
    """Show the next card, or a given one, on the side that is wanted; or that today is done."""
    now = clock.now()
    source_id = forms.optional_id(wanted, "source")
    card_id = forms.optional_id(wanted, "card") or forms.optional_id(wanted, "card_id")
    name = forms.one_of(wanted, "mode", tuple(mode.name for mode in MODES))
    with db.reading() as session:
        question = (
            study.question(session, card_id, now=now)
            if card_id
            else study.next_question(session, now=now, source_id=source_id)
        )
        if question is None:
            summary = study.today(session, now=now)
            zone = account.preferences(session).zone
            return _done(summary, zone=zone, source_id=source_id)
        mode = study.mode_for(
            session, question.card, wanted=study.mode_named(name) if name else None
        )
    shown = forms.flag(wanted, "show")
    around = surroundings(source_id, now=now) | around
    return asked(question, mode=FLIP if shown else mode, shown=shown, **around)


def surroundings(source_id: str | None, *, now: datetime) -> dict[str, object]:
    """Fetch what stands around a card: how much is left, and the person's settings."""
    with db.reading() as session:
        summary = study.today(session, now=now)
        counts = study.counts(session, now=now, source_id=source_id)
        preferences = account.preferences(session)
    return {
        "preferences": preferences,
        "counts": counts,
        "source_id": source_id,
        "seconds_left": charts.scaled(summary.seconds_left, counts.left, summary.counts.left),
        "bar": charts.session_bar(summary.done, counts.learning, counts.due + counts.new),
    }


def asked(question: study.Question, *, mode: Mode = FLIP, **around: object) -> str:
    """Show a card to be answered in a mode; `around` it is what is left, and the verdict if any."""
    return render_template(
        "study/ask.html",
        question=question,
        mode=mode,
        prompt=study.prompt(question.card, mode),
        typing=typing(question.card),
        review_id=new_id(clock.now()),
        fields=notes.fields(question.note),
        places=keys.places(in_session=True),
        complaints=words.COMPLAINTS,
        **around,
    )


def go_on(*, card_id: str | None = None) -> ResponseReturnValue:
    """Ask the next card, of the deck studied alone if one is; or stay with a card on its side."""
    source_id = forms.optional_id(request.form, "source")
    shown = 1 if card_id and forms.flag(request.form, "show") else None
    address = url_for("study.ask", source=source_id, card=card_id, show=shown)
    return redirect(address, code=303)


def _done(summary: study.Today, *, zone: str, source_id: str | None) -> str:
    return render_template(
        "study/done.html",
        today=summary,
        ring=charts.ring(summary.done, summary.counts.left),
        now=clock.now(),
        zone=zone,
        source_id=source_id,
    )
