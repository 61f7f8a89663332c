"""The command line: the same services as the pages, from a terminal."""

import sys
import traceback

import click

from cards.errors import CardsError, ReaderError
from studyapp.cli.lazy import COMMANDS, LazyGroup
from studyapp.cli.shown import say
from studyapp.errors import (
    BadInputError,
    BusyError,
    ConflictError,
    IntegrityError,
    NotFoundError,
    StudyAppError,
)

EXIT_CODES: dict[type[Exception], int] = {
    ReaderError: 2,
    BadInputError: 2,
    NotFoundError: 4,
    BusyError: 5,
    ConflictError: 5,
    IntegrityError: 6,
    CardsError: 2,
    StudyAppError: 2,
}
BUG = 70


def _version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        from studyapp.version import VERSION

        click.echo(f"studyapp {VERSION}")
        context.exit()


@click.command(
    cls=LazyGroup,
    commands_by_module=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_version,
    help="Tell the version.",
)
@click.option("--data-dir", metavar="DIR", help="Where the library is kept (STUDYAPP_DATA_DIR).")
@click.pass_context
def studyapp(context: click.Context, data_dir: str | None) -> None:
    """Turn chapter notes into cards worth studying, and keep them in memory."""
    context.obj = data_dir


def main() -> None:
    """Run a command; an expected failure is one sentence and an exit code of the contract."""
    try:
        studyapp(prog_name="studyapp")
    except (CardsError, StudyAppError) as error:
        say(f"studyapp: {error}", err=True)
        sys.exit(next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind)))
    except Exception:  # noqa: BLE001  # the outermost door: a bug is shown whole and has its own code
        traceback.print_exc()
        click.echo("studyapp: this is a fault in the program. Nothing was stored.", err=True)
        sys.exit(BUG)
