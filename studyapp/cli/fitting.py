"""The fit command: weights fitted to one's own answers, and due days moved by them."""

import click

from studyapp import clock, fit_words
from studyapp.cli.opened import library_of
from studyapp.db import Database
from studyapp.services import study


@click.command("fit")
@click.option("--defaults", is_flag=True, help="Go back to the default weights instead.")
@click.option("--due-days", is_flag=True, help="Then show which due days would move, and ask.")
@click.option("--yes", is_flag=True, help="Don't ask back.")
@click.pass_context
def fit(context: click.Context, defaults: bool, due_days: bool, yes: bool) -> None:
    """Fit the scheduler to your answers; the weights are used if they foretell better."""
    with library_of(context) as db:
        if defaults:
            with db.transaction() as session:
                study.drop_fit(session, now=clock.now())
            click.echo("The default weights are in use from the next answer on.")
        else:
            _fit(db)
        if due_days:
            _move_due_days(db, yes=yes)


def _fit(db: Database) -> None:
    with db.reading() as session:
        found = study.fit(session)
    with db.transaction() as session:
        study.use_fit(session, found, now=clock.now())
    click.echo(fit_words.outcome(found))


def _move_due_days(db: Database, *, yes: bool) -> None:
    with db.reading() as session:
        moved = study.preview_due_days(session, now=clock.now())
    if not moved.cards:
        click.echo("No card would move.")
        return
    click.echo(f"{moved.cards} cards would move: {moved.sooner} sooner, {moved.later} later.")
    for span in moved.spans:
        click.echo(f"Due within {span.days} days: {span.before} now, {span.after} then.")
    if yes or click.confirm("Move them?"):
        with db.transaction() as session:
            study.move_due_days(session, now=clock.now())
        click.echo("Moved.")


COMMANDS = {"fit": fit}
