"""Quiz modes: a card goes in as a prompt, a response comes out as a verdict.

To add a mode, write a file with a Mode and its template, and enter it in MODES.
"""

from cards.study.modes.choosing import Asking, choose, typing
from cards.study.modes.flip import FLIP
from cards.study.modes.mode import Confidence, Gap, How, Mode, Prompt, Response, Seed, Verdict
from cards.study.modes.typed import TYPED

__all__ = [
    "FLIP",
    "MODES",
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
    "typing",
]

MODES: tuple[Mode, ...] = (FLIP, TYPED)
