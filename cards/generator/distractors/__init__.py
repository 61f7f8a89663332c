"""Wrong answers for multiple choice, from what else the document says: three safe ones, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from cards import cloze, language
from cards.generator.claims import Told
from cards.generator.distractors.pool import Pool
from cards.generator.naming import capitalised
from cards.generator.setting import passages_of
from cards.model import Chapter, Document, Note, NoteKind, Passage, Tier
from cards.options import kinds
from cards.options.choice import choose, gives_away, is_of_like_length
from cards.options.measures import is_measure, is_of_like_time
from cards.options.numbers import near_numbers
from cards.options.option import Option
from cards.options.safety import Lines, is_apart, is_made_up, is_wrong

_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """A note that wants wrong answers: its key, the stems it asks with, and those it shows."""

    note: Note
    key: Option
    asked: frozenset[str]
    shown: frozenset[str]

    @property
    def seed(self) -> int:
        """A number that is the note's own: its choices never change."""
        return int(self.note.key[-4:], 16)


def with_distractors(
    document: Document, notes: Sequence[Note], chapters: Sequence[Told]
) -> tuple[Note, ...]:
    """Give each note whose key has three safe rivals their words."""
    lines = [line for chapter in document.chapters for line in _lines(chapter)]
    pool, told = Pool(notes, chapters, lines), Lines(lines)
    wanted = (_wanted(document, note, pool.key(note)) for note in notes)
    return tuple(
        replace(note, distractors=_distractors(one, pool, told)) if one else note
        for note, one in zip(notes, wanted, strict=True)
    )


def _lines(chapter: Chapter) -> Iterator[Passage]:
    for passage in passages_of(chapter) if chapter.makes_cards else ():
        yield from language.sentences(passage)


def _wanted(document: Document, note: Note, key: Option | None) -> Wanted | None:
    """Ask for rivals of a key. Of an open question about things any rival could be true too."""
    if key is None or (kinds.is_thing(key) and note.tier is not Tier.READY):
        return None
    if kinds.is_open_ended(note, key):
        return None
    question = cloze.blanked(note.question, note.answer)
    topics = document.title, document.chapters[note.chapter - 1].title.text
    shown = " ".join((question, note.context, *(topics if kinds.is_thing(key) else ())))
    asked = language.content_stems(question)
    return Wanted(note, key, asked, language.content_stems(shown) - {key.head})


def _distractors(wanted: Wanted, pool: Pool, lines: Lines) -> tuple[str, ...]:
    key = wanted.key
    longer = max(0, wanted.seed % 4 - 1)  # in half of all cases none
    options = [*_safe(wanted, pool, lines), *_made_up(wanted, lines)]
    chosen = choose(options, key, longer=longer)
    if not chosen or gives_away(chosen, key, wanted.asked):
        return ()
    texts = [f"{key.lead}{one.text}" for one in chosen]
    is_gap = wanted.note.kind is NoteKind.CLOZE
    return tuple(texts if is_gap else map(capitalised, texts))


def _safe(wanted: Wanted, pool: Pool, lines: Lines) -> Iterator[Option]:
    """Find safe options, those of the narrowest group first, then those that stand nearest."""
    key = wanted.key
    groups = key.groups[:1] if kinds.is_typed(wanted.note.question) else key.groups
    near = (option for group in groups for option in pool.near(key, group))
    fit = (option for option in near if _is_fit(option, wanted))
    safe = (one for one in fit if is_wrong(one, key, asked=wanted.asked, lines=lines))
    return islice(safe, _ENOUGH)


def _made_up(wanted: Wanted, lines: Lines) -> Iterator[Option]:
    """Make numbers near a key that is one, for where the document has too few."""
    for one in near_numbers(wanted.key, seed=wanted.seed):
        is_safe = is_made_up(one, wanted.key, asked=wanted.asked, lines=lines)
        if is_safe and _is_fit(one, wanted):
            yield one


def _is_fit(option: Option, wanted: Wanted) -> bool:
    """Whether an option differs from the key, is no word of the card, and is as long."""
    key, shown = wanted.key, wanted.shown
    new = option.stems - key.stems if is_measure(key) else option.stems
    is_shown = bool(new & shown) if key.head else new <= shown
    is_like = is_of_like_length(option, key) and is_of_like_time(option, key)
    return is_apart(option, key) and is_like and not is_shown
