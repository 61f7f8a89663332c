"""A person's own settings."""

from dataclasses import replace

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from studyapp.errors import BadInputError
from studyapp.services import account
from studyapp.services.account import Preferences
from studyapp.web import forms, toasts
from studyapp.web.door import db

BP = Blueprint("account", __name__)


@BP.get("/settings")
def show() -> ResponseReturnValue:
    """Show the settings."""
    with db.reading() as session:
        preferences = account.preferences(session)
    return render_template("account/settings.html", preferences=preferences, typed={})


@BP.post("/settings")
def save() -> ResponseReturnValue:
    """Store the settings; on an error what was typed stays in the form."""
    with db.reading() as session:
        before = account.preferences(session)
    try:
        with db.transaction() as session:
            account.change_preferences(session, _typed(before))
    except BadInputError as error:
        page = render_template(
            "account/settings.html", preferences=before, typed=request.form, problem=str(error)
        )
        return page, 400
    toasts.say("Saved the settings.")
    return redirect(url_for("account.show"), code=303)


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
    return Preferences(zone, rollover_hour, limits, forms.flag(fields, "single_keys"))
