"""Whether two wordings say the same, told by their words alone."""

from cards.study.wording.comparing import Comparison, compare, together
from cards.study.wording.diffing import Mark, Run, diff

__all__ = ["Comparison", "Mark", "Run", "compare", "diff", "together"]
