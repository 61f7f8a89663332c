"""Opening the library for a command, and closing it again."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from studyapp import config
from studyapp.db import Database


@contextmanager
def library_of(context: click.Context) -> Iterator[Database]:
    """Open the library that --data-dir or the environment names."""
    database = Database.open(config.load(data_dir=context.obj))
    try:
        yield database
    finally:
        database.close()
