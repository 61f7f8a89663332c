"""Notes on a terminal: every sign is shown, none of them acts.

A sign that would steer the terminal or turn the direction of the text around it is written by its
number, as in Unicode's own charts: ⟨U+202E⟩. Marks for one sign alone (U+200E, U+200F) stay.
"""

import json
import re
import sys
from collections.abc import Callable
from typing import Any  # JSON values

import click


def say(text: str, *, err: bool = False) -> None:
    """Print a text from outside."""
    click.echo(shown(text), err=err)


def say_json(value: Any) -> None:
    """Print data as one JSON document; steering signs are escaped in it, so they read back."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(_STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def say_progress(what: str) -> Callable[[int, int], None]:
    """Make a function that tells on a terminal how far something is; in a file, nothing."""
    if not sys.stderr.isatty():
        return lambda done, total: None

    def tell(done: int, total: int) -> None:
        click.echo(f"\r{shown(what)}: chapter {done} of {total}", err=True, nl=done == total)

    return tell


def shown(text: str) -> str:
    """Write steering signs by their numbers."""
    return _STEERING.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


# Controls but tab and line end, and the embeddings, overrides and isolates of right-to-left text.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
