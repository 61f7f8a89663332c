"""Exams: written down, and the cards that each one asks."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from cards.study.exam import Asked, Exam
from studyapp.models import CardRow, ExamRow, NoteRow
from studyapp.store.ledger import Ledger, Values
from studyapp.store.nouns import CARD_COLUMNS, NOTE_OF_CARD, memory_of, owner


def all_of(session: Session) -> tuple[Exam, ...]:
    """List the exams that are not removed, the next one first."""
    rows = session.scalars(
        select(ExamRow)
        .where(ExamRow.user_id == owner(session), ExamRow.removed_at.is_(None))
        .order_by(ExamRow.day, ExamRow.id)
    )
    return tuple(_exam_of(row) for row in rows)


def find(session: Session, exam_id: str) -> Exam | None:
    """Fetch an exam that is not removed."""
    row = session.get(ExamRow, (owner(session), exam_id))
    return None if row is None or row.removed_at is not None else _exam_of(row)


def add(ledger: Ledger, values: Values) -> None:
    """Write down a new exam."""
    ledger.add(ExamRow, [values | {"removed_at": None}])


def change(session: Session, ledger: Ledger, exam_id: str, **values: object) -> None:
    """Change columns of an exam."""
    ledger.change(session.get_one(ExamRow, (owner(session), exam_id)), **values)


def cards_of(session: Session, exam: Exam) -> list[Asked]:
    """Fetch the cards that can be asked of an exam's sources, in the order they are begun."""
    rows = session.execute(
        select(*CARD_COLUMNS, NoteRow.score)
        .join(NoteRow, NOTE_OF_CARD)
        .where(
            CardRow.user_id == owner(session),
            CardRow.active.is_(True),
            CardRow.source_id.in_(exam.source_ids),
        )
        .order_by(CardRow.source_id, CardRow.position, CardRow.ordinal)
    )
    return [Asked(row.id, memory_of(row), row.score) for row in rows]


def _exam_of(row: ExamRow) -> Exam:
    return Exam(
        id=row.id,
        name=row.name,
        day=row.day,
        target_recall=row.target_recall,
        source_ids=tuple(row.source_ids),
    )
