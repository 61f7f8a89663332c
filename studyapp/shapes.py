"""The JSON shapes that the command line and the HTTP interface promise, in one place."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any  # JSON values

from cards.generator import VERSION
from cards.model import BulletKind, Card, Chapter, Document, KeptNote, Line, Note, Notice, Review
from studyapp import grounds
from studyapp.services.library import ImportReport
from studyapp.services.progress import Figures
from studyapp.services.study import Question, Recorded

Json = dict[str, Any]


def document_shape(document: Document) -> Json:
    """Shape what `studyapp parse --json` prints."""
    return {
        "title": document.title,
        "show": document.show,
        "number": document.number,
        "source_format": document.source_format,
        "people": [{"name": person.name, "role": person.role.value} for person in document.people],
        "date": document.published_on.isoformat() if document.published_on else None,
        "tags": list(document.tags),
        "media_url": document.media_url,
        "chapters": [_chapter_shape(chapter) for chapter in document.chapters],
        "warnings": notices_shape(document.notices),
    }


def _chapter_shape(chapter: Chapter) -> Json:
    return {
        "title": chapter.title.text,
        "start": chapter.starts_at_seconds,
        "end": chapter.ends_at_seconds,
        "end_inferred": chapter.end_inferred,
        "summary": chapter.summary.text if chapter.summary else None,
        "bullets": [
            {"text": bullet.passage.text, "depth": bullet.depth} for bullet in chapter.points
        ],
        "paragraphs": _texts(chapter, BulletKind.PROSE),
        "rows": _texts(chapter, BulletKind.ROW),
        "cards": chapter.makes_cards,
        "no_cards": chapter.no_cards.value if chapter.no_cards else None,
    }


def _texts(chapter: Chapter, kind: BulletKind) -> list[str]:
    return [bullet.passage.text for bullet in chapter.bullets if bullet.kind is kind]


def notices_shape(notices: tuple[Notice, ...]) -> list[Json]:
    """Shape warnings with their lines."""
    return [{"line": notice.line, "message": notice.message} for notice in notices]


def generated_shape(document: Document, notes: tuple[Note, ...], lines: tuple[Line, ...]) -> Json:
    """Shape what `studyapp generate --json` prints."""
    shown = frozenset(note.key for note in notes)
    return {
        "document": {"title": document.title},
        "generator": VERSION,
        "cards": [_note_shape(note, document.chapters[note.chapter - 1]) for note in notes],
        "lines": [_line_shape(line, document.chapters[line.chapter - 1], shown) for line in lines],
    }


def _line_shape(line: Line, chapter: Chapter, shown: frozenset[str]) -> Json:
    keys = [key for key in line.keys if key in shown]
    return {
        "chapter": chapter.title.text,
        "text": line.passage.text,
        "cards": keys,
        "why": None if keys else line.why or grounds.ONLY_DRAFTS,
    }


def _note_shape(note: Note, chapter: Chapter) -> Json:
    return {
        "key": note.key,
        "kind": note.kind.value,
        "context": note.context,
        "question": note.question,
        "answer": note.answer,
        "distractors": list(note.distractors) or None,
        "tier": note.tier.value,
        "score": note.score,
        "reasons": list(note.reasons),
        "chapter": chapter.title.text,
        "start": chapter.starts_at_seconds,
        "source": note.evidence.text,
        "pattern": note.pattern,
        "tags": list(note.tags),
    }


def card_shape(card: Card, kept: KeptNote) -> Json:
    """Shape a card of the library and its memory; null where it was never answered."""
    memory = card.memory
    return {
        "id": card.id,
        "note_id": kept.id,
        "kind": card.note.kind.value,
        "context": card.note.context,
        "question": card.note.question,
        "answer": card.note.answer,
        "tier": card.note.tier.value,
        "suspended": card.suspended,
        "source_id": kept.place.source_id,
        "source": card.note.evidence.text,
        "chapter": kept.place.chapter_title,
        "start": kept.place.starts_at_seconds,
        **_memory_shape(card),
        "due_at": memory.due_at.isoformat() if memory and memory.due_at else None,
    }


def _memory_shape(card: Card) -> Json:
    memory = card.memory
    return {
        "reps": memory.reps if memory else 0,
        "lapses": memory.lapses if memory else 0,
        "due_day": memory.due_day.isoformat() if memory else None,
        "stability": memory.stability if memory else None,
        "difficulty": memory.difficulty if memory else None,
    }


def question_shape(question: Question) -> Json:
    """Shape a card of the queue, with the interval in seconds that each rating would give."""
    return card_shape(question.card, question.note) | {
        "intervals": {
            str(choice.rating.value): int(choice.interval.total_seconds())
            for choice in question.choices
        }
    }


def recorded_shape(recorded: Recorded) -> Json:
    """Shape what became of an answer, with the card's new memory."""
    return {
        "id": recorded.id,
        "status": "duplicate" if recorded.duplicate else "recorded",
        "card": {"id": recorded.card.id, **_memory_shape(recorded.card)},
    }


def review_shape(review: Review) -> Json:
    """Shape one line of the review log; `voids` names the review it takes back."""
    return {
        "id": review.id,
        "card_id": review.card_id,
        "rating": review.rating.value if review.rating else None,
        "answered_at": review.answered_at.isoformat(),
        "study_day": review.study_day.isoformat(),
        "mode": review.mode,
        "response": review.response,
        "verdict": review.verdict,
        "confidence": review.confidence,
        "hinted": review.hinted,
        "affects_schedule": review.affects_schedule,
        "voids": review.voids,
    }


def import_shape(report: ImportReport) -> Json:
    """Shape what an import did, counted in notes."""
    return {
        "source_id": report.source_id,
        "title": report.title,
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "gone": report.gone,
        "drafts": report.drafts,
        "warnings": notices_shape(report.notices),
    }


def figures_shape(figures: Figures) -> Json:
    """Shape every figure of `studyapp stats --json`; days as ISO dates."""
    shape: Json = _plain(asdict(figures))
    return shape


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
