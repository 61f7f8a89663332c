"""Whether the process and its database are well, for whoever watches them."""

from flask import Blueprint

from studyapp.web.door import db

HEALTH = Blueprint("health", __name__)


@HEALTH.get("/healthz")
def healthz() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


@HEALTH.get("/readyz")
def readyz() -> dict[str, str | None]:
    """Say that the database answers, and at which migration it is."""
    return {"status": "ok", "migration": db.current()}
