"""Time lists: video descriptions and show notes, a time and a title for each chapter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cards.errors import ReaderError
from cards.model import Chapter, Document, Notice
from cards.readers.body import read_body
from cards.readers.entries import Entry, clean, find_entries
from cards.readers.front import Front, document_of, find_media, is_announcement, read_front
from cards.readers.housekeeping import why_no_cards
from cards.readers.lines import Line, LineKind, as_title, bold_title, is_ornament, split, trimmed
from cards.readers.markdown_lines import fenced, is_bold
from cards.readers.numbering import WORD_AND_NUMBER, unnumbered
from cards.readers.reader import Reader
from cards.readers.sections import Section
from cards.readers.timed import chapter_of, distinct, notices_of, shortened, with_ends


def score(text: str) -> float:
    """Tell the share of lines that have a place in the document; 0 without a list of times."""
    layout = _lay_out(text)
    if layout is None or layout.is_chapter_notes:
        return 0.0
    filled = sum(not is_ornament(line) for line in layout.lines)
    return max(_LEAST, 1 - len(layout.unread) / max(filled, 1))


def read(text: str) -> Document:
    """Read a list of times with what stands under them. Raises ReaderError without one."""
    layout = _lay_out(text)
    if layout is None:
        raise ReaderError(
            "No list of chapter times was found in these notes.",
            hint="Such a list has three lines or more like “4:45 How bees dance”, "
            "with times that rise.",
        )
    clean_text = layout.text
    sections, repeated = distinct(_without_numbers(layout.sections, layout.lines))
    timed = with_ends([chapter_of(clean_text, section) for section in sections])
    above, below = (
        [_aside_chapter(clean_text, aside) for aside in asides] for asides in layout.asides
    )
    document = document_of(
        layout.front, [*above, *timed, *below], text=clean_text, format_name=TIME_LIST.name
    )
    unread = [
        Notice(line.number, "This line belongs to no chapter and was not read.")
        for line in layout.unread
    ]
    return replace(
        document,
        media_url=document.media_url or find_media(text),
        notices=shortened([*unread, *notices_of(sections, repeated)]),
    )


TIME_LIST = Reader(
    name="time-list",
    label="Time list: video descriptions and show notes, a time and a title on each line",
    score=score,
    read=read,
)

_LEAST = 0.15
_BOLD_LEVEL = 6
_HEADING = re.compile(r"\s*#{1,6}\s+\S")
_PART = re.compile(rf"{WORD_AND_NUMBER}(?:\s*[:.–—-].{{0,80}})?", re.IGNORECASE)
_LABEL = re.compile(r"[^.:]{1,40}:$")


@dataclass(frozen=True, slots=True)
class _Aside:
    """A headed stretch without a time: sponsors, links and the like."""

    heading: Line
    body: Sequence[Line]


@dataclass(frozen=True, slots=True)
class _Layout:
    """A text cut into what stands above the list, its entries, and what belongs to none."""

    text: str
    lines: Sequence[Line]
    front: Front
    sections: Sequence[Section]
    asides: tuple[Sequence[_Aside], Sequence[_Aside]]
    unread: Sequence[Line]
    is_chapter_notes: bool


def _lay_out(text: str) -> _Layout | None:
    """Cut a text at its entries; None when there is no list of times."""
    clean_text = clean(text)
    lines = _headed(text, split(clean_text))
    entries = find_entries(lines)
    if not entries:
        return None
    bodies, rest = _bodies(lines, entries)
    below, unread = _asides(rest)
    above, _ = _asides(lines[: entries[0].at])
    used = {line.number for aside in above for line in (aside.heading, *aside.body)}
    front = read_front([line for line in lines[: entries[0].at] if line.number not in used])
    alone = sum(entry.timing.is_range and entry.title is None for entry in entries)
    return _Layout(
        text=clean_text,
        lines=lines,
        front=front,
        sections=tuple(_sections(lines, entries, bodies)),
        asides=(above, below),
        unread=[*front.unread, *unread],
        is_chapter_notes=alone * 2 > len(entries),
    )


def _headed(text: str, lines: Sequence[Line]) -> list[Line]:
    """Mark headings and fenced code, which is left alone."""
    marked = []
    raws = text.split("\n")
    code = fenced(raws)
    for at, (raw, line) in enumerate(zip(raws, lines, strict=True)):
        if at in code:
            line = replace(line, kind=LineKind.SKIPPED, timing=None)
        elif (
            (_HEADING.match(raw) or is_bold(raw)) and not is_ornament(line) and line.timing is None
        ):
            title = bold_title(line.content)
            marks = raw.split(maxsplit=1)[0]
            level = len(marks) if marks.strip("#") == "" else _BOLD_LEVEL
            line = replace(line, kind=LineKind.HEADING, level=level, content=title)
        marked.append(line)
    return marked


def _bodies(lines: Sequence[Line], entries: Sequence[Entry]) -> tuple[list[list[Line]], list[Line]]:
    """Give each entry the lines under it, up to a heading; returns also those of no entry."""
    bodies: list[list[Line]] = []
    rest: list[Line] = []
    ends = [*[entry.at for entry in entries[1:]], len(lines)]
    for entry, end in zip(entries, ends, strict=True):
        below = lines[entry.at + 1 : max(end, entry.at + 1)]
        is_last = end == len(lines)
        size = _body_size(below, is_footed=is_last and not _any_paragraph(bodies))
        if size and not is_last and _names_a_part(below[size - 1]):
            size -= 1
        bodies.append([line for line in below[:size] if not is_ornament(line)])
        rest += below[size:]
    return bodies, rest


def _body_size(below: Sequence[Line], *, is_footed: bool) -> int:
    """Count the lines that belong to the entry above them.

    A footer begins behind a blank line, where no other chapter has a paragraph of its own.
    """
    gap = False
    for size, line in enumerate(below):
        if line.kind is LineKind.HEADING:
            return size
        gap = gap or is_ornament(line)
        is_new_paragraph = gap and not line.is_bullet and not line.indent and not is_ornament(line)
        if is_new_paragraph and (is_footed or _is_label(line)):
            return size
    return len(below)


def _names_a_part(line: Line) -> bool:
    """Whether a line above an entry heads the entries behind it: "Part 2", "PRACTICE"."""
    text = line.content.text
    is_part = _PART.fullmatch(text) is not None or text.isupper() or bool(_LABEL.match(text))
    return is_part and not line.is_bullet and not line.indent and not is_ornament(line)


def _is_label(line: Line) -> bool:
    """Whether a line heads links, sponsors or another part of a description."""
    text = line.content.text
    return bool(_LABEL.match(text)) or why_no_cards(text, has_text=True) is not None


def _any_paragraph(bodies: Sequence[Sequence[Line]]) -> bool:
    """Whether there is prose at the margin under any entry."""
    return any(not line.is_bullet and not line.indent for body in bodies for line in body)


def _asides(lines: Sequence[Line]) -> tuple[list[_Aside], list[Line]]:
    """Find the headed stretches of sponsors, links and the like; returns also the other lines."""
    asides: list[_Aside] = []
    others: list[Line] = []
    body: list[Line] | None = None
    heading: Line | None = None
    for line in lines:
        if is_ornament(line) or line.kind is LineKind.SKIPPED:
            continue
        if line.kind is LineKind.HEADING:
            body, heading = None, line
            if why_no_cards(line.content.text, has_text=True) and not is_announcement(line):
                asides.append(_Aside(line, body := []))
        elif body is not None:
            body.append(line)
        else:
            others += [heading, line] if heading else [line]
            heading = None
    return asides, others


def _sections(
    lines: Sequence[Line], entries: Sequence[Entry], bodies: Sequence[list[Line]]
) -> Iterator[Section]:
    """Make sections; a time alone takes the line below for its title, where most do so."""
    titles_below = sum(entry.title is None for entry in entries) * 2 > len(entries)
    any_plain = any(body and not body[0].is_bullet for body in bodies)
    for entry, body in zip(entries, bodies, strict=True):
        line, title = lines[entry.at], entry.title
        first, last = entry.timing.shown
        is_next = bool(body) and body[0].number == line.number + 1 and not body[0].is_bullet
        takes_below = (titles_below and (not any_plain or not body[0].is_bullet)) if body else False
        if title is None and body and (takes_below or is_next):
            title, body = trimmed(as_title(body[0].content)), body[1:]
        yield Section(
            line=line.number,
            timing=entry.timing,
            shown_time=replace(
                line.raw, text=line.raw.text[first:last], start=line.raw.start + first
            ),
            title=title,
            body=body,
        )


def _without_numbers(sections: Sequence[Section], lines: Sequence[Line]) -> list[Section]:
    """Take numbering off the titles of entries that are headings."""
    places = [
        at
        for at, section in enumerate(sections)
        if section.title and _HEADING.match(lines[section.line - 1].raw.text)
    ]
    titles = unnumbered([title for at in places if (title := sections[at].title)])
    found = list(sections)
    for at, title in zip(places, titles, strict=True):
        found[at] = replace(found[at], title=title)
    return found


def _aside_chapter(text: str, aside: _Aside) -> Chapter:
    """Keep a stretch of sponsors or links as a chapter without time and cards."""
    summary, bullets = read_body(text, aside.body)
    title = aside.heading.content
    return Chapter(
        title=title,
        summary=summary,
        bullets=bullets,
        no_cards=why_no_cards(title.text, has_text=True),
    )
