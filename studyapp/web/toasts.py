"""Short messages that outlive a redirect, each with its Undo when the deed can be undone."""

from dataclasses import dataclass

from flask import flash, get_flashed_messages, session


@dataclass(frozen=True, slots=True)
class Toast:
    """What happened, and the id that takes it back."""

    message: str
    undo_id: str | None = None


def say(message: str, *, undo_id: str | None = None) -> None:
    """Show a message on the next page."""
    flash(message, undo_id or "message")


def pending() -> tuple[Toast, ...]:
    """Fetch the messages to show now; each is shown once."""
    if "_flashes" not in session:
        return ()
    flashed: list[tuple[str, str]] = get_flashed_messages(with_categories=True)  # type: ignore[assignment]  # pairs, when asked for categories
    return tuple(
        Toast(message, None if category == "message" else category) for category, message in flashed
    )
