"""A real terminal: single keys, Ctrl+C and Ctrl+D, colours, and a reader that goes away."""

import contextlib
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time

import pytest

from studyapp.services import library

COMMAND = (sys.executable, "-m", "studyapp.cli")
SECONDS = 30
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7]m")


class Terminal:
    """A session in a pseudo-terminal: wait for words, press keys."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._mine, theirs = pty.openpty()
        self.shown = ""
        self._seen = 0
        # A run in the background ignores interrupts, and what it starts would do so too.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"TERM": "xterm", "COLUMNS": "78"} | environment,
            start_new_session=True,
        )
        signal.signal(signal.SIGINT, before)
        os.close(theirs)

    def wait(self, words: str) -> None:
        assert self.says(words, SECONDS), self.shown

    def says(self, words: str, seconds: float) -> bool:
        """Read on until the words come behind those waited for before."""
        end = time.monotonic() + seconds
        while words not in self.shown[self._seen :] and time.monotonic() < end:
            if select.select([self._mine], [], [], 1)[0]:
                try:
                    self.shown += os.read(self._mine, 65536).decode()
                except OSError:  # the other end is closed
                    break
        is_said = words in self.shown[self._seen :]
        if is_said:
            self._seen = self.shown.index(words, self._seen) + len(words)
        return is_said

    def interrupt(self, words: str) -> None:
        """Interrupt it, and again if it says nothing: just before a read begins, one is lost."""
        for _ in range(3):
            self.process.send_signal(signal.SIGINT)
            if self.says(words, 5):
                return

    def press(self, keys: str) -> None:
        os.write(self._mine, keys.encode())

    def ended(self) -> int:
        with contextlib.suppress(OSError):
            while select.select([self._mine], [], [], SECONDS)[0]:
                read = os.read(self._mine, 65536)
                if not read:
                    break
                self.shown += read.decode()
        return self.process.wait(SECONDS)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._mine)


@pytest.fixture
def db(stocked):
    return stocked()


@pytest.fixture
def sit(db):
    """Start a session on a terminal."""
    sessions = []

    def sit(*arguments: str, **environment: str) -> Terminal:
        sessions.append(Terminal(*arguments, **environment))
        return sessions[-1]

    yield sit
    for session in sessions:
        session.close()


def test_single_keys_answer_undo_and_leave(sit, run):
    terminal = sit("study")
    terminal.wait("shows the answer")
    terminal.press(" ")
    terminal.wait("1 Again")
    terminal.press("3")
    terminal.wait("shows the answer")
    terminal.press("u")
    terminal.wait("Undone: Good")
    terminal.wait("shows the answer")
    terminal.press("\r")
    terminal.wait("1 Again")
    terminal.press("4")
    terminal.wait("shows the answer")
    terminal.press("\x1b")
    assert terminal.ended() == 0
    rows = [json.loads(line) for line in run("reviews").out.splitlines()]
    assert [row["rating"] for row in rows] == [3, None, 4]
    assert COLOUR.search(terminal.shown) or "\x1b[1m" in terminal.shown


def test_keys_pressed_ahead_count_and_an_arrow_is_one_key(sit, run):
    terminal = sit("study")
    terminal.wait("left")
    terminal.press(" 3 \x1b[A\x1b[1;5C2 ü1q")
    assert terminal.ended() == 0
    rows = [json.loads(line) for line in run("reviews").out.splitlines()]
    assert [row["rating"] for row in rows] == [3, 2, 1]


def test_an_interrupt_while_typing_leaves_a_quiz_to_go_on_with(sit):
    terminal = sit("quiz", "--mode", "typed")
    terminal.wait("Your answer:")
    terminal.press("Answer\r")
    terminal.wait("Your answer:")
    assert "2 of 3" in terminal.shown
    terminal.interrupt("answered, and kept.")
    assert terminal.ended() == 0
    assert "1 of 3 answered, and kept." in terminal.shown


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_ctrl_c_and_ctrl_d_leave_with_every_answer_kept(sit, run, key):
    terminal = sit("study", NO_COLOR="1")
    terminal.wait("shows the answer")
    terminal.press(" ")
    terminal.wait("1 Again")
    terminal.press("1")
    terminal.wait("shows the answer")
    terminal.press(key)
    assert terminal.ended() == 0
    assert "1 card answered today" in terminal.shown
    assert len(run("reviews").out.splitlines()) == 1
    assert not COLOUR.search(terminal.shown)


def test_an_editor_changes_the_words(sit, db, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text(
        "#!/bin/sh\nsed -i 's/^What is fact.*/What else?/; s/Bees {{/They {{/' \"$1\"\n"
        "touch -d '1 hour' \"$1\"\n"
    )
    editor.chmod(0o755)
    terminal = sit("study", EDITOR=str(editor), VISUAL=str(editor))
    terminal.wait("shows the answer")
    terminal.press("e")
    terminal.wait("Saved. Progress on the card stays.")
    terminal.wait("shows the answer")
    terminal.press("q")
    assert terminal.ended() == 0
    with db.reading() as session:
        words = [kept.note.question for kept in library.notes(session).notes]
    assert any(text.startswith(("What else?", "They {{")) for text in words)


def test_a_reader_that_goes_away_ends_it_without_a_fault(db, run):
    session = subprocess.Popen(
        [*COMMAND, "study"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    session.stdout.close()
    session.stdin.write("\n3\n" * 3)
    session.stdin.close()
    assert session.wait(SECONDS) in (0, 1)
    assert session.stderr.read() == ""
    session.stderr.close()
