"""Everything a document says that could stand beside a key, by groups of like answers."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cards.clause import ClaimForm, Noun
from cards.generator.claims import Told
from cards.model import Claim, Note, NoteKind, Passage
from cards.options import kinds
from cards.options.measures import measures_in
from cards.options.option import Option

_NEAREST = 60
_FEWEST_WORDS_OF_A_MEANING = 3


class Pool:
    """All options of a document, each once, and the keys of its notes among them."""

    def __init__(
        self, notes: Sequence[Note], chapters: Sequence[Told], lines: Sequence[Passage]
    ) -> None:
        claims = [claim for chapter in chapters for claim in chapter.claims]
        self._meanings = {claim.right_text.lower(): _meaning(claim) for claim in claims}
        told = [*_nouns(claims), *(noun for chapter in chapters for noun in chapter.nouns)]
        self._nouns = {noun.text.lower(): noun for noun, _ in reversed(told)}
        self._groups: dict[str, list[Option]] = {}
        every = [key for key in map(self.key, notes) if key is not None]
        every += [*_told_options(claims), *_labels(claims)]
        every += filter(None, (kinds.noun_option(noun, place, rank=2) for noun, place in told))
        every += (one for line in lines for one in measures_in(line.text, line.start))
        self._fill(every)

    def key(self, note: Note) -> Option | None:
        """Read a note's answer as an option."""
        text = note.answer.lower().rstrip(".")
        if note.question.startswith("What is meant by"):
            group = self._meanings.get(text)
            return Option(note.answer, (group,), note.evidence.start, rank=0) if group else None
        noun = self._nouns.get(text)
        is_gap = note.kind is NoteKind.CLOZE
        return kinds.option_of_gap(note, noun) if is_gap else kinds.option_of(note, noun)

    def near(self, key: Option, group: str) -> list[Option]:
        """Give the options of a group that stand nearest to a key, other notes' keys first."""
        options = self._groups.get(group, [])
        place = bisect_left(options, key.place, key=lambda one: one.place)
        around = options[max(0, place - _NEAREST) : place + _NEAREST]
        return sorted(around, key=lambda one: (one.rank, _years_between(one, key), _way(one, key)))

    def _fill(self, options: Sequence[Option]) -> None:
        once: dict[tuple[str, str], Option] = {}
        for option in options:
            once.setdefault((option.text.lower(), option.groups[0]), option)
        for option in sorted(once.values(), key=lambda one: (one.place, one.text)):
            for group in option.groups:
                self._groups.setdefault(group, []).append(option)


def _years_between(one: Option, key: Option) -> int:
    return abs((one.year or 0) - (key.year or 0))


def _way(one: Option, key: Option) -> int:
    return abs(one.place - key.place)


def _nouns(claims: Sequence[Claim]) -> Iterator[tuple[Noun, int]]:
    for claim in claims:
        inside = claim.clause
        parts = (*inside.parts, *inside.tails) if inside else ()
        subject = inside.subject if inside else None
        for noun in (claim.left, claim.right, claim.aside_of, subject, *(p.noun for p in parts)):
            if noun is not None:
                yield noun, claim.passage.start


def _told_options(claims: Sequence[Claim]) -> Iterator[Option]:
    """Read what claims are about, their reasons and conditions."""
    for noun, place in _nouns(claims):
        if option := kinds.noun_option(noun, place, rank=1):
            yield option
    for claim in claims:
        for part in claim.clause.tails if claim.clause else ():
            if option := kinds.tail_option(part, claim.passage.start):
                yield option


def _labels(claims: Sequence[Claim]) -> Iterator[Option]:
    """Read the terms that have a meaning behind their colon."""
    for claim in claims:
        option = kinds.label_option(claim.left, claim.passage.start) if claim.left else None
        if option and _meaning(claim):
            yield option


def _meaning(claim: Claim) -> str:
    """Name what stands behind a label: a clause or a noun phrase; "" where it is too little."""
    is_short = len(claim.right_text.split()) < _FEWEST_WORDS_OF_A_MEANING
    if claim.form is not ClaimForm.LABEL or is_short:
        return ""
    return kinds.meaning_group(claim.right_text, is_clause=claim.clause is not None)
