"""What a person's decisions about cards teach the ranker; it stays in their library."""

from datetime import datetime

from sqlalchemy.orm import Session

from studyapp.store import decisions
from studyapp.store.ledger import Ledger

Shift = dict[str, float]


def learnt(session: Session) -> Shift:
    """Fold all decisions into a shift of the ranker's weights; {} while nothing was decided."""
    decided = decisions.decided(session)
    if not decided:
        return {}

    from cards.generator import ranker  # brings word lists: only when needed

    return ranker.learnt(decided)


def count_decisions(session: Session) -> int:
    """Count the cards that were kept, dropped or edited, and that teach something."""
    return decisions.count(session)


def forget_learnt(session: Session, *, now: datetime) -> str | None:
    """Forget every decision, never a card; returns the id that undoes it, None without any."""
    ledger = Ledger(session)
    decisions.forget(session, ledger)
    return None if ledger.is_empty else ledger.close("forgetting what was learnt", now=now)
