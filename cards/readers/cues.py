"""The cues of a WebVTT or SRT track: when each shows, which lines it has, who speaks them."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cards.readers.decoding import normalise
from cards.readers.times import find_cue


@dataclass(frozen=True, slots=True)
class Words:
    """A line of a cue, with the voice that speaks it if the track names one."""

    text: str
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """What shows from one time to another; `line` is where its times stand in the file."""

    line: int
    starts_at_seconds: float
    ends_at_seconds: float
    words: tuple[Words, ...]

    @property
    def text(self) -> str:
        """Everything it shows."""
        return " ".join(words.text for words in self.words)

    @property
    def lasts_seconds(self) -> float:
        """How long it shows."""
        return max(0.0, self.ends_at_seconds - self.starts_at_seconds)


@dataclass(frozen=True, slots=True)
class Track:
    """A file's cues, its title if the header has one, and the lines that belong to no cue."""

    title: str
    cues: tuple[Cue, ...]
    unread: tuple[int, ...]
    filled: int


def read_track(text: str) -> Track:
    """Find the cues. A blank line ends a cue; so does the next line of times."""
    title, filled = "", 0
    cues: list[Cue] = []
    unread: list[int] = []
    for block in _blocks(text):
        filled += len(block)
        found = list(_cues(block))
        cues += found
        if not found and block[0][1].startswith(_SIGNATURE):
            title = block[0][1].removeprefix(_SIGNATURE).strip(" \t-–—:")
        elif not found and not _ASIDE.match(block[0][1]):
            unread += [number for number, _ in block]
    return Track(plain(title), tuple(cues), tuple(unread), filled)


def plain(text: str) -> str:
    """Take the markup of captions off a line and decode its entities, once."""
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), _MARKUP.sub("", text))
    return " ".join(normalise(text).split())


_Numbered = tuple[int, str]
_SIGNATURE = "WEBVTT"
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b|X-TIMESTAMP-MAP=")
_MARKUP = re.compile(
    r"</?(?:[bciuv]|ruby|rt|lang|font|span)(?:[.\s][^<>]*)?>|<[0-9:.]{5,12}>"
    r"|\{\\(?:an?|[ibu])[0-9]{1,2}\}"
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,10}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});")
_VOICE = re.compile(r"<v(?:\.[^<>\s]*)?[ \t]+([^<>]+)>")
_CHANGE = re.compile(r"(?:[-–—]|>>|&gt;&gt;)[ \t]*(?=[^\W\d_]|[\"“¿¡])")
_SOUND = re.compile(r"[\[(][^\[\]()]*[\])]|[♪♫\s]+")


def _blocks(text: str) -> Iterator[list[_Numbered]]:
    """Group the numbered lines that no blank line parts."""
    block: list[_Numbered] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _cues(block: Sequence[_Numbered]) -> Iterator[Cue]:
    """Cut a block at its lines of times; what stands above the first is the cue's name."""
    opened = [(at, times) for at, (_, line) in enumerate(block) if (times := find_cue(line))]
    ends = [*[at for at, _ in opened[1:]], len(block)]
    for (at, (start, end)), next_at in zip(opened, ends, strict=False):
        body = [line for _, line in block[at + 1 : next_at]]
        if next_at < len(block) and body and body[-1].strip().isdecimal():
            body.pop()  # the next cue's number
        yield Cue(block[at][0], start, end, tuple(_spoken(body)))


def _spoken(lines: Sequence[str]) -> Iterator[Words]:
    """Clean a cue's lines; a voice goes on until another begins. Sounds are left out."""
    voice: str | None = None
    for line in lines:
        before, *voiced = _VOICE.split(_CHANGE.sub("", line, count=1) if _changes(line) else line)
        for name, text in zip([None, *voiced[::2]], [before, *voiced[1::2]], strict=True):
            voice = plain(name) if name else voice
            told = plain(text)
            if told and not _SOUND.fullmatch(told):
                yield Words(told, voice or None)


def _changes(line: str) -> bool:
    """Whether a line begins with the dash or arrows that mark another speaker."""
    return _CHANGE.match(line.lstrip()) is not None
