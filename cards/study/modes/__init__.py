"""Quiz modes: a card goes in as a prompt, a response comes out as a verdict.

To add a mode, write a file with a Mode and its template, and enter it in MODES.
"""

from cards.study.modes.choice import CHOICE
from cards.study.modes.choosing import Asking, choose, typing
from cards.study.modes.cloze import CLOZE
from cards.study.modes.flip import FLIP
from cards.study.modes.listing import LIST
from cards.study.modes.match import MATCH, together
from cards.study.modes.mode import Confidence, Gap, How, Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.reverse import REVERSE
from cards.study.modes.true_false import TRUE_FALSE
from cards.study.modes.typed import TYPED

__all__ = [
    "FLIP",
    "MATCH",
    "MODES",
    "TRUE_FALSE",
    "Asking",
    "Confidence",
    "Gap",
    "How",
    "Mode",
    "Prompt",
    "Response",
    "Seed",
    "Verdict",
    "choose",
    "named",
    "together",
    "typing",
]

MODES: tuple[Mode, ...] = (FLIP, TYPED, CLOZE, LIST, CHOICE, REVERSE, TRUE_FALSE, MATCH)


def named(name: str) -> Mode | None:
    """Find a mode by its name."""
    return next((mode for mode in MODES if mode.name == name), None)
