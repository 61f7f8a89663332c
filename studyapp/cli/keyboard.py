"""What a person presses or types: single keys on a terminal, lines where there is none."""

import io
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import click

from studyapp.cli.pressed import key_pressed
from studyapp.cli.shown import say
from studyapp.keys import KEYS

LEAVE = "close"
COMMAND = ":"
_NAMES = {"": "Enter", "\r": "Enter", "\n": "Enter", " ": "Space", "\x1b": "Escape"}
_NAMES |= {"\x1a": "Control+z", "q": "Escape"}


@dataclass(frozen=True, slots=True)
class Keyboard:
    """How a person answers: `by_key` without Enter, `is_timed` where a person sits at it."""

    by_key: bool
    is_timed: bool

    def press(self, actions: Mapping[str, str], asking: str) -> str:
        """Wait for a key that does something. Raises EOFError when nothing more comes."""
        while True:
            name = self._key(asking)
            if name in actions:
                return actions[name]
            say(f"“{name}” does nothing here. ? shows the keys, q leaves.")

    def line(self, asking: str) -> str:
        """Read a line. Raises EOFError when nothing more comes."""
        typed = input(f"{asking} ")
        if not self.is_timed:
            click.echo()  # nobody pressed Enter here
        return typed

    def _key(self, asking: str) -> str:
        if not self.by_key:
            return key_named(self.line(asking))
        pressed = key_pressed(lambda: click.echo(f"{asking} ", nl=False))
        click.echo()
        return key_named(pressed)


def open_keyboard(*, single_keys: bool) -> Keyboard:
    """Find out how to read. A byte that is no text does not end a session."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    is_timed = sys.stdin.isatty()
    return Keyboard(by_key=single_keys and is_timed and sys.stdout.isatty(), is_timed=is_timed)


def actions(*places: str) -> dict[str, str]:
    """Take what keys do in some places from the table of keys, an earlier place before a later."""
    return {
        name: key.action
        for place in reversed(places)
        for key in KEYS
        if key.place == place and key.endpoint is None
        for name in key.keys
    } | {"Escape": LEAVE, "?": "help"}


def key_named(typed: str) -> str:
    """Name what was pressed, or the line that stands for it, as the table of keys does."""
    key = typed if typed in _NAMES else typed.strip()
    if len(key) > 1:
        key = key.removeprefix(COMMAND)
    return _NAMES.get(key, key)
