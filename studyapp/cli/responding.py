"""A response to a card, read line by line; a colon before a key does what the key does."""

import re
from collections.abc import Mapping
from datetime import datetime

from cards.study.modes import Confidence, Gap, Prompt, Response
from studyapp import clock
from studyapp.cli.drawn import say_styled
from studyapp.cli.keyboard import COMMAND, Keyboard, key_named

TURN = "turn"
_CHOSEN = re.compile(r"([1-9]|[a-z])\s*(\??)", re.IGNORECASE)

Read = Response | str
"""What was answered, or the action that was wished instead."""


def read_response(
    keyboard: Keyboard, prompt: Prompt, actions: Mapping[str, str], *, since: datetime
) -> Read:
    """Read what is answered to a prompt. Raises EOFError when nothing more comes."""
    texts: list[str] = []
    for asking in _askings(prompt):
        line = keyboard.line(asking).strip()
        action = _action(line, actions)
        if action:
            return action
        texts.append(line)
    confidence = None
    if prompt.options:
        if not texts[0]:
            return TURN
        chosen = _chosen(texts[0], prompt.options)
        if chosen is None:
            say_styled(f"“{texts[0]}” is none of them; Enter alone turns the card.")
            return read_response(keyboard, prompt, actions, since=since)
        texts, confidence = [chosen[0]], chosen[1]
    passed = int((clock.now() - since).total_seconds() * 1000)
    return Response(tuple(texts), confidence, max(0, passed) if keyboard.is_timed else None)


def _askings(prompt: Prompt) -> list[str]:
    if prompt.options:
        return [f"1-{len(prompt.options)}, a ? behind a guess:"]
    gaps = [piece for piece in prompt.pieces if isinstance(piece, Gap)]
    if len(gaps) > 1:
        return [f"Gap {number}:" for number in range(1, len(gaps) + 1)]
    return ["Your answer, with commas between:" if prompt.members else "Your answer:"]


def _action(line: str, actions: Mapping[str, str]) -> str | None:
    if line == COMMAND:
        return TURN
    return actions.get(key_named(line[1:])) if line.startswith(COMMAND) and line[1:] else None


def _chosen(line: str, options: tuple[str, ...]) -> tuple[str, Confidence] | None:
    """Find the option that a number or letter names; a ? behind it makes it a guess."""
    found = _CHOSEN.fullmatch(line)
    if found is None:
        return None
    sign = found[1].lower()
    place = int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1
    if place > len(options):
        return None
    return options[place - 1], Confidence.GUESS if found[2] else Confidence.SURE
