"""The web app: pages for people, JSON for programs, the same services behind both."""

from datetime import timedelta
from pathlib import Path

from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI
from flask_wtf import CSRFProtect

import studyapp
from studyapp.clock import Clock
from studyapp.config import LOOPBACK, Settings, secret_key
from studyapp.db import Database
from studyapp.jobs import Jobs
from studyapp.version import VERSION
from studyapp.web import errors, guard
from studyapp.web.api import API
from studyapp.web.api_models import Problem, show_invalid_body
from studyapp.web.door import Door
from studyapp.web.health import HEALTH
from studyapp.web.pages import PAGES

_ROOT = Path(studyapp.__file__).parent


def build(settings: Settings, clock: Clock) -> OpenAPI:
    """Open the database and put the pages together. Raises StudyAppError children."""
    app = OpenAPI(
        "studyapp",
        info=Info(title="StudyApp", version=VERSION),
        doc_ui=False,
        template_folder=str(_ROOT / "templates"),
        static_folder=str(_ROOT / "static"),
        validation_error_status=400,
        validation_error_model=Problem,
        validation_error_callback=show_invalid_body,
    )
    app.config.update(
        SECRET_KEY=secret_key(settings),
        MAX_CONTENT_LENGTH=settings.max_upload_bytes,
        MAX_FORM_MEMORY_SIZE=settings.max_upload_bytes,
        TRUSTED_HOSTS=[*LOOPBACK, "[::1]"],
        SESSION_COOKIE_SAMESITE="Strict",
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(0),
        WTF_CSRF_TIME_LIMIT=None,
    )
    database = Database.open(settings)
    app.extensions["studyapp"] = Door(database, clock, settings, Jobs(database, clock))
    guard.put_up(app)
    errors.register(app)
    CSRFProtect(app).exempt(API)
    app.register_blueprint(HEALTH)
    app.register_api(API)
    for page in PAGES:
        app.register_blueprint(page)
    return app
