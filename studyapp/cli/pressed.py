"""One key from a terminal, without Enter; those pressed before it was asked for count too."""

import codecs
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
    """Read one sign, or the whole of what an arrow or another such key sends."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    key = ""
    while not key or (_goes_on(key) and _has_more(listening)):
        byte = os.read(listening, 1)
        if not byte:
            raise EOFError
        key += decoder.decode(byte)
    return key


def _goes_on(key: str) -> bool:
    """Whether more belongs to a key: an escape, then [ or O, then up to a letter or a ~."""
    if key in ("\x1b", "\x1b[", "\x1bO"):
        return True
    return key.startswith(("\x1b[", "\x1bO")) and not "@" <= key[-1] <= "~"


def _has_more(listening: int) -> bool:
    return bool(select.select([listening], [], [], _BEHIND_ESCAPE_SECONDS)[0])
