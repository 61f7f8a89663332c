"""The serve command."""

import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from types import FrameType

import click
from waitress.server import create_server

from studyapp import clock, config
from studyapp.errors import BusyError
from studyapp.services import library
from studyapp.web import build
from studyapp.web.door import Door

THREADS = 4


@click.command("serve")
@click.option("--host", help="Only this machine's own addresses.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="0 picks a free one.  [default: 8000]")
@click.option("--open", "open_browser", is_flag=True, help="Open the app in a browser.")
@click.option("--samples", is_flag=True, help="Put two sample documents into an empty library.")
@click.pass_context
def serve(
    context: click.Context, host: str | None, port: int | None, open_browser: bool, samples: bool
) -> None:
    """Serve the app until Ctrl+C."""
    settings = config.load(data_dir=context.obj, host=host, port=port)
    listener = _listen(settings.host, settings.port)
    app = build(settings, clock.now)
    things: Door = app.extensions["studyapp"]
    if samples:
        keep_samples(things)
    server = create_server(app, sockets=[listener], threads=THREADS)
    address = f"http://{settings.host}:{listener.getsockname()[1]}"
    click.echo(f"StudyApp is at {address}  (Ctrl+C ends it)", err=True)
    _end_on_sigterm()
    if open_browser:
        threading.Timer(0.3, lambda: webbrowser.open(address)).start()
    try:
        server.run()
    finally:
        things.db.close()


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done. Raises BusyError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise BusyError(
            f"Port {port} on {host} cannot be used ({error.strerror}). "
            "Stop what uses it, or choose another with --port."
        ) from error
    return listener


def keep_samples(things: Door) -> None:
    """Make decks of the two samples, in a library that never had a source."""
    with things.db.reading() as session:
        if library.had_sources(session):
            return
    click.echo("Making cards from two sample documents …", err=True)
    readings = tuple(library.prepare(source) for source in library.sample_sources())
    with things.db.transaction() as session:
        library.keep_samples(session, readings, now=things.clock())


def _end_on_sigterm() -> None:
    """End as on Ctrl+C: answers being written are finished first."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        sys.exit(0)

    handler: Callable[[int, FrameType | None], None] = end
    signal.signal(signal.SIGTERM, handler)


COMMANDS = {"serve": serve}
