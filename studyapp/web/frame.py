"""What stands around every page: navigation, keys, theme, messages, and Undo."""

from flask import Blueprint, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from studyapp import keys, words
from studyapp.errors import NotFoundError
from studyapp.services import account, library
from studyapp.web import cloze, forms, markup, toasts
from studyapp.web.door import clock, db

BP = Blueprint("frame", __name__)

THEMES = ("system", "light", "dark")
THEME_COOKIE = "theme"
_YEAR_SECONDS = 365 * 24 * 3600

for _filter in words.FILTERS:
    BP.add_app_template_filter(_filter)
BP.add_app_template_filter(cloze.parts)
BP.add_app_template_filter(markup.render, "markup")
BP.add_app_template_filter(keys.shown, "key_shown")


@BP.app_context_processor
def everywhere() -> dict[str, object]:
    """Give every template the theme, and ways to ask for messages and keys."""
    theme = request.cookies.get(THEME_COOKIE, "system")
    return {
        "theme": theme if theme in THEMES else "system",
        "toasts": toasts.pending,
        "page_keys": page_keys,
        "here": request.full_path.rstrip("?"),
    }


def page_keys() -> str:
    """Write the table of keys as the person has set them."""
    with db.reading() as session:
        single_keys = account.preferences(session).single_keys
    addresses = {key.endpoint: url_for(key.endpoint) for key in keys.KEYS if key.endpoint}
    return keys.table(addresses, single_keys=single_keys)


@BP.post("/theme")
def choose_theme() -> ResponseReturnValue:
    """Remember the theme in this browser."""
    theme = forms.one_of(request.form, "theme", THEMES) or "system"
    response = make_response(redirect(_back(), code=303))
    response.set_cookie(THEME_COOKIE, theme, max_age=_YEAR_SECONDS, samesite="Lax")
    return response


@BP.post("/undo")
def undo() -> ResponseReturnValue:
    """Take back one deed, the newest when none is named."""
    try:
        with db.transaction() as session:
            undone = library.undo(
                session, undo_id=forms.optional_id(request.form, "undo_id"), now=clock.now()
            )
        toasts.say(f"Undone: {undone.removesuffix('.')}.")
    except NotFoundError as error:
        toasts.say(str(error))
    return redirect(_back(), code=303)


def _back() -> str:
    return forms.local_path(request.form.get("next", ""), default=url_for("study.today"))
