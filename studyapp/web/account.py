"""A person's own settings."""

import calendar
from dataclasses import replace

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.study.modes import Asking
from studyapp import llm
from studyapp.errors import BadInputError
from studyapp.services import account, library, study
from studyapp.services.account import Preferences
from studyapp.web import forms, toasts
from studyapp.web.door import clock, db, settings

BP = Blueprint("account", __name__)


@BP.get("/settings")
def show() -> ResponseReturnValue:
    """Show the settings."""
    with db.reading() as session:
        preferences = account.preferences(session)
    return _page(preferences)


@BP.post("/settings")
def save() -> ResponseReturnValue:
    """Store the settings; on an error what was typed stays in the form."""
    with db.reading() as session:
        before = account.preferences(session)
    try:
        with db.transaction() as session:
            account.change_preferences(session, _typed(before))
    except BadInputError as error:
        return _page(before, problem=str(error)), 400
    toasts.say("Saved the settings.")
    return redirect(url_for("account.show"), code=303)


@BP.post("/settings/model")
def decide_model() -> ResponseReturnValue:
    """Agree that notes are sent to the language model shown, or take it back."""
    if forms.one_of(request.form, "decision", ("agree", "withdraw")) == "agree":
        llm.agree(settings, forms.text(request.form, "url", limit=2000), now=clock.now())
        toasts.say("Agreed. Tick the box for it when you add a source.")
    else:
        llm.withdraw(settings)
        toasts.say("Taken back. No notes are sent.")
    return redirect(url_for("account.show"), code=303)


@BP.post("/settings/forget")
def forget() -> ResponseReturnValue:
    """Forget what was learnt from decisions about cards."""
    with db.transaction() as session:
        undo_id = library.forget_learnt(session, now=clock.now())
    said = "Forgot what was learnt; the cards stay." if undo_id else "Nothing was learnt yet."
    toasts.say(said, undo_id=undo_id)
    return redirect(url_for("account.show"), code=303)


def _page(preferences: Preferences, *, problem: str = "") -> str:
    with db.reading() as session:
        decisions = library.count_decisions(session)
        workload = study.workload(session)
        adapted = study.adapted(session)
    return render_template(
        "account/settings.html",
        preferences=preferences,
        typed=request.form,
        problem=problem,
        decisions=decisions,
        workload=workload,
        adapted=adapted,
        weekdays=tuple(calendar.day_name),
        model_url=settings.llm_url,
        is_agreed=llm.is_agreed(settings),
    )


def _typed(before: Preferences) -> Preferences:
    """Read the form; every value out of its bounds is named, not only the first."""
    fields = request.form
    problems = []

    def read(name: str, low: int, high: int) -> int:
        try:
            return forms.whole(fields, name, low=low, high=high)
        except BadInputError as error:
            problems.append(str(error))
            return low

    try:
        zone = forms.zone(fields)
    except BadInputError as error:
        problems.append(str(error))
        zone = before.zone
    limits = replace(
        before.limits,
        new_per_day=read("new_per_day", 0, 9999),
        reviews_per_day=read("reviews_per_day", 0, 9999),
        desired_retention=read("desired_retention", 70, 97) / 100,
    )
    rollover_hour = read("rollover_hour", 0, 23)
    if problems:
        raise BadInputError(" ".join(problems))
    return replace(
        before,
        zone=zone,
        rollover_hour=rollover_hour,
        limits=limits,
        single_keys=forms.flag(fields, "single_keys"),
        two_buttons=forms.flag(fields, "two_buttons"),
        swipes=forms.flag(fields, "swipes"),
        easy_days=frozenset(day for day in range(7) if forms.flag(fields, f"easy_{day}")),
        asking=_asking(fields, before.asking),
    )


def _asking(fields: forms.Fields, before: Asking) -> Asking:
    return forms.choice(fields, "asking", Asking) if "asking" in fields else before
