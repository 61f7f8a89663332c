"""A note that wants wrong answers, and the three it is shown with, or none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from cards import cloze, language
from cards.model import Note, NoteKind, Tier
from cards.options import kinds
from cards.options.choice import choose, gives_away
from cards.options.measures import RANGE, is_measure, is_of_like_time
from cards.options.numbers import near_numbers
from cards.options.option import Option, is_of_like_length
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
        return crc32(self.note.key.encode())

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups its rivals come from; only the narrowest where the question names a kind."""
        is_typed = kinds.is_typed(self.note.question)
        return self.key.groups[:1] if is_typed else self.key.groups


def want(note: Note, key: Option | None, *, topics: Sequence[str] = ()) -> Wanted | None:
    """Ask for rivals of a key. Of an open question about things any rival could be true too."""
    if key is None or (kinds.is_thing(key) and note.tier is not Tier.READY):
        return None
    if kinds.is_open_ended(note, key):
        return None
    question = cloze.blanked(note.question, note.answer)
    shown = " ".join((question, note.context, *(topics if kinds.is_thing(key) else ())))
    asked = language.content_stems(question)
    return Wanted(note, key, asked, language.content_stems(shown) - {key.head})


def three_for(wanted: Wanted, near: Iterable[Option], lines: Lines) -> tuple[str, ...]:
    """Choose three of the options that are safe and fit, numbers made up after those told."""
    key = wanted.key
    longer = max(0, wanted.seed % 4 - 1)  # in half of all cases none
    told = () if key.groups[0] == RANGE else _safe(wanted, near, lines)  # ranges may overlap
    options = [*told, *_made_up(wanted, lines)]
    chosen = choose(options, key, longer=longer)
    if not chosen or gives_away(chosen, key, wanted.asked):
        return ()
    texts = [f"{key.lead}{one.text}" for one in chosen]
    is_gap = wanted.note.kind is NoteKind.CLOZE
    return tuple(texts if is_gap else map(language.capitalised, texts))


def _safe(wanted: Wanted, near: Iterable[Option], lines: Lines) -> Iterator[Option]:
    fit = (option for option in near if _is_fit(option, wanted))
    safe = (one for one in fit if is_wrong(one, wanted.key, asked=wanted.asked, lines=lines))
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
    mine, theirs = f"{key.lead}{option.text}", f"{key.lead}{key.text}"
    is_like = is_of_like_length(mine, theirs) and is_of_like_time(option, key)
    return is_apart(option, key) and is_like and not is_shown
