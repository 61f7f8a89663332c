"""Which file holds which command: a command's module is imported only when it is used."""

from importlib import import_module
from typing import Any  # click's own keyword arguments

import click

COMMANDS = {
    "parse": ("library", "Show what a reader finds in notes."),
    "generate": ("library", "Make cards from notes, without keeping them."),
    "import": ("library", "Add notes to the library, or update them."),
    "model": ("model", "Say whether notes may be sent to a language model."),
    "export": ("export", "Write decks for Anki, as CSV, JSON or HTML."),
    "study": ("study", "Study today's cards in the terminal."),
    "quiz": ("quiz", "Answer a number of cards, and see which you missed."),
    "fit": ("fitting", "Fit the scheduler to your own answers."),
    "reviews": ("study", "Print the review log as NDJSON, oldest first."),
    "stats": ("progress", "Show how well the cards are known."),
    "check": ("upkeep", "Check the library's integrity."),
    "backup": ("upkeep", "Write a verified copy of the library."),
    "restore": ("upkeep", "Put a copy back in the library's place."),
    "db": ("upkeep", "Upgrade the database, or tell its version."),
    "serve": ("server", "Serve the app to a browser on this machine."),
}


class LazyGroup(click.Group):
    """A group that knows its commands' help lines without importing them."""

    def __init__(self, commands_by_module: dict[str, tuple[str, str]], **settings: Any) -> None:
        super().__init__(**settings)
        self._modules = commands_by_module

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names in the order of the table."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command that was asked for."""
        if cmd_name not in self._modules:
            return None
        module = import_module(f"studyapp.cli.{self._modules[cmd_name][0]}")
        command: click.Command = module.COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in self._modules.items()])
