"""The app around the cards: tables, transactions, pages and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.clock import Clock, now

if TYPE_CHECKING:
    from flask import Flask

    from studyapp.config import Settings


def create_app(settings: Settings | None = None, clock: Clock = now) -> Flask:
    """Build the web app; settings default to the environment's, the clock to the machine's.

    Flask and the tables are imported here and not above, so that `studyapp --help` stays quick.
    """
    from studyapp.config import load
    from studyapp.web import build

    return build(settings or load(), clock)
