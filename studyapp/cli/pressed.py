"""One key from a terminal, without Enter; those pressed before it was asked for count too."""

import os
import select
import sys
from collections.abc import Callable

import click

_BEHIND_ESCAPE_SECONDS = 0.05
_ENDS = {"\x03": KeyboardInterrupt, "\x04": EOFError}


def key_pressed(ask: Callable[[], None]) -> str:
    """Listen, ask, and wait for a key. Raises EOFError on Ctrl+D, KeyboardInterrupt on Ctrl+C.

    Click's own way drops what was pressed before it listens, so it only serves where there is no
    other.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows, whose keys are kept until they are read
        ask()
        return click.getchar()
    listening = sys.stdin.fileno()
    before = termios.tcgetattr(listening)
    tty.setraw(listening, termios.TCSADRAIN)
    try:
        ask()
        key = _read(listening)
    finally:
        termios.tcsetattr(listening, termios.TCSADRAIN, before)
    if key in _ENDS:
        raise _ENDS[key]
    return key


def _read(listening: int) -> str:
    """Read a sign, or the whole of what an arrow or another such key sends."""
    first = os.read(listening, 1)
    if not first:
        raise EOFError
    has_more = first == b"\x1b" or first >= b"\xc0"
    if has_more and select.select([listening], [], [], _BEHIND_ESCAPE_SECONDS)[0]:
        first += os.read(listening, 31 if first == b"\x1b" else 3)
    return first.decode(errors="replace")
