"""Wrong answers at study time, from a library's other notes: its document's first, then others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cards import cloze, language
from cards.clause import Noun
from cards.model import Note, NoteKind
from cards.options import kinds
from cards.options.option import Option
from cards.options.safety import Lines
from cards.options.wanted import Wanted, three_for, want

_MOST_WORDS = 4
_NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s?)+(?:(?:de|of|von|van|al)\s(?:[A-Z][\w’'.-]*\s?)+)?")
_ANYWHERE = ("person ", "place ", "time ", "amount ", "head ", "kind ")
"""Groups whose members are plausible beside a key of another document."""


def fill(note: Note, *, document: Sequence[Note], library: Sequence[Note] = ()) -> tuple[str, ...]:
    """Give a note's own wrong answers, or three safe ones from other notes; fewer are none.

    `document` are the notes of its document, `library` those of others; the same notes in the same
    order give the same answers. The note itself may be among them, and stays as it is.
    """
    if note.distractors:
        return note.distractors
    wanted = want(note, _option(note), topics=(note.evidence.text,))
    if wanted is None:
        return ()
    others = [one for one in (*document, *library) if one.key != note.key]
    lines = Lines([line for one in (note, *others) for line in _told(one)])
    return three_for(wanted, _near(wanted, document, library), lines)


def _near(wanted: Wanted, document: Sequence[Note], library: Sequence[Note]) -> Iterator[Option]:
    """List rivals: a narrow group before a wide one, the document's before the library's."""
    place, key = wanted.note.evidence.start, wanted.note.key
    beside = sorted(document, key=lambda one: abs(one.evidence.start - place))
    turn = wanted.seed % max(1, len(library))
    away = [*library[turn:], *library[:turn]]
    for group in wanted.groups:
        yield from _of_group(group, (one for one in beside if one.key != key))
        if group.startswith(_ANYWHERE):
            yield from _of_group(group, away)


def _of_group(group: str, notes: Iterable[Note]) -> Iterator[Option]:
    for note in notes:
        option = _option(note)
        if option is not None and group in option.groups:
            yield option


def _told(note: Note) -> tuple[str, str]:
    """Quote what a note says: the line it rests on, and its question with the answer."""
    asked = cloze.blanked(note.question, note.answer)
    return note.evidence.text, f"{asked} {note.answer}"


@lru_cache(maxsize=4_000)
def _option(note: Note) -> Option | None:
    """Read a note's answer as an option, without a parser."""
    if note.question.startswith("What is meant by"):
        return _meaning(note)
    noun, asks_who = _noun(note), re.match(r"(?:.*, )?whom?\b", note.question, re.IGNORECASE)
    if asks_who and noun is None:
        return None
    is_gap = note.kind is NoteKind.CLOZE
    return kinds.option_of_gap(note, noun) if is_gap else kinds.option_of(note, noun)


def _meaning(note: Note) -> Option | None:
    if not language.words(note.answer):
        return None
    group = kinds.meaning_group(note.answer, is_clause=False)
    return Option(note.answer, (group,), note.evidence.start, rank=0)


def _noun(note: Note) -> Noun | None:
    """Read an answer as a name or a plain noun phrase: an article, words, a known noun."""
    text = note.answer.rstrip(".")
    if re.search(r"\bwhom?\b", note.question, re.IGNORECASE):
        return _person(text)
    words = text.lower().split()
    lemma = _lemma(words[-1]) if 0 < len(words) <= _MOST_WORDS else ""
    is_plain = all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) for word in words)
    is_low = text[1:] == text[1:].lower()
    if not lemma or not is_plain or not is_low or not all(map(language.is_content, words[1:])):
        return None
    is_plural = lemma != words[-1]
    return Noun(text, words[-1], lemma, is_plural=is_plural, is_person=language.is_human(lemma))


def _person(text: str) -> Noun | None:
    """Read who is asked for: a name whose first word is no ordinary one, as in "New Zealand"."""
    if not _NAME.fullmatch(text):
        return None
    first, *_, last = text.split() * 2
    is_person = language.is_known_name(first) or not language.is_common(first)
    return (
        Noun(text, last, last, is_person=True, is_name=True, entity="PERSON") if is_person else None
    )


def _lemma(word: str) -> str:
    """Name a noun's singular; "" for a word that is no noun."""
    singulars = (f"{word[:-3]}y", word[:-2], word[:-1]) if language.looks_plural(word) else ()
    known = (one for one in (*singulars[-1:], *singulars[:-1], word) if language.knows(one, "noun"))
    return next(known, "")
