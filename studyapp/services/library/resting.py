"""Cards that rest until a day, and marks set on them."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from cards.model import KeptNote
from studyapp.errors import NotFoundError
from studyapp.services import account
from studyapp.services.library.noting import named
from studyapp.store import cards, notes
from studyapp.store.ledger import Ledger


def bury_card(session: Session, card_id: str, *, now: datetime) -> str:
    """Let a card rest until tomorrow's study day; returns the id that undoes it.

    Raises NotFoundError.
    """
    kept = _kept(session, card_id)
    tomorrow = account.study_day(session, now=now) + timedelta(days=1)
    ledger = Ledger(session)
    cards.bury(session, ledger, card_id, until=tomorrow)
    return ledger.close(f"burying {named(kept)}", now=now, card_id=card_id)


def flag_card(session: Session, card_id: str, *, flagged: bool, now: datetime) -> str:
    """Set a mark on a card, or take it off; returns the id that undoes it. Raises NotFoundError."""
    kept = _kept(session, card_id)
    ledger = Ledger(session)
    cards.flag(session, ledger, card_id, flagged=flagged)
    deed = "the flag on" if flagged else "taking the flag off"
    return ledger.close(f"{deed} {named(kept)}", now=now, card_id=card_id)


def _kept(session: Session, card_id: str) -> KeptNote:
    kept = notes.by_cards(session, [card_id]).get(card_id)
    if kept is None:
        raise NotFoundError(f"There is no card {card_id}. It may have been removed.")
    return kept
