"""A log of many answers, written straight into the table, to measure its replay."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import insert

from cards.study import scheduler
from studyapp.db import Database
from studyapp.ids import new_id
from studyapp.models import ReviewRow
from studyapp.services.study import memories
from studyapp.store import parameters
from tests.builders import NOW

GAPS = (0, 0, 1, 3, 8, 20, 21, 45, 100, 101)
RATINGS = (1, 3, 3, 3, 3, 1, 3, 2, 3, 4)


def write_log(db: Database, card_ids: list[str]) -> int:
    """Write ten answers of each card; returns how many there are."""
    with db.transaction() as session:
        setting = parameters.stored(
            session, memories.current_setting(session), algorithm=scheduler.ALGORITHM, now=NOW
        )
        rows = list(_rows(card_ids, setting.id or ""))
        for start in range(0, len(rows), 10_000):
            session.execute(insert(ReviewRow), rows[start : start + 10_000])
    return len(rows)


def _rows(card_ids: list[str], setting_id: str) -> Iterator[dict[str, object]]:
    seq = 0
    for card_id in card_ids:
        for place, (days, rating) in enumerate(zip(GAPS, RATINGS, strict=True)):
            at = NOW + timedelta(days=days, seconds=place)
            seq += 1
            yield {
                "user_id": 1,
                "id": new_id(at),
                "seq": seq,
                "card_id": card_id,
                "answered_at": at,
                "recorded_at": at,
                "utc_offset_minutes": 0,
                "study_day": at.date(),
                "rating": rating,
                "kind": "review",
                "mode": "flip",
                "affects_schedule": True,
                "hinted": False,
                "parameter_set_id": setting_id,
            }
