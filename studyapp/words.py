"""Figures and moments in words, for pages and the terminal; FILTERS are those templates use."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cards.cloze import blanked
from cards.model import Card, Complaint, Note, NoteKind, Stage
from cards.study.modes import How, Verdict
from studyapp.addresses import play_address
from studyapp.grounds import pattern_label

MATURE_DAYS = 21
LEECH_LAPSES = 6

COMPLAINTS = {
    Complaint.WRONG: "It is wrong",
    Complaint.UNCLEAR: "It is unclear",
    Complaint.TWO_ANSWERS: "It has two answers",
    Complaint.TOO_EASY: "It is too easy",
    Complaint.NOT_WORTH: "It is not worth knowing",
}


def clock_time(seconds: float | None) -> str:
    """Write a place in a recording: 10:54, or 1:02:03."""
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun: 1 card, 2 cards."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def interval(length: timedelta) -> str:
    """Write how long a card goes away, short enough for a button."""
    minutes = round(length.total_seconds() / 60)
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return counted(round(minutes / 60), "hour")
    days = round(length.total_seconds() / 86_400)
    if days < 31:
        return counted(days, "day")
    if days < 365:
        return f"{days / 30.4:.1f}".removesuffix(".0") + " months"
    return f"{days / 365.25:.1f}".removesuffix(".0") + " years"


def about(seconds: int) -> str:
    """Write a rough length of work."""
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return f"about {counted(minutes, 'minute')}"
    return f"about {minutes // 60} h {minutes % 60:02} min"


def about_short(seconds: int) -> str:
    """Write a rough length of work where there is little room."""
    return about(seconds).replace("minutes", "min").replace("minute", "min")


def day(value: date, today: date) -> str:
    """Write a day as people say it."""
    distance = (value - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    if distance in near:
        return near[distance]
    if 1 < distance < 7:
        return f"{value:%A}"
    year = "" if value.year == today.year else f" {value.year}"
    return f"{value.day} {value:%b}{year}"


def in_days(number: int) -> str:
    """Write how far away a day is: today, tomorrow, in 9 days."""
    near = {0: "today", 1: "tomorrow"}
    return near.get(number, f"in {number} days")


def away(value: date, today: date) -> str:
    """Write a coming day with how far away it is: "Tomorrow", "19 Mar, in 9 days"."""
    name, distance = day(value, today), (value - today).days
    behind = f", {in_days(distance)}" if distance > 1 else ""
    return name[:1].upper() + name[1:] + behind


def moment(value: datetime, now: datetime, zone: str) -> str:
    """Write a moment in the person's own zone: "at 14:05", "tomorrow at 07:10"."""
    local = value.astimezone(ZoneInfo(zone))
    today = now.astimezone(ZoneInfo(zone)).date()
    name = day(local.date(), today)
    return f"at {local:%H:%M}" if name == "today" else f"{name} at {local:%H:%M}"


def hour(value: datetime, zone: str) -> str:
    """Write a time of day in the person's own zone."""
    return f"{value.astimezone(ZoneInfo(zone)):%H:%M}"


def greeting(now: datetime, zone: str) -> str:
    """Greet by the person's own time of day."""
    hour = now.astimezone(ZoneInfo(zone)).hour
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def percent(share: float | None, digits: int = 0) -> str:
    """Write a share as a percentage; a dash when there is none."""
    return "–" if share is None else f"{share * 100:.{digits}f} %"


def state(card: Card) -> str:
    """Name what is known of a card, in the words used everywhere."""
    if card.suspended:
        return "suspended"
    if card.memory is None:
        return "new"
    if card.memory.lapses >= LEECH_LAPSES:
        return "leech"
    if card.memory.stage is not Stage.REVIEW:
        return "learning"
    return "mature" if card.memory.stability >= MATURE_DAYS else "young"


_VERDICTS = {
    How.EXACT: "Right.",
    How.NEAR: "Close. Does it count?",
    How.PARTIAL: "Partly right.",
    How.WRONG: "Not this one.",
}


def verdict_words(verdict: Verdict) -> str:
    """Say how near a response came."""
    return _VERDICTS[verdict.how]


def plain(note: Note) -> str:
    """Write what a note asks as plain words, its blanks closed."""
    return blanked(note.question, note.answer) if note.kind is NoteKind.CLOZE else note.question


def hint_said(hint: str) -> str:
    """Write a hint as it is said aloud: hidden letters are no letters."""
    return re.sub(r"·+", "…", hint)


FILTERS = (
    hint_said,
    clock_time,
    counted,
    interval,
    about,
    about_short,
    day,
    in_days,
    away,
    moment,
    hour,
    percent,
    state,
    plain,
    verdict_words,
    play_address,
    pattern_label,
)
