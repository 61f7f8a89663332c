"""The page of a card in a study session, and where a session goes on."""

from functools import partial
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.study.hints import hint
from cards.study.modes import FLIP, MODES, Mode, typing
from studyapp import keys, words
from studyapp.ids import new_id
from studyapp.services import account, study
from studyapp.web import charts, forms
from studyapp.web.door import clock, db
from studyapp.web.forms import Fields
from studyapp.web.library import notes

_STAYS = ("mode", "show", "hint")
DIALOGS = ("edit", "why", "keys")


def page(wanted: Fields, **around: object) -> str:
    """Show the next card, or a given one, on the side that is wanted; or that today is done."""
    now = clock.now()
    source_id = forms.optional_id(wanted, "source")
    card_id = forms.optional_id(wanted, "card") or forms.optional_id(wanted, "card_id")
    name = forms.one_of(wanted, "mode", tuple(mode.name for mode in MODES))
    with db.reading() as session:
        preferences = account.preferences(session)
        left = study.left(session, now=now, source_id=source_id)
        card_id = card_id or left.card_id
        if card_id is None:
            summary = study.today(session, now=now)
            return _done(summary, zone=preferences.zone, source_id=source_id)
        question = study.question(session, card_id, now=now)
        mode = study.mode_for(
            session, question.card, wanted=study.mode_named(name) if name else None
        )
    shown = forms.flag(wanted, "show")
    hinted = forms.flag(wanted, "hint")
    around = surroundings(left, preferences, source_id) | {"hinted": hinted} | around
    return asked(question, mode=FLIP if shown else mode, shown=shown, **around)


def surroundings(
    left: study.Left, preferences: account.Preferences, source_id: str | None
) -> dict[str, object]:
    """Gather what stands around a card: how much is left, and the person's settings."""
    counts = left.counts
    return {
        "preferences": preferences,
        "counts": counts,
        "source_id": source_id,
        "seconds_left": left.seconds,
        "bar": charts.session_bar(left.done, counts.learning, counts.due + counts.new),
    }


def asked(question: study.Question, *, mode: Mode = FLIP, **around: object) -> str:
    """Show a card to be answered in a mode; `around` it is what is left, and the verdict if any."""
    return render_template(
        "study/ask.html",
        question=question,
        mode=mode,
        prompt=study.prompt(question.card, mode),
        right=study.right_answer(question.card, mode),
        typing=typing(question.card),
        review_id=new_id(clock.now()),
        fields=notes.fields(question.note),
        hint=hint(question.card),
        stay_address=partial(_stay_address, question.card.id, around | {"mode": mode.name}),
        places=keys.places(in_session=True),
        complaints=words.COMPLAINTS,
        **around,
    )


def _stay_address(card_id: str, around: dict[str, object], **more: str | int) -> str:
    """Make the address of the card as it is shown, with something more."""
    shown = {"show": around.get("shown"), "hint": around.get("hinted")}
    values: dict[str, Any] = {name: 1 for name, is_so in shown.items() if is_so}  # as url_for takes
    values |= {"card": card_id, "mode": around["mode"], "source": around.get("source_id")} | more
    return url_for("study.ask", **values)


def go_on(*, card_id: str | None = None) -> ResponseReturnValue:
    """Ask the next card, of the deck studied alone if one is; or stay with a card on its side."""
    values: dict[str, Any] = {"source": forms.optional_id(request.form, "source")}  # as above
    if card_id:
        values |= {name: request.form[name] for name in _STAYS if request.form.get(name)}
    return redirect(url_for("study.ask", card=card_id, **values), code=303)


def _done(summary: study.Today, *, zone: str, source_id: str | None) -> str:
    return render_template(
        "study/done.html",
        today=summary,
        ring=charts.ring(summary.done, summary.counts.left),
        now=clock.now(),
        zone=zone,
        source_id=source_id,
    )
