"""The notes of the library: listed, shown, edited, accepted, suspended, put aside."""

from datetime import datetime

from sqlalchemy.orm import Session

from cards.model import KeptNote, NoteKind, Passage
from studyapp.errors import BadInputError, NotFoundError
from studyapp.services.library.views import NotePage
from studyapp.store import cards, complaints, decisions
from studyapp.store import notes as stored
from studyapp.store.decisions import Decision
from studyapp.store.ledger import Ledger
from studyapp.words import plain

MOST_CHARACTERS = 10_000
_LABEL_LENGTH = 60


def notes(
    session: Session,
    *,
    text: str = "",
    source_id: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> NotePage:
    """List notes in library order, by words in question or answer, at most two queries."""
    found = stored.page(session, text=text, source_id=source_id, after=after, limit=limit + 1)
    shown = found[:limit]
    return NotePage(
        notes=shown,
        total=stored.count(session, text=text, source_id=source_id),
        after=shown[-1].id if len(found) > limit else None,
    )


def note(session: Session, note_id: str) -> KeptNote:
    """Show one note. Raises NotFoundError."""
    kept = stored.find(session, note_id)
    if kept is None:
        raise NotFoundError(f"There is no note {note_id}. It may have been removed.")
    return kept


def source_line(session: Session, note_id: str) -> Passage | None:
    """Fetch the paragraph or bullet a note rests on; None where it is a title."""
    return stored.line_of(session, note_id)


def edit_note(
    session: Session, note_id: str, *, question: str, answer: str, context: str, now: datetime
) -> str:
    """Change a note's words, never its progress; returns the id that undoes it.

    A cloze may gain blanks, which become new cards; the card of a blank that is gone is suspended.
    Wrong answers go with the answer they were chosen for; a complaint is settled.
    Raises NotFoundError, and BadInputError for an empty side or a cloze without a blank.
    """
    kept = note(session, note_id)
    _check(kept.note.kind, question=question, answer=answer, context=context)
    ledger = Ledger(session)
    words = {"question": question.strip(), "answer": answer.strip(), "context": context.strip()}
    if words != {name: getattr(kept.note, name) for name in words}:
        before = (kept.note.question, kept.note.answer)
        decision = decisions.on_words(before, (question, answer))
        decisions.write(session, ledger, note_id, decision, now=now)
        is_kept = words["answer"] == kept.note.answer
        wrong = list(kept.note.distractors) if is_kept else []
        stored.change(session, ledger, note_id, now=now, is_edited=True, distractors=wrong, **words)
    elif kept.complaint:
        decisions.write(session, ledger, note_id, Decision.KEPT, now=now)
    complaints.settle(session, ledger, note_id)
    cards.fit_to_blanks(session, ledger, note_id, now=now)
    cards.refresh(session, [kept.place.source_id])
    return ledger.close(f"the edit of {named(kept)}", now=now, card_id=kept.cards[0].id)


def accept_note(session: Session, note_id: str, *, now: datetime) -> str:
    """Let a draft, or a note complained of, be studied as it is; returns the id that undoes it."""
    kept = note(session, note_id)
    ledger = Ledger(session)
    decisions.write(session, ledger, note_id, Decision.KEPT, now=now)
    stored.accept(session, ledger, note_id)
    complaints.settle(session, ledger, note_id)
    cards.refresh(session, [kept.place.source_id])
    return ledger.close(f"keeping {named(kept)}", now=now)


def suspend_card(session: Session, card_id: str, *, suspended: bool, now: datetime) -> str:
    """Take a card out of study, or back in; returns the id that undoes it."""
    kept = stored.by_cards(session, [card_id]).get(card_id)
    if kept is None:
        raise NotFoundError(f"There is no card {card_id}. It may have been removed.")
    card = kept.card(card_id)
    if not suspended and card.ordinal not in cards.ordinals(kept.note.kind, kept.note.question):
        raise BadInputError(
            f"The note has no blank c{card.ordinal + 1} any more. Write it into the note first."
        )
    ledger = Ledger(session)
    if not suspended:
        complaints.settle(session, ledger, kept.id)
    cards.suspend(session, ledger, card_id, suspended=suspended)
    cards.refresh(session, [kept.place.source_id])
    deed = "suspending" if suspended else "bringing back"
    return ledger.close(f"{deed} {named(kept)}", now=now, card_id=card_id)


def remove_note(session: Session, note_id: str, *, now: datetime) -> str:
    """Put a note and its cards aside; returns the id that undoes it.

    One that was never answered is taken for a bad card, one that was studied for one that is done.
    """
    kept = note(session, note_id)
    ledger = Ledger(session)
    if all(card.is_new for card in kept.cards):
        decisions.write(session, ledger, note_id, Decision.DROPPED, now=now)
    stored.put_aside(session, ledger, note_id, now=now)
    cards.refresh(session, [kept.place.source_id])
    return ledger.close(f"the removal of {named(kept)}", now=now, card_id=kept.cards[0].id)


def named(kept: KeptNote) -> str:
    """Name a note by its first words, the blanks of a cloze closed."""
    words = " ".join(plain(kept.note).split())
    short = words if len(words) <= _LABEL_LENGTH else f"{words[: _LABEL_LENGTH - 1]}…"
    return f"“{short}”"


def _check(kind: NoteKind, **sides: str) -> None:
    """Find everything wrong with a note's words at once."""
    problems = [
        f"The {side} has {len(words)} characters; the most is {MOST_CHARACTERS}."
        for side, words in sides.items()
        if len(words) > MOST_CHARACTERS
    ]
    problems += [
        f"The {side} holds a character that cannot be stored (NUL)."
        for side, words in sides.items()
        if "\0" in words
    ]
    if not sides["question"].strip():
        problems.append("The question is empty. Write what is to be asked.")
    if not sides["answer"].strip():
        problems.append("The answer is empty. Write what is to be known.")
    if not cards.ordinals(kind, sides["question"]):
        problems.append("The text has no blank. Put one around a word, like {{c1::word}}.")
    if problems:
        raise BadInputError(" ".join(problems))
