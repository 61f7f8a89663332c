"""Commands that look after the library: check, backup, restore, db."""

from dataclasses import asdict
from pathlib import Path

import click

from studyapp import clock, config
from studyapp.cli.library import AS_JSON
from studyapp.cli.opened import library_of
from studyapp.cli.shown import say_json
from studyapp.errors import IntegrityError
from studyapp.services import upkeep


@click.command("check")
@click.option("--rebuild", is_flag=True, help="Remake every card's memory from the review log.")
@AS_JSON
@click.pass_context
def check(context: click.Context, rebuild: bool, as_json: bool) -> None:
    """Check the file, its references, and memory against the log; damage exits with 6."""
    with library_of(context) as db:
        health = upkeep.rebuild(db) if rebuild else upkeep.check(db)
    if as_json:
        say_json(asdict(health) | {"ok": health.is_sound})
    else:
        click.echo(health.about)
        click.echo(f"{health.cards} cards, {health.reviews} answers in the log.")
        if rebuild:
            click.echo(f"{health.rebuilt} memories remade from the log.")
    if not health.is_sound:
        raise IntegrityError(" ".join(health.problems))
    if not as_json:
        click.echo("All is well.")


@click.command("backup")
@click.option("-o", "--output", metavar="FILE", help="Where to.  [default: the backups folder]")
@click.pass_context
def backup(context: click.Context, output: str | None) -> None:
    """Write a verified copy of the library."""
    with library_of(context) as db:
        written = upkeep.backup(db, Path(output) if output else None, now=clock.now())
    click.echo(written)


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.pass_context
def restore(context: click.Context, file: str) -> None:
    """Put the copy FILE in the library's place; what is there now is copied first."""
    settings = config.load(data_dir=context.obj)
    safety = upkeep.restore(settings, Path(file), clock=clock.now)
    if safety:
        click.echo(f"What was there is kept in {safety}; restore that file to undo this.", err=True)
    click.echo("Restored.", err=True)


@click.group("db")
def db_() -> None:
    """Upgrade the database, or tell its version."""


@db_.command("upgrade")
@click.pass_context
def upgrade(context: click.Context) -> None:
    """Bring the tables up to date; a copy is made first. Opening the library does it too."""
    _say_version(context)


@db_.command("current")
@click.pass_context
def current(context: click.Context) -> None:
    """Tell the version of the tables."""
    _say_version(context)


def _say_version(context: click.Context) -> None:
    with library_of(context) as db:
        click.echo(db.current())


COMMANDS = {"check": check, "backup": backup, "restore": restore, "db": db_}
