"""Notes with their places and cards: listed, shown, written."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from cards.model import KeptNote, Note, Passage, Tier
from studyapp.models import CardRow, ChapterRow, NoteRow, PassageRow, SourceRow
from studyapp.store import nouns
from studyapp.store.ledger import Ledger, Values, table_of
from studyapp.store.nouns import CHAPTER_OF_NOTE, SOURCE_OF_NOTE, owner

Joined = tuple[NoteRow, ChapterRow, SourceRow, CardRow]


_ORDER = (NoteRow.source_id.desc(), NoteRow.position, NoteRow.id)
_STILL_THERE = (NoteRow.removed_at.is_(None), SourceRow.removed_at.is_(None))
_IS_ITS_CARD = and_(CardRow.user_id == NoteRow.user_id, CardRow.note_id == NoteRow.id)
_JOINED = (
    select(NoteRow, ChapterRow, SourceRow, CardRow)
    .join(ChapterRow, CHAPTER_OF_NOTE)
    .join(SourceRow, SOURCE_OF_NOTE)
    .join(CardRow, _IS_ITS_CARD)
    .order_by(*_ORDER, CardRow.ordinal)
)
_BY_CARDS = _JOINED.where(
    NoteRow.user_id == bindparam("its_user"),
    NoteRow.id.in_(
        select(CardRow.note_id).where(
            CardRow.user_id == bindparam("its_user"),
            CardRow.id.in_(bindparam("its_cards", expanding=True)),
        )
    ),
)


def page(
    session: Session,
    *,
    text: str = "",
    source_id: str | None = None,
    after: str | None = None,
    limit: int,
) -> tuple[KeptNote, ...]:
    """List notes: the newest source first, each in its own order; those behind note `after`."""
    chosen = (
        select(NoteRow.id)
        .join(SourceRow, SOURCE_OF_NOTE)
        .where(*_wanted(session, text, source_id))
        .order_by(*_ORDER)
        .limit(limit)
    )
    if after is not None:
        chosen = chosen.where(_is_behind(session, after))
    query = _JOINED.where(NoteRow.id.in_(chosen.scalar_subquery()))
    return _kept(session.execute(query))


def count(session: Session, *, text: str = "", source_id: str | None = None) -> int:
    """Count the notes that `page` lists."""
    query = (
        select(func.count())
        .select_from(NoteRow)
        .join(SourceRow, SOURCE_OF_NOTE)
        .where(*_wanted(session, text, source_id))
    )
    return session.scalar(query) or 0


def of_source(session: Session, source_id: str | None = None) -> tuple[KeptNote, ...]:
    """Fetch all notes of a source, or of the library, in order; in one query."""
    return _kept(session.execute(_JOINED.where(*_wanted(session, "", source_id))))


def find(session: Session, note_id: str) -> KeptNote | None:
    """Fetch one note that is not removed."""
    kept = _kept(session.execute(_JOINED.where(NoteRow.id == note_id, *_wanted(session, "", None))))
    return kept[0] if kept else None


def by_cards(
    session: Session, card_ids: Iterable[str], *, with_removed: bool = False
) -> dict[str, KeptNote]:
    """Fetch the notes of cards, by the card's id; in one query."""
    wanted = set(card_ids)
    query = _BY_CARDS if with_removed else _BY_CARDS.where(*_STILL_THERE)
    kept = _kept(session.execute(query, {"its_user": owner(session), "its_cards": list(wanted)}))
    return {card.id: one for one in kept for card in one.cards if card.id in wanted}


def with_answers(session: Session, answers: Sequence[str], *, first_of: str) -> dict[str, KeptNote]:
    """Find for each answer, in lower case, a note that has it; one of a given source if any."""
    wanted = {answer.casefold() for answer in answers}
    forms = [form for answer in wanted for form in (answer, f"{answer}.")]
    query = _JOINED.where(func.lower(NoteRow.answer).in_(forms), *_wanted(session, "", None))
    found = _kept(session.execute(query))
    ordered = sorted(found, key=lambda kept: kept.place.source_id == first_of)
    return {kept.note.answer.removesuffix(".").casefold(): kept for kept in ordered}


def line_with(session: Session, words: str, *, source_id: str) -> str | None:
    """Find a line of a source that holds some words."""
    return session.scalar(
        select(PassageRow.text)
        .join(
            ChapterRow,
            and_(ChapterRow.user_id == PassageRow.user_id, ChapterRow.id == PassageRow.chapter_id),
        )
        .where(
            ChapterRow.user_id == owner(session),
            ChapterRow.source_id == source_id,
            PassageRow.text.icontains(words, autoescape=True),
        )
        .order_by(PassageRow.start)
        .limit(1)
    )


def line_of(session: Session, note_id: str) -> Passage | None:
    """Fetch the line under its chapter that holds the beginning of a note's evidence."""
    in_chapter = and_(
        PassageRow.user_id == NoteRow.user_id, PassageRow.chapter_id == NoteRow.chapter_id
    )
    found = session.execute(
        select(PassageRow.text, PassageRow.start, NoteRow.evidence_start)
        .join(NoteRow, in_chapter)
        .where(NoteRow.user_id == owner(session), NoteRow.id == note_id)
        .where(PassageRow.start <= NoteRow.evidence_start)
        .order_by(PassageRow.start.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    passage = Passage(found.text, found.start)
    return passage if found.evidence_start < passage.end else None


def change(
    session: Session, ledger: Ledger, note_id: str, *, now: datetime, **values: object
) -> None:
    """Change columns of a note."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    ledger.change(row, changed_at=now, **values)


def accept(session: Session, ledger: Ledger, note_id: str) -> None:
    """Make a draft ready; its words stay as they are."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    ledger.change(row, tier=Tier.READY.value)


def put_aside(session: Session, ledger: Ledger, note_id: str, *, now: datetime) -> None:
    """Remove a note from sight."""
    row = session.get_one(NoteRow, (owner(session), note_id))
    ledger.change(row, removed_at=now)


def rows_by_key(session: Session, source_id: str) -> dict[str, NoteRow]:
    """Fetch all notes of a source, removed ones included, for an import to change them."""
    rows = session.scalars(
        select(NoteRow).where(NoteRow.user_id == owner(session), NoteRow.source_id == source_id)
    )
    return {row.key: row for row in rows}


def words_of(note: Note) -> Values:
    """Spread what a learner sees of a note over columns."""
    return {
        "kind": note.kind.value,
        "context": note.context,
        "question": note.question,
        "answer": note.answer,
        "distractors": list(note.distractors),
        "tags": list(note.tags),
    }


def grounds_of(note: Note) -> Values:
    """Spread over columns where a note comes from and how it was judged."""
    return {
        "evidence_text": note.evidence.text,
        "evidence_start": note.evidence.start,
        "pattern": note.pattern,
        "score": note.score,
        "reasons": list(note.reasons),
        "generator": note.generator,
        "features": dict(note.features) or None,
    }


def values_of(row: NoteRow) -> Values:
    """Spread a note that is not stored yet over columns."""
    names = [column.name for column in table_of(NoteRow).columns]
    return {name: getattr(row, name) for name in names if name != "user_id"}


def _wanted(session: Session, text: str, source_id: str | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        NoteRow.user_id == owner(session),
        *_STILL_THERE,
    ]
    if source_id is not None:
        conditions.append(NoteRow.source_id == source_id)
    conditions += [
        or_(
            NoteRow.question.icontains(word, autoescape=True),
            NoteRow.answer.icontains(word, autoescape=True),
        )
        for word in text.split()
    ]
    return conditions


def _is_behind(session: Session, after: str) -> ColumnElement[bool]:
    last = aliased(NoteRow)
    is_it = (last.user_id == owner(session), last.id == after)
    its_source = select(last.source_id).where(*is_it).scalar_subquery()
    its_position = select(last.position).where(*is_it).scalar_subquery()
    return or_(
        NoteRow.source_id < its_source,
        and_(
            NoteRow.source_id == its_source,
            tuple_(NoteRow.position, NoteRow.id) > tuple_(its_position, after),
        ),
    )


def _kept(rows: Iterable[Joined]) -> tuple[KeptNote, ...]:
    heads: dict[str, tuple[NoteRow, ChapterRow, SourceRow]] = {}
    cards: dict[str, list[CardRow]] = {}
    for note, chapter, source, card in rows:
        heads[note.id] = (note, chapter, source)
        cards.setdefault(note.id, []).append(card)
    return tuple(nouns.kept_of(*head, cards[note_id]) for note_id, head in heads.items())
