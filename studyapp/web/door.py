"""What every page needs from the app around it: the database, the clock, the settings, the jobs."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from flask import current_app
from werkzeug.local import LocalProxy

from studyapp.clock import Clock
from studyapp.config import Settings
from studyapp.db import Database
from studyapp.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Door:
    """The things of one app."""

    db: Database
    clock: Clock
    settings: Settings
    jobs: Jobs


def door() -> Door:
    """Fetch the current app's things."""
    return cast(Door, current_app.extensions["studyapp"])  # extensions is a dict of Any


class AppClock:
    """The current app's clock, which tests turn."""

    def now(self) -> datetime:
        """Tell the time, aware and in UTC."""
        return door().clock()


clock = AppClock()
db: Database = LocalProxy(lambda: door().db)  # type: ignore[assignment]  # a proxy of the same shape
settings: Settings = LocalProxy(lambda: door().settings)  # type: ignore[assignment]  # as above
jobs: Jobs = LocalProxy(lambda: door().jobs)  # type: ignore[assignment]  # as above
