"""The key sheet, and honest pages for what comes later."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from studyapp.web import keys

BP = Blueprint("guide", __name__)


@BP.get("/help")
def keys_page() -> ResponseReturnValue:
    """Show every key, from the table that the script reads too."""
    return render_template("guide/help.html", places=keys.places())


@BP.get("/quiz")
def quiz() -> ResponseReturnValue:
    """Say what quizzes will be."""
    return render_template(
        "guide/later.html",
        heading="Quiz",
        sentence="Quizzes with choices, typed answers and matching come in a later release.",
    )
