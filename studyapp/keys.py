"""The table of keys: the help page, the script that handles them and the terminal read it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """What some keys do in one place: press the element marked with the action, or go somewhere."""

    place: str
    keys: tuple[str, ...]
    words: str
    action: str
    endpoint: str | None = None


KEYS: tuple[Key, ...] = (
    Key("Anywhere", ("?",), "Show this help", "help", "guide.keys_page"),
    Key("Anywhere", ("/",), "Search the cards", "search", "notes.index"),
    Key("Anywhere", ("g t",), "Go to Today", "go-today", "study.today"),
    Key("Anywhere", ("g l",), "Go to the Library", "go-library", "sources.index"),
    Key("Anywhere", ("g c",), "Go to Cards", "go-cards", "notes.index"),
    Key("Anywhere", ("g p",), "Go to Progress", "go-progress", "progress.show"),
    Key("Anywhere", ("Escape",), "Close, or leave the session", "close"),
    Key("Anywhere", ("Control+z", "u"), "Undo what was just done", "undo"),
    Key("Today", ("Space",), "Start studying", "start"),
    Key("Study, front", ("Space", "Enter"), "Show the answer", "show"),
    Key("Study, front", ("t",), "Type the answer", "type"),
    Key("Study, front", ("h",), "Show a hint; then Hard is the best rating", "hint"),
    Key("Study, back", ("1",), "Again: I did not know it", "again"),
    Key("Study, back", ("2",), "Hard: I knew it with trouble", "hard"),
    Key("Study, back", ("3", "Space"), "Good: I knew it", "good"),
    Key("Study, back", ("4",), "Easy: I knew it at once", "easy"),
    Key("Study, two buttons", ("1",), "Forgot", "forgot"),
    Key("Study, two buttons", ("2", "Space"), "Got it", "got-it"),
    Key("Study, back", ("o",), "Open the passage it came from", "passage"),
    Key("Study, both sides", ("p", "r"), "Play the recording from its second", "play"),
    Key("Study, both sides", ("e",), "Edit this card", "edit"),
    Key("Study, both sides", ("-",), "Bury this card until tomorrow", "bury"),
    Key("Study, both sides", ("@",), "Suspend this card", "suspend"),
    Key("Study, both sides", ("*",), "Flag this card, or take the flag off", "flag"),
    Key("Study, both sides", ("s",), "Say why this card is bad", "complain"),
    Key("Why is it bad?", ("1",), "It is wrong", "wrong"),
    Key("Why is it bad?", ("2",), "It is unclear", "unclear"),
    Key("Why is it bad?", ("3",), "It has two answers", "two-answers"),
    Key("Why is it bad?", ("4",), "It is too easy", "too-easy"),
    Key("Why is it bad?", ("5",), "It is not worth knowing", "not-worth-knowing"),
    Key("Quiz", ("1", "a"), "Choose the first answer", "choose-1"),
    Key("Quiz", ("2", "b"), "Choose the second", "choose-2"),
    Key("Quiz", ("3", "c"), "Choose the third", "choose-3"),
    Key("Quiz", ("4", "d"), "Choose the fourth", "choose-4"),
    Key("Quiz", ("5", "e"), "Choose the fifth", "choose-5"),
    Key("Quiz", ("Enter",), "Save the answer as sure and go on", "sure"),
    Key("Quiz", ("n",), "Save the answer as not sure and go on", "unsure"),
    Key("Quiz", ("f",), "Mark the question for later", "mark"),
    Key("Triage", ("k",), "Keep the card", "keep"),
    Key("Triage", ("x",), "Drop the card", "drop"),
    Key("Triage", ("e",), "Edit the card", "edit"),
    Key("Lists", ("j", "ArrowDown"), "Move to the next line", "next-line"),
    Key("Lists", ("k", "ArrowUp"), "Move to the line before", "previous-line"),
    Key("Lists", ("Enter",), "Open the line", "open-line"),
)

_IN_SESSION = ("Study", "Why", "Anywhere")
_SHOWN = {"Escape": "Esc", "Control+z": "Ctrl+Z", "ArrowDown": "↓", "ArrowUp": "↑"}


def places(*, in_session: bool = False) -> dict[str, list[Key]]:
    """Sort the table by place, for the help page; or what works in a session, that first."""
    found: dict[str, list[Key]] = {}
    for key in KEYS:
        found.setdefault(key.place, []).append(key)
    if not in_session:
        return found
    return {
        place: keys
        for start in _IN_SESSION
        for place, keys in found.items()
        if place.startswith(start)
    }


def shown(name: str) -> str:
    """Write a key as it is printed on keyboards."""
    return _SHOWN.get(name, name)


def table(addresses: dict[str, str], *, single_keys: bool) -> str:
    """Write the table for the script: each key with its actions, in the order they are tried."""
    actions: dict[str, list[dict[str, str]]] = {}
    for name, key in _pressed(single_keys=single_keys):
        entry = {"do": key.action}
        if key.endpoint:
            entry["go"] = addresses[key.endpoint]
        actions.setdefault(name, []).append(entry)
    return json.dumps(actions, separators=(",", ":"))


def _pressed(*, single_keys: bool) -> Iterator[tuple[str, Key]]:
    """List every key; without the single letters, digits and signs when they are switched off."""
    for key in KEYS:
        for name in key.keys:
            if single_keys or len(name.split()[0]) > 1:
                yield name, key
