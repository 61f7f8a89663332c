import uuid
from datetime import UTC, datetime, timedelta

from studyapp.ids import new_id

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def test_ids_are_uuids_of_version_7():
    made = uuid.UUID(new_id(NOON))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


def test_ids_sort_by_the_time_they_were_made():
    ids = [new_id(NOON + timedelta(milliseconds=count)) for count in range(50)]
    assert ids == sorted(ids)
    assert len({new_id(NOON) for _ in range(1000)}) == 1000
