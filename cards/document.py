"""The nouns of a document: what a reader finds in a source, and where it stands there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PersonRole(StrEnum):
    """What a person named by a document has to do with it."""

    GUEST = "guest"
    HOST = "host"
    AUTHOR = "author"


class NoCards(StrEnum):
    """Why a chapter makes no cards, in words for people."""

    SPONSOR = "sponsor"
    GREETING = "opening or closing"
    PLUG = "plug"
    LINKS = "links or reading list"
    QUESTIONS = "questions"
    SET_ASIDE = "set aside"


class BulletKind(StrEnum):
    """What a line under a chapter is: a point, a row of a table, or prose behind the summary."""

    POINT = "point"
    ROW = "row"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes the user gave us, and the name they came under."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document's text and where it starts there, in characters."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends: `document.text[start:end] == text`."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a document names, and as what."""

    name: str
    role: PersonRole


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line under a chapter; depth 0 is the outermost.

    `heading` is the smaller heading it stands under, or for a row the heads of its columns.
    """

    passage: Passage
    depth: int = 0
    kind: BulletKind = BulletKind.POINT
    heading: Passage | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch of a document, with what the notes say of it."""

    title: Passage
    starts_at_seconds: float | None = None
    ends_at_seconds: float | None = None
    end_inferred: bool = False
    summary: Passage | None = None
    bullets: tuple[Bullet, ...] = ()
    speaker: str | None = None
    no_cards: NoCards | None = None

    @property
    def makes_cards(self) -> bool:
        """Whether there is something to learn in it."""
        return self.no_cards is None

    @property
    def points(self) -> tuple[Bullet, ...]:
        """Its bullets proper, without rows of tables and later paragraphs."""
        return tuple(bullet for bullet in self.bullets if bullet.kind is BulletKind.POINT)

    @property
    def parents(self) -> tuple[Bullet | None, ...]:
        """For each bullet the one it stands under: the nearest above that is less deep."""
        above: list[Bullet] = []
        found: list[Bullet | None] = []
        for bullet in self.bullets:
            while above and above[-1].depth >= bullet.depth:
                above.pop()
            found.append(above[-1] if above else None)
            above.append(bullet)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader wants the user to know; lines count from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader found in a source. Every passage in it quotes `text`.

    `text` is the source's text, line for line, without the marks its reader takes off (emphasis,
    links); `speaker` is the guest among `people`, if there is one.
    """

    title: str
    show: str | None
    number: int | None
    source_format: str
    text: str
    chapters: tuple[Chapter, ...]
    speaker: str | None = None
    notices: tuple[Notice, ...] = ()
    people: tuple[Person, ...] = ()
    published_on: date | None = None
    tags: tuple[str, ...] = ()
    media_url: str | None = None
