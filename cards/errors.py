"""What can go wrong with notes and cards, in words meant for the person who brought them."""


class CardsError(Exception):
    """A problem with what was given; the message says where, what, and what to do."""


class ReaderError(CardsError):
    """The text is not in a form the reader understands."""

    def __init__(self, problem: str, *, line: int = 0, hint: str = "") -> None:
        where = f"Line {line}: " if line else ""
        super().__init__(f"{where}{problem} {hint}".strip())
        self.line = line


class LanguageError(CardsError):
    """The language model is missing or is not the one we know."""


class ExchangeError(CardsError):
    """A package or an export cannot be made or read."""
