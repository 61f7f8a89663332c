"""The key sheet."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from studyapp import keys

BP = Blueprint("guide", __name__)


@BP.get("/help")
def keys_page() -> ResponseReturnValue:
    """Show every key, from the table that the script reads too."""
    return render_template("guide/help.html", places=keys.places())
