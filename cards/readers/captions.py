"""WebVTT and SRT: a track of chapters is chapters, captions are a transcript."""

from collections.abc import Iterator, Sequence
from statistics import median

from cards.errors import ReaderError
from cards.model import Bullet, Chapter, Document, Notice
from cards.readers.composing import Composer
from cards.readers.cues import Cue, Track, read_track
from cards.readers.header import read_header
from cards.readers.housekeeping import why_no_cards
from cards.readers.reader import Reader
from cards.readers.transcript import Window, window_minutes, windows


def score(text: str) -> float:
    """Tell the share of lines that belong to cues; 0 without any."""
    if _ARROW not in text:
        return 0.0
    track = read_track(text)
    return 1 - len(track.unread) / track.filled if track.cues else 0.0


def read(text: str) -> Document:
    """Read a track. Raises ReaderError when no cue of it has words."""
    track = read_track(text)
    cues = [cue for cue in track.cues if cue.words]
    if not cues:
        raise ReaderError(
            "No captions were found in this file.",
            hint="A caption has a line of times, such as “0:01.000 --> 0:04.500”, "
            "and its words on the lines below.",
        )
    composer = Composer()
    title = composer.add(track.title, after="\n\n").text if track.title else ""
    header = read_header(title)
    is_chapters = _is_chapter_track(cues)
    voice = _only_voice(cues)
    chapters = tuple((_chapters if is_chapters else _stretches)(composer, cues))
    return Document(
        title=header.title,
        show=header.show,
        number=header.number,
        source_format=CAPTIONS.name,
        text=composer.text,
        chapters=chapters,
        speaker=voice,
        notices=tuple(_notices(track, cues, chapters, is_chapters=is_chapters)),
    )


CAPTIONS = Reader(
    name="captions",
    label="Captions or a chapter track: WebVTT, SRT",
    score=score,
    read=read,
)

_ARROW = "-->"
_CHAPTER_SECONDS = 20
_CHAPTER_TITLE = 120
_MOST_CHAPTERS = 250


def _is_chapter_track(cues: Sequence[Cue]) -> bool:
    """Whether cues are few, show long and say little: titles, not speech."""
    lasts = median(cue.lasts_seconds for cue in cues)
    size = median(len(cue.words[0].text) for cue in cues)
    return lasts >= _CHAPTER_SECONDS and size <= _CHAPTER_TITLE and len(cues) <= _MOST_CHAPTERS


def _only_voice(cues: Sequence[Cue]) -> str | None:
    """Name the voice of a track in which everything is spoken by one."""
    voices = {words.voice for cue in cues for words in cue.words}
    return voices.pop() if len(voices) == 1 else None


def _chapters(composer: Composer, cues: Sequence[Cue]) -> Iterator[Chapter]:
    """Make each cue a chapter: its first line is the title, the others say more."""
    for cue in cues:
        start, end = cue.starts_at_seconds, _end(cue)
        composer.add_times(start, end)
        title = composer.add(cue.words[0].text)
        more = " ".join(words.text for words in cue.words[1:])
        summary = composer.add(more) if more else None
        composer.end_chapter()
        yield Chapter(
            title=title,
            starts_at_seconds=start,
            ends_at_seconds=end,
            summary=summary,
            no_cards=why_no_cards(title.text, has_text=summary is not None),
        )


def _stretches(composer: Composer, cues: Sequence[Cue]) -> Iterator[Chapter]:
    """Make each window of a transcript a chapter, called by its number."""
    voices = {words.voice for cue in cues for words in cue.words}
    voice = _only_voice(cues)
    for number, window in enumerate(windows(cues, minutes=window_minutes(cues)), start=1):
        start, end = window.starts_at_seconds, _end(window)
        composer.add_times(start, end)
        title = composer.add(f"Part {number}")
        bullets = tuple(_said(composer, window)) if len(voices) > 1 else ()
        summary = None if bullets else composer.add(window.turns[0].text)
        composer.end_chapter()
        yield Chapter(
            title=title,
            starts_at_seconds=start,
            ends_at_seconds=end,
            summary=summary,
            bullets=bullets,
            speaker=voice,
        )


def _end(stretch: Cue | Window) -> float | None:
    """Tell when a stretch ends, unless that is before it begins."""
    end = stretch.ends_at_seconds
    return end if end >= stretch.starts_at_seconds else None


def _said(composer: Composer, window: Window) -> Iterator[Bullet]:
    """Make each turn a point; the voice's name stands before it in the text, not in the point."""
    for turn in window.turns:
        if turn.voice:
            composer.add(turn.voice, after=": ")
        yield Bullet(composer.add(turn.text))


def _notices(
    track: Track, cues: Sequence[Cue], chapters: Sequence[Chapter], *, is_chapters: bool
) -> Iterator[Notice]:
    """Say what was made of the cues, and which lines and times are odd."""
    if not is_chapters:
        minutes = window_minutes(cues)
        yield Notice(
            cues[0].line,
            f"These are captions without chapters; about every {minutes} minutes became a chapter "
            f"({len(chapters)}).",
        )
    if track.unread:
        rest = len(track.unread) - 1
        more = f" (So it is with {rest} more.)" if rest else ""
        yield Notice(track.unread[0], f"This line belongs to no caption and was not read.{more}")
    for cue in cues:
        if cue.ends_at_seconds < cue.starts_at_seconds:
            yield Notice(cue.line, "A caption here ends before it begins.")
            return
