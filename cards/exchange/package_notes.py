"""A note of an Anki package as notes of ours: what it asks, what it answers, in plain words.

An ordinary note is one of ours for each of its cards, a cloze is one with all of its blanks. Notes
that we exported ourselves are known by their note type and come back as they were.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cards.cloze import blanks, pieces
from cards.exchange import apkg_templates as ours
from cards.exchange.package_html import plain_text, text_as_written
from cards.exchange.package_shapes import NoteType
from cards.exchange.package_templates import Layout, answer, layout, question
from cards.model import NoteKind

_OPENING = re.compile(r"\{\{c(\d{1,3})(?:,\d{1,3})*::")
_BRACE = re.compile(_OPENING.pattern + r"|\}\}")
_DEEPEST = 8  # as deep as Anki goes
_MASK = "image-occlusion:"
_OUR_FIELDS = frozenset(("Context", "Quote", "Options"))


class LeftOut(StrEnum):
    """Why a card of a package is none of ours, in words for people."""

    UNKNOWN = "of a note type that is missing in the package"
    EMPTY = "whose question is empty"
    NO_BLANK = "of cloze notes without a blank"
    MASKS = "that cover parts of a picture"
    NESTED = "for blanks inside other blanks"


@dataclass(frozen=True, slots=True)
class RawNote:
    """A note as it is stored: identity, the HTML of its fields, tags, its cards' numbers."""

    guid: str
    type: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    ordinals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PackedNote:
    """One note of ours in a package. `ordinal` is its card there; None stands for a whole cloze."""

    guid: str
    ordinal: int | None
    kind: NoteKind
    question: str
    answer: str
    tags: tuple[str, ...]
    context: str = ""
    more: str = ""  # what else its back says
    quote: str = ""
    distractors: tuple[str, ...] = ()
    is_ours: bool = False

    @property
    def cards(self) -> int:
        """How many cards it is."""
        if self.ordinal is not None:
            return 1
        return len({blank.number for blank in blanks(pieces(self.question, self.answer))})


class Unpacker:
    """Makes our notes of a package's; reads each note type's templates once and counts losses."""

    def __init__(self) -> None:
        self.left_out: Counter[LeftOut] = Counter()
        self._layouts: dict[NoteType, tuple[Layout, ...]] = {}

    def notes(self, raw: RawNote) -> Iterator[PackedNote]:
        """Give the notes made of one."""
        if _is_ours(raw.type):
            yield from self._own(raw)
        elif raw.type.is_cloze:
            yield from self._cloze(raw)
        else:
            yield from self._basic(raw)

    def _own(self, raw: RawNote) -> Iterator[PackedNote]:
        """Read a note of our own export, every blank and line of it."""
        html = _named(raw)
        values = {name: text_as_written(field) for name, field in html.items()}
        if raw.type.is_cloze:
            asked, answered = values.get("Text", ""), _deletions(html.get("Text", ""), own=True)
        else:
            asked, answered = values.get("Front", ""), values.get("Back", "")
        if not asked or (raw.type.is_cloze and not answered):
            self.left_out[LeftOut.NO_BLANK if asked else LeftOut.EMPTY] += len(raw.ordinals)
            return
        yield PackedNote(
            guid=raw.guid,
            ordinal=None if raw.type.is_cloze else 0,
            kind=NoteKind.CLOZE if raw.type.is_cloze else NoteKind.BASIC,
            question=asked,
            answer=answered,
            tags=raw.tags,
            context=values["Context"],
            quote=values["Quote"],
            distractors=tuple(line for line in values["Options"].split("\n") if line),
            is_ours=True,
        )

    def _basic(self, raw: RawNote) -> Iterator[PackedNote]:
        values = {name: plain_text(field) for name, field in _named(raw).items()}
        layouts = self._layouts_of(raw.type)
        for ordinal in raw.ordinals:
            asked = question(layouts[ordinal], values) if ordinal < len(layouts) else ""
            if not asked:
                self.left_out[LeftOut.EMPTY] += 1
                continue
            answered = answer(layouts[ordinal], values)
            yield PackedNote(raw.guid, ordinal, NoteKind.BASIC, asked, answered, raw.tags)

    def _cloze(self, raw: RawNote) -> Iterator[PackedNote]:
        layouts = self._layouts_of(raw.type)
        if not layouts:
            self.left_out[LeftOut.NO_BLANK] += len(raw.ordinals)
            return
        html = _named(raw)
        fields = [name for name in layouts[0].cloze_fields if name in html]
        html |= {name: _flat(html[name]) for name in fields}
        text = " ".join(html[name] for name in fields)
        values = {name: plain_text(field) for name, field in html.items()}
        packed = PackedNote(
            guid=raw.guid,
            ordinal=None,
            kind=NoteKind.CLOZE,
            question=question(layouts[0], values),
            answer=_deletions(text, own=False),
            tags=raw.tags,
            more=answer(layouts[0], values),
        )
        if packed.answer.startswith(_MASK):
            self.left_out[LeftOut.MASKS] += len(raw.ordinals)
        elif not packed.answer or not packed.cards:
            self.left_out[LeftOut.NO_BLANK] += len(raw.ordinals)
        else:
            lost = _numbers(" ".join(_named(raw)[name] for name in fields)) - packed.cards
            self.left_out[LeftOut.NESTED] += max(lost, 0)
            yield packed

    def _layouts_of(self, kind: NoteType) -> tuple[Layout, ...]:
        if kind not in self._layouts:
            self._layouts[kind] = tuple(layout(template) for template in kind.templates)
        return self._layouts[kind]


def _is_ours(kind: NoteType) -> bool:
    is_named_so = kind.name.startswith((ours.BASIC_NAME, ours.CLOZE_NAME))
    return is_named_so and _OUR_FIELDS.issubset(kind.fields)


def _named(raw: RawNote) -> dict[str, str]:
    filled = (*raw.fields, *[""] * len(raw.type.fields))
    return dict(zip(raw.type.fields, filled, strict=False))


def _deletions(html: str, *, own: bool) -> str:
    """List the words behind the blanks; with one blank they are just its words."""
    read = text_as_written if own else plain_text
    found = dict.fromkeys(read(blank.text) for blank in blanks(pieces(html)))
    return "; ".join(word for word in found if word)


def _numbers(html: str) -> int:
    """Count the cards Anki makes of a cloze."""
    return len({opening[1].lstrip("0") for opening in _OPENING.finditer(html)} - {""})


def _flat(html: str) -> str:
    """Open blanks that lie inside others, and give a blank for several cards to the first."""
    written: list[str] = []
    opened: list[int] = []  # for each blank that is open, what was written before it
    done = 0
    for brace in _BRACE.finditer(html):
        written.append(html[done : brace.start()])
        done = brace.end()
        if brace[1]:
            opened.append(len(written))
            if len(opened) == 1:
                written.append(f"{{{{c{brace[1]}::")
        elif len(opened) < 2:
            written.append(brace[0])
            opened.clear()
        else:  # of a blank inside, the words stay and the hint goes
            start = opened.pop()
            if len(opened) < _DEEPEST:
                written[start:] = ["".join(written[start:]).split("::")[0]]
    return "".join([*written, html[done:]])
