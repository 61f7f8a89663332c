"""The study command, and the log of what was answered."""

import json

import click

from studyapp import shapes
from studyapp.cli.keyboard import Keyboard, open_keyboard
from studyapp.cli.opened import library_of
from studyapp.cli.session import study_on
from studyapp.db import Database
from studyapp.services import account, library, study

DECK = click.option("--deck", metavar="D", help="One deck, by id or title; all when left out.")


@click.command("study")
@DECK
@click.pass_context
def study_(context: click.Context, deck: str | None) -> None:
    """Study today's cards: think, press Enter, say how well you knew it; ? shows the keys."""
    with library_of(context) as db:
        with db.reading() as session:
            source_id = library.find_source(session, deck) if deck else None
        study_on(db, keyboard_of(db), source_id)


def keyboard_of(db: Database) -> Keyboard:
    """Read keys as the person likes it: without single keys, each waits for Enter."""
    with db.reading() as session:
        return open_keyboard(single_keys=account.preferences(session).single_keys)


@click.command("reviews")
@click.pass_context
def reviews(context: click.Context) -> None:
    """Print every review, one JSON object a line, oldest first."""
    with library_of(context) as db, db.reading() as session:
        for review in study.reviews(session):
            click.echo(json.dumps(shapes.review_shape(review)))


COMMANDS = {"study": study_, "reviews": reviews}
