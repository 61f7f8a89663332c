"""Wrong answers for multiple choice, from what else the document says: three safe ones, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cards import language
from cards.generator.claims import Told
from cards.generator.distractors.pool import Pool
from cards.generator.setting import passages_of
from cards.model import Chapter, Document, Note, Passage
from cards.options.safety import Lines
from cards.options.wanted import three_for, want


def with_distractors(
    document: Document, notes: Sequence[Note], chapters: Sequence[Told]
) -> tuple[Note, ...]:
    """Give each note whose key has three safe rivals their words."""
    lines = [line for chapter in document.chapters for line in _lines(chapter)]
    pool, told = Pool(notes, chapters, lines), Lines([line.text for line in lines])
    return tuple(
        replace(note, distractors=_distractors(document, note, pool, told)) for note in notes
    )


def _lines(chapter: Chapter) -> Iterator[Passage]:
    for passage in passages_of(chapter) if chapter.makes_cards else ():
        yield from language.sentences(passage)


def _distractors(document: Document, note: Note, pool: Pool, told: Lines) -> tuple[str, ...]:
    """Choose among the options of the narrowest group first, then those that stand nearest."""
    topics = document.title, document.chapters[note.chapter - 1].title.text
    wanted = want(note, pool.key(note), topics=topics)
    if wanted is None:
        return ()
    near = (one for group in wanted.groups for one in pool.near(wanted.key, group))
    return three_for(wanted, near, told)
