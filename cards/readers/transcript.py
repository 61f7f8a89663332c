"""What is spoken over a stretch of time: caption lines joined to sentences, cut into windows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cards.readers.cues import Cue, Words


@dataclass(frozen=True, slots=True)
class Turn:
    """What one voice says without a break."""

    text: str
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time and what is said in it."""

    starts_at_seconds: float
    ends_at_seconds: float
    turns: tuple[Turn, ...]


def window_minutes(cues: Sequence[Cue]) -> int:
    """Choose how long windows are: five minutes, or longer so that they stay few."""
    lasts_minutes = (cues[-1].ends_at_seconds - cues[0].starts_at_seconds) / 60
    return max(_SHORTEST_MINUTES, round(lasts_minutes / _MOST_WINDOWS))


def windows(cues: Sequence[Cue], *, minutes: int) -> Iterator[Window]:
    """Cut cues into windows of so many minutes, each beginning with a sentence where one does."""
    for group in _groups(_without_repeats(cues), minutes * 60):
        turns = tuple(_turns(words for cue in group for words in cue.words))
        yield Window(group[0].starts_at_seconds, group[-1].ends_at_seconds, turns)


_SHORTEST_MINUTES = 5
_MOST_WINDOWS = 40
_PATIENCE_SECONDS = 60
_CLOSERS = "\"'”’)]»"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟")
_FIRST_CJK = "\u2e80"
_LAST_CJK = "\uffef"


def _without_repeats(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Leave out lines that roll on from the cue above, and cues that say nothing new."""
    shown: tuple[str, ...] = ()
    for cue in cues:
        new = tuple(words for words in cue.words if words.text not in shown)
        shown = tuple(words.text for words in cue.words) or shown
        if new:
            yield Cue(cue.line, cue.starts_at_seconds, cue.ends_at_seconds, new)


def _groups(cues: Iterator[Cue], every_seconds: float) -> Iterator[list[Cue]]:
    """Gather cues until the time is up and the sentence too; not for ever if none ends."""
    group: list[Cue] = []
    for cue in cues:
        if group:
            over = cue.starts_at_seconds - group[0].starts_at_seconds - every_seconds
            if over >= 0 and (over >= _PATIENCE_SECONDS or _ends_sentence(group[-1])):
                yield group
                group = []
        group.append(cue)
    if group:
        yield group


def _ends_sentence(cue: Cue) -> bool:
    """Whether a cue's last word is a sentence's last."""
    return cue.words[-1].text.rstrip(_CLOSERS).endswith(_ENDS)


def _turns(spoken: Iterator[Words]) -> Iterator[Turn]:
    """Join what one voice says, line for line."""
    said: list[str] = []
    voice: str | None = None
    for words in spoken:
        if said and words.voice != voice:
            yield Turn("".join(said), voice)
            said = []
        voice = words.voice
        said += [_joint(said[-1], words.text), words.text] if said else [words.text]
    yield Turn("".join(said), voice)


def _joint(before: str, after: str) -> str:
    """Put a blank between words, but none between the signs of scripts that have none."""
    has_none = _FIRST_CJK <= before[-1] <= _LAST_CJK and _FIRST_CJK <= after[0] <= _LAST_CJK
    return "" if has_none and not _is_hangul(before[-1]) else " "


def _is_hangul(character: str) -> bool:
    """Whether it is Korean, which parts its words with blanks."""
    return "\uac00" <= character <= "\ud7a3"
