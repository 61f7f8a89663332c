"""Which study day a moment belongs to: a day that ends at four in the morning, local time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ROLLOVER_HOUR = 4


def study_day(at: datetime, zone: str, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """Find the study day of a moment: the date on the wall, some hours ago.

    It follows the clock on the wall, so a day with a change of the clock is as whole as any other.
    """
    wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=rollover_hour)).date()


def day_starts_at(day: date, zone: str, rollover_hour: int = ROLLOVER_HOUR) -> datetime:
    """Find the moment, in UTC, at which a study day begins."""
    return datetime.combine(day, time(rollover_hour), ZoneInfo(zone)).astimezone(UTC)
