"""The export command."""

import sys
from pathlib import Path

import click

from cards.exchange import EXPORTERS
from studyapp import clock
from studyapp.cli.opened import library_of
from studyapp.errors import BadInputError
from studyapp.services import export as exports
from studyapp.services import library


@click.command("export")
@click.argument("format_name", type=click.Choice([exporter.name for exporter in EXPORTERS]))
@click.option("-o", "--output", required=True, metavar="FILE", help="Where to; - prints it.")
@click.option("--deck", metavar="D", help="One deck, by id or title; all when left out.")
@click.option("--with-progress", is_flag=True, help="Take due dates and reviews along.")
@click.pass_context
def export(
    context: click.Context, format_name: str, output: str, deck: str | None, with_progress: bool
) -> None:
    """Write one deck, or all, to a file."""
    with library_of(context) as db, db.reading() as session:
        file = exports.export_deck(
            session,
            format_name,
            now=clock.now(),
            source_id=library.find_source(session, deck) if deck else None,
            with_progress=with_progress,
        )
    _write(output, file.content)
    click.echo(f"{file.notes} notes written to {output}.", err=True)


def _write(output: str, content: bytes) -> None:
    if output == "-":
        sys.stdout.buffer.write(content)
        return
    part = Path(f"{output}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BadInputError(f"{output} cannot be written: {error.strerror}.") from error


COMMANDS = {"export": export}
