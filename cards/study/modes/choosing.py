"""Which mode a card is asked in: what the learner wishes, if the card fits it."""

from enum import StrEnum
from hashlib import sha256

from cards.model import Card
from cards.study.modes.choice import CHOICE
from cards.study.modes.cloze import CLOZE
from cards.study.modes.flip import FLIP
from cards.study.modes.listing import LIST
from cards.study.modes.mode import Mode, Seed
from cards.study.modes.reverse import REVERSE
from cards.study.modes.typed import TYPED


class Asking(StrEnum):
    """How a learner wishes to be asked."""

    FLIP = "flip"
    TYPED = "typed"
    CHOICE = "choice"
    MIXED = "mixed"


_BY_TYPING = (CLOZE, LIST, TYPED)
_BY_CHOOSING = (CHOICE,)
_WISHED: dict[Asking, tuple[Mode, ...]] = {
    Asking.FLIP: (),
    Asking.TYPED: _BY_TYPING,
    Asking.CHOICE: _BY_CHOOSING,
    Asking.MIXED: (FLIP, *_BY_TYPING, REVERSE, *_BY_CHOOSING),
}


def choose(card: Card, asking: Asking, seed: Seed, *, recall_only: bool = False) -> Mode:
    """Pick the first mode that fits, or of mixed ones any by the seed; else the card is turned.

    A card on its steps of minutes has to be recalled, like one that was only recognised before.
    """
    recall_only = recall_only or (card.memory is not None and card.memory.due_at is not None)
    fitting = [
        mode for mode in _WISHED[asking] if mode.fits(card) and (mode.is_recall or not recall_only)
    ]
    if not fitting:
        return FLIP
    if asking is Asking.MIXED:
        return fitting[int(sha256(seed.encode()).hexdigest()[:8], 16) % len(fitting)]
    return fitting[0]


def typing(card: Card) -> Mode | None:
    """Find the mode in which a card's answer can be typed."""
    return next((mode for mode in _BY_TYPING if mode.fits(card)), None)
