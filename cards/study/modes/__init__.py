"""Quiz modes: a note goes in as a prompt, a response comes out as a verdict.

To add a mode, write a file with a Mode and its template, and enter it in MODES.
"""

from cards.study.modes.flip import FLIP
from cards.study.modes.mode import Mode, Prompt, Verdict

__all__ = ["MODES", "Mode", "Prompt", "Verdict"]

MODES: tuple[Mode, ...] = (FLIP,)
