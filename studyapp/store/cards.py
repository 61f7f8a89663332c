"""Cards: which can be asked, what is due when, and their memory written down."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, not_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.util import identity_key

from cards import cloze
from cards.model import Memory, NoteKind, Tier
from studyapp.ids import new_id
from studyapp.models import CardRow, NoteRow, SourceRow
from studyapp.store import nouns
from studyapp.store.ledger import Ledger, Values, table_of
from studyapp.store.nouns import NOTE_OF_CARD, owner

_AT_ONCE = 500


def rows_of_source(session: Session, source_id: str) -> dict[str, list[CardRow]]:
    """Fetch a source's cards by their notes, for an import to change them."""
    rows = session.scalars(
        select(CardRow)
        .where(CardRow.user_id == owner(session), CardRow.source_id == source_id)
        .order_by(CardRow.ordinal)
    )
    return _by_note(rows)


def suspend(session: Session, ledger: Ledger, card_id: str, *, suspended: bool) -> None:
    """Take a card out of study or back in."""
    row = session.get_one(CardRow, (owner(session), card_id))
    ledger.change(row, suspended=suspended)


def bury(session: Session, ledger: Ledger, card_id: str, *, until: date) -> None:
    """Let a card rest before a study day."""
    row = session.get_one(CardRow, (owner(session), card_id))
    ledger.change(row, buried_until=until)


def bury_all(session: Session, ledger: Ledger, until: Mapping[str, date]) -> None:
    """Let cards rest, each before its study day."""
    ids = list(until)
    for start in range(0, len(ids), _AT_ONCE):
        rows = session.scalars(
            select(CardRow).where(
                CardRow.user_id == owner(session), CardRow.id.in_(ids[start : start + _AT_ONCE])
            )
        )
        for row in rows:
            ledger.change(row, buried_until=until[row.id])


def flag(session: Session, ledger: Ledger, card_id: str, *, flagged: bool) -> None:
    """Set a person's mark on a card, or take it off."""
    row = session.get_one(CardRow, (owner(session), card_id))
    ledger.change(row, flagged=flagged)


def fit_to_blanks(session: Session, ledger: Ledger, note_id: str, *, now: datetime) -> None:
    """Add cards for a note's new blanks, and suspend those of blanks that are gone."""
    note = session.get_one(NoteRow, (owner(session), note_id))
    rows = session.scalars(
        select(CardRow).where(CardRow.user_id == owner(session), CardRow.note_id == note_id)
    )
    fit(ledger, note, list(rows), now=now)


def fit(ledger: Ledger, note: NoteRow, there: list[CardRow], *, now: datetime) -> None:
    """Do so for a note and its cards at hand."""
    wanted = ordinals(note.kind, note.question)
    for card in there:
        if card.ordinal not in wanted:
            ledger.change(card, suspended=True)
    ledger.add(CardRow, missing(note, there, now=now))


def ordinals(kind: str, question: str) -> tuple[int, ...]:
    """Tell which cards a note has, from 0: one, or one for each number of a cloze's blanks."""
    if NoteKind(kind) is NoteKind.BASIC:
        return (0,)
    return tuple(sorted({blank.number - 1 for blank in cloze.blanks(cloze.pieces(question))}))


def missing(note: NoteRow, there: list[CardRow], *, now: datetime) -> list[Values]:
    """Make the values of the cards that a note still lacks; `refresh` decides if they are asked."""
    present = {card.ordinal for card in there}
    return [
        {
            "id": new_id(now),
            "note_id": note.id,
            "source_id": note.source_id,
            "position": note.position,
            "ordinal": ordinal,
            "suspended": False,
            "flagged": False,
            "active": False,
            **nouns.memory_columns(None),
        }
        for ordinal in ordinals(note.kind, note.question)
        if ordinal not in present
    ]


def refresh(session: Session, source_ids: Iterable[str] | None = None) -> None:
    """Work out anew which cards of these sources, or of all, can be asked."""
    session.flush()
    change = (
        update(CardRow)
        .where(CardRow.user_id == owner(session))
        .values(active=and_(not_(CardRow.suspended), _is_studied()))
        .execution_options(synchronize_session=False)
    )
    if source_ids is not None:
        change = change.where(CardRow.source_id.in_(list(source_ids)))
    session.execute(change)


def remember(session: Session, card_id: str, memory: Memory | None) -> None:
    """Write down what a card's reviews amount to."""
    session.connection().execute(
        _REMEMBER,
        {
            "its_user": owner(session),
            "its_id": card_id,
            **nouns.memory_columns(memory),
        },
    )
    loaded = session.identity_map.get(identity_key(CardRow, (owner(session), card_id)))
    if loaded is not None:
        session.expire(loaded)


def remembered(session: Session) -> Iterator[tuple[str, str, int, Memory | None]]:
    """Read every card's id, its note's key, its ordinal and its memory as it is stored."""
    rows = session.execute(
        select(*nouns.CARD_COLUMNS, NoteRow.key)
        .join(NoteRow, NOTE_OF_CARD)
        .where(CardRow.user_id == owner(session))
        .execution_options(yield_per=1000)
    )
    for row in rows:
        yield row.id, row.key, row.ordinal, nouns.memory_of(row)


def asked(session: Session) -> set[str]:
    """Fetch the ids of the cards that can be asked."""
    query = select(CardRow.id).where(CardRow.user_id == owner(session), CardRow.active)
    return set(session.scalars(query))


def count_misplaced(session: Session) -> int:
    """Count cards that are asked though they should not be, or the other way round."""
    should = and_(not_(CardRow.suspended), _is_studied())
    query = select(func.count()).where(CardRow.user_id == owner(session), CardRow.active != should)
    return session.scalar(query) or 0


def _is_studied() -> ColumnElement[bool]:
    return exists().where(
        NoteRow.user_id == CardRow.user_id,
        NoteRow.id == CardRow.note_id,
        NoteRow.removed_at.is_(None),
        NoteRow.tier == Tier.READY.value,
        SourceRow.user_id == CardRow.user_id,
        SourceRow.id == CardRow.source_id,
        SourceRow.removed_at.is_(None),
    )


def _by_note(rows: Iterable[CardRow]) -> dict[str, list[CardRow]]:
    found: defaultdict[str, list[CardRow]] = defaultdict(list)
    for row in rows:
        found[row.note_id].append(row)
    return found


_REMEMBER = (
    update(table_of(CardRow))
    .where(CardRow.user_id == bindparam("its_user"), CardRow.id == bindparam("its_id"))
    .values({name: bindparam(name) for name in nouns.memory_columns(None)})
)
