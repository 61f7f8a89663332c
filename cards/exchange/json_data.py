"""A deck as plain data: everything there is to know of its notes, for other programs.

One object: `format` "studyapp-deck", `version` 1, `title`, `notes` in source order. A note has
`id`, `key`, `kind`, `context`, `question` (a cloze's blanks as `{{c1::words::hint}}`), `answer`,
`distractors`, `tags`, `tier`, `score`, `reasons`, `pattern`, `generator`, `quote` (verbatim, with
`quote_start`, its offset in the source's text), `created_at`, `changed_at`, `place` (`source_id`,
`source`, `chapter_number`, `chapter`, `start` in seconds, `media_url`, `link`) and `cards` with
`id` and `ordinal`. With progress a card also has `suspended` and `memory` (null for a new one),
and the object has `reviews`, oldest first. Times are ISO 8601 in UTC; a later version only adds.
"""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from cards.exchange.exporter import Exporter
from cards.exchange.places import time_link
from cards.model import Card, Deck, KeptNote, Place, Review, Stage

Json = dict[str, Any]  # Any: JSON values nest freely


def export(deck: Deck, *, with_progress: bool = False) -> bytes:
    """Write one JSON document, indented so that two versions can be compared by eye."""
    content: Json = {
        "format": "studyapp-deck",
        "version": 1,
        "title": deck.title,
        "notes": [_note(kept, with_progress=with_progress) for kept in deck.notes],
    }
    if with_progress:
        content["reviews"] = [_review(review) for review in deck.reviews]
    text = json.dumps(content, ensure_ascii=False, indent=1, default=_plain)
    return f"{text}\n".encode("utf-8", "replace")


def _note(kept: KeptNote, *, with_progress: bool) -> Json:
    note = kept.note
    return {
        "id": kept.id,
        "key": note.key,
        "kind": note.kind,
        "context": note.context,
        "question": note.question,
        "answer": note.answer,
        "distractors": note.distractors,
        "tags": note.tags,
        "tier": note.tier,
        "score": note.score,
        "reasons": note.reasons,
        "pattern": note.pattern,
        "generator": note.generator,
        "quote": note.evidence.text,
        "quote_start": note.evidence.start,
        "created_at": kept.created_at,
        "changed_at": kept.changed_at,
        "place": _place(kept.place),
        "cards": [_card(card, with_progress=with_progress) for card in kept.cards],
    }


def _place(place: Place) -> Json:
    return {
        "source_id": place.source_id,
        "source": place.source_title,
        "chapter_number": place.chapter_number,
        "chapter": place.chapter_title,
        "start": place.starts_at_seconds,
        "media_url": place.media_url,
        "link": time_link(place) or None,
    }


def _card(card: Card, *, with_progress: bool) -> Json:
    content: Json = {"id": card.id, "ordinal": card.ordinal}
    if with_progress:
        memory = card.memory
        content["suspended"] = card.suspended
        content["memory"] = memory and {**asdict(memory), "stage": _stage(memory.stage)}
    return content


def _review(review: Review) -> Json:
    return {
        "id": review.id,
        "card_id": review.card_id,
        "rating": review.rating,
        "answered_at": review.answered_at,
        "study_day": review.study_day,
        "mode": review.mode,
        "duration_ms": review.duration_ms,
        "affects_schedule": review.affects_schedule,
        "voids": review.voids,
    }


def _stage(stage: Stage) -> str:
    return stage.name.lower()


def _plain(value: date | datetime) -> str:
    return value.isoformat()


JSON = Exporter("json", "Plain data (JSON)", "json", "application/json", export)
