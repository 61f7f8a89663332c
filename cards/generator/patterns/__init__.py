"""Ways of asking: an explicit table. To add one, write a file and enter it here."""

from cards.generator.patterns.abbreviation import ABBREVIATION
from cards.generator.patterns.arrow import ARROW
from cards.generator.patterns.cause import CAUSE
from cards.generator.patterns.change import CHANGE
from cards.generator.patterns.cloze import CLOZE
from cards.generator.patterns.compared import COMPARED
from cards.generator.patterns.complement import COMPLEMENT
from cards.generator.patterns.condition import CONDITION
from cards.generator.patterns.contrast import CONTRAST
from cards.generator.patterns.dated import DATED
from cards.generator.patterns.definition import DEFINITION
from cards.generator.patterns.ending import ENDING
from cards.generator.patterns.example import EXAMPLE
from cards.generator.patterns.gap import GAP
from cards.generator.patterns.label import LABEL
from cards.generator.patterns.mapped import MAPPED
from cards.generator.patterns.named import NAMED
from cards.generator.patterns.pattern import Pattern
from cards.generator.patterns.ranked import RANKED
from cards.generator.patterns.role import ROLE
from cards.generator.patterns.series import SERIES
from cards.generator.patterns.stance import STANCE
from cards.generator.patterns.subject import SUBJECT
from cards.generator.patterns.verdict import VERDICT
from cards.generator.patterns.why import WHY

PATTERNS: tuple[Pattern, ...] = (
    CAUSE,
    CHANGE,
    COMPARED,
    CONDITION,
    CONTRAST,
    WHY,
    SERIES,
    EXAMPLE,
    VERDICT,
    ROLE,
    STANCE,
    DATED,
    NAMED,
    MAPPED,
    ARROW,
    ABBREVIATION,
    RANKED,
    DEFINITION,
    LABEL,
    COMPLEMENT,
    SUBJECT,
    CLOZE,
    GAP,
    ENDING,
)

__all__ = ["PATTERNS", "Pattern"]
