"""A package as a document with notes, so that the library keeps it as it keeps any other source.

The document's text is made of the notes, a block for each, and every note rests on its block. A
note's key comes from its identity in Anki, so that the same package again renews and never doubles.
"""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath

from cards.cloze import pieces
from cards.errors import ExchangeError
from cards.exchange.package_notes import PackedNote
from cards.exchange.packages import Package, Placed
from cards.model import Bullet, Chapter, Document, Note, NoteKind, Notice, Passage, Tier

FORMAT = PATTERN = "anki"
SHOW = "Anki"  # so that an own export read back is not taken for the source it came from

_UNTITLED = "Anki collection"
_NOTHING = "(nothing on the back)"
_BETWEEN_LEVELS = " › "
_PERFECT = 100
_OUR_NUMBER = re.compile(r"\d{2,} (?=\S)")
_MEDIA = re.compile(r"\[(?:picture\b|sound:)")
_KEY_LENGTH = 20


def document_of(package: Package, *, name: str) -> tuple[Document, tuple[Note, ...]]:
    """Make a document and its notes; with several top decks it is called by the file's name.

    Raises ExchangeError when there is nothing to ask.
    """
    if not package.notes:
        raise ExchangeError(
            " ".join(["This Anki package holds no card to ask.", *_losses(package)])
        )
    tops = {deck[0] for deck in package.decks}
    title = tops.pop() if len(tops) == 1 else PurePath(name).stem.strip() or _UNTITLED
    page = _Page(title)
    by_deck: dict[tuple[str, ...], list[PackedNote]] = {}
    for placed in package.notes:
        by_deck.setdefault(placed.deck, []).append(placed.note)
    keys = _Keys()
    notes = [
        _note(packed, keys.key(packed), chapter=number, evidence=evidence)
        for number, (deck, inside) in enumerate(by_deck.items(), 1)
        for packed, evidence in page.chapter(_chapter_title(deck, title, inside), inside)
    ]
    document = Document(
        title=title,
        show=SHOW,
        number=None,
        source_format=FORMAT,
        text=page.text,
        chapters=tuple(page.chapters),
        notices=tuple(Notice(0, message) for message in _messages(package)),
    )
    return document, tuple(notes)


class _Page:
    """The text of a document as it is written, chapter by chapter."""

    def __init__(self, title: str) -> None:
        self.chapters: list[Chapter] = []
        self._written: list[str] = []
        self._length = 0
        self._write(title)

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._written)

    def chapter(self, title: str, notes: Iterable[PackedNote]) -> list[tuple[PackedNote, Passage]]:
        """Write a chapter; give each note the passage it rests on, one for equal ones."""
        heading = self._write(title)
        passages: dict[str, Passage] = {}
        placed = []
        for note in notes:
            block = _block(note)
            if block not in passages:
                passages[block] = self._write(block)
            placed.append((note, passages[block]))
        bullets = tuple(Bullet(passage) for passage in passages.values())
        self.chapters.append(Chapter(title=heading, bullets=bullets))
        return placed

    def _write(self, block: str) -> Passage:
        passage = Passage(block, self._length)
        self._written += (block, "\n\n")
        self._length = passage.end + 2
        return passage


class _Keys:
    """Keys of notes by their identity in Anki; a package may hold one identity twice."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, note: PackedNote) -> str:
        """Make a note's key."""
        identity = f"{PATTERN}|{note.guid}|{'cloze' if note.ordinal is None else note.ordinal}"
        self._seen[identity] += 1
        named = f"{identity}|{self._seen[identity]}"
        return sha256(named.encode()).hexdigest()[:_KEY_LENGTH]


def _note(packed: PackedNote, key: str, *, chapter: int, evidence: Passage) -> Note:
    return Note(
        key=key,
        kind=packed.kind,
        context=packed.context,
        question=packed.question,
        answer=packed.answer or _NOTHING,
        evidence=evidence,
        chapter=chapter,
        pattern=PATTERN,
        score=_PERFECT,
        tier=Tier.READY,
        tags=packed.tags,
        distractors=packed.distractors,
    )


def _block(note: PackedNote) -> str:
    """Write a note as text: what our own was made of, or else its words with the blanks filled."""
    if note.quote:
        return note.quote
    if note.kind is NoteKind.BASIC:
        return f"{note.question}\n{note.answer}".strip()
    filled = "".join(str(piece) for piece in pieces(note.question, note.answer))
    return f"{filled}\n{note.more}".strip()


def _chapter_title(deck: tuple[str, ...], title: str, notes: list[PackedNote]) -> str:
    """Call a chapter by its deck below the title, without the number our own export put there."""
    levels = deck[1:] if deck[0] == title and len(deck) > 1 else deck
    name = _BETWEEN_LEVELS.join(levels)
    return _OUR_NUMBER.sub("", name, count=1) if all(note.is_ours for note in notes) else name


def _messages(package: Package) -> list[str]:
    """Say what is in a package, and what of it does not come along."""
    counts = (
        _counted(package.anki_notes, "note"),
        _counted(package.cards, "card"),
        _counted(len(package.decks), "deck"),
    )
    found = ["This Anki package holds {} with {} in {}.".format(*counts)]
    if package.reviews or package.suspended:
        found.append(
            f"Its progress ({_counted(package.reviews, 'review')}, "
            f"{_counted(package.suspended, 'suspended card')}) stays in Anki: "
            "here every card starts as a new one."
        )
    with_media = sum(_has_media(placed) for placed in package.notes)
    if with_media:
        found.append(
            f"Pictures and sounds stay behind; their names stand in {_counted(with_media, 'note')}."
        )
    return found + _losses(package)


def _losses(package: Package) -> list[str]:
    return [f"Left out: {_counted(number, 'card')} {why}." for why, number in package.left_out]


def _has_media(placed: Placed) -> bool:
    note = placed.note
    return any(_MEDIA.search(side) for side in (note.question, note.answer, note.more))


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
