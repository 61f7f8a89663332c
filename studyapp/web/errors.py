"""From an error to a status and a page: the one table, and what a person can do about each."""

from http import HTTPStatus

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from cards.errors import CardsError, ExchangeError, LanguageError, ReaderError
from studyapp.errors import (
    BadInputError,
    BusyError,
    ConflictError,
    IntegrityError,
    NotFoundError,
    StudyAppError,
)

STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NotFoundError, 404),
    (ConflictError, 409),
    (BadInputError, 400),
    (ReaderError, 422),
    (ExchangeError, 422),
    (BusyError, 503),
    (LanguageError, 503),
    (IntegrityError, 500),
    (StudyAppError, 400),
    (CardsError, 400),
)

HEADINGS = {
    400: "That cannot be used",
    403: "That came from somewhere else",
    404: "Nothing is here",
    405: "This page is used differently",
    409: "That was already done differently",
    413: "That is too large",
    415: "This kind of content is not understood",
    422: "The text cannot be read",
    429: "Too many at once",
    500: "Something broke on our side",
    503: "Busy just now",
}

_SENTENCES = {
    400: "The page sent something that makes no sense here. Go back, reload the page, try again.",
    403: "The request did not come from this app's own pages. Open the app and do it there.",
    404: "There is no such page. It may have been removed, or the address has a typo.",
    405: "This address does something only when a form is sent to it. Start from Today.",
    413: "The file or text is larger than the app accepts. Split it, and add the parts one by one.",
    415: "The app expects a form or JSON here.",
    500: "This is a bug; the details are in the server's log. Everything saved before is safe.",
}


def register(app: Flask) -> None:
    """Let the app answer every error with a page, or with JSON under /api/."""
    app.register_error_handler(CardsError, known)
    app.register_error_handler(StudyAppError, known)
    app.register_error_handler(CSRFError, stale)
    app.register_error_handler(HTTPException, refused)


def status_of(error: Exception) -> int:
    """Look up the status of an error raised on purpose."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 500)


def known(error: Exception) -> ResponseReturnValue:
    """Show an error whose words were meant for the person."""
    return _answer(status_of(error), str(error))


def stale(error: CSRFError) -> ResponseReturnValue:
    """Show a form that is too old or came from elsewhere."""
    return _answer(
        400, "This form is too old or came from another page. Go back, reload the page, try again."
    )


def refused(error: HTTPException) -> ResponseReturnValue:
    """Show what the web layer refused, and bugs, without a word from the request."""
    status = error.code or 500
    if status < 400 or isinstance(error, SecurityError):  # an untrusted host has no pages
        return error.get_response()
    return _answer(status, _SENTENCES.get(status, HTTPStatus(status).phrase + "."), error)


def _answer(status: int, message: str, error: HTTPException | None = None) -> Response:
    if request.path.startswith("/api/"):
        response = jsonify(error=message)
    else:
        heading = HEADINGS.get(status, HTTPStatus(status).phrase)
        response = make_response(
            render_template("error.html", heading=heading, message=message, status=status)
        )
    response.status_code = status
    if status == 405 and error is not None:
        response.headers.extend([header for header in error.get_headers() if header[0] == "Allow"])
    return response
