"""A document → its notes: read, propose, judge, deduplicate, choose."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cards import language
from cards.generator import VERSION
from cards.generator.claims import Told, people_of, read_chapters
from cards.generator.context import context_line
from cards.generator.distractors import with_distractors
from cards.generator.lines import Trial, lines_of
from cards.generator.naming import Capitals
from cards.generator.patterns import PATTERNS, Pattern
from cards.generator.patterns.gap import lines_of as lines_to_quote
from cards.generator.quality import FIRST_READY_AT, Judgement, judge
from cards.generator.ranker import DEFAULT, Ranker
from cards.generator.setting import Setting, passages_of
from cards.generator.wholeness import whole_lines
from cards.model import Candidate, Chapter, Claim, Document, Line, Note, NoteKind, Tier

MOST_READY_IN_A_CHAPTER = 6
MOST_READY_FROM_A_LINE = 2
MOST_READY_FROM_A_LONG_LINE = 3
LONG_LINE_IN_WORDS = 20
MOST_FROM_A_LINE = 3
LONGEST_TAG_IN_CHARACTERS = 40
_LEAD_OF_A_QUESTION = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate, what was thought of it, its key, and the stems it is told apart by."""

    candidate: Candidate
    pattern: str
    judgement: Judgement
    place: int
    key: str
    answer: frozenset[str]
    fact: frozenset[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A document's notes, and what became of each of its lines."""

    notes: tuple[Note, ...]
    lines: tuple[Line, ...]


def generate(document: Document) -> tuple[Note, ...]:
    """Make a document's notes, in its order; the best of a chapter are ready, others drafts."""
    return make(document).notes


def make(
    document: Document,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    more: Sequence[Pattern] = (),
    ranker: Ranker = DEFAULT,
) -> Made:
    """Make a document's notes and account for its lines.

    `progress` hears, first and after each chapter, how many are done of how many. `more` patterns
    propose after the house's own and are judged with them.
    """
    progress(0, len(document.chapters))
    capitals = Capitals(document)
    ordinals: Counter[tuple[str, str]] = Counter()
    notes: list[Note] = []
    lines: list[Line] = []
    said: list[Told] = []
    for number, (chapter, told) in enumerate(
        zip(document.chapters, read_chapters(document), strict=True), 1
    ):
        tried: list[Judged] = []
        if chapter.makes_cards:
            setting = setting_of(document, chapter, capitals, told.claims)
            proposed = _proposed(chapter, told.claims, (*PATTERNS, *more))
            tried = judged(document, chapter, proposed, setting, ordinals=ordinals, ranker=ranker)
        kept = choose(deduplicate(tried))
        notes += [_note(document, one, number) for one in kept]
        said.append(told)
        lines += lines_of(chapter, number, told.claims, _trials(tried, kept))
        progress(number, len(document.chapters))
    return Made(with_distractors(document, notes, said), tuple(lines))


def judged(
    document: Document,
    chapter: Chapter,
    proposed: Iterable[tuple[str, Candidate]],
    setting: Setting,
    *,
    ordinals: Counter[tuple[str, str]],
    ranker: Ranker,
) -> list[Judged]:
    """Tell what the judge thinks of each candidate; each comes with its pattern's name.

    A key counts candidates, not notes, so that it does not change when another one is dropped.
    """
    found = []
    for place, (pattern, candidate) in enumerate(proposed):
        line = candidate.context or context_line(document, chapter, answer=candidate.answer)
        candidate = replace(candidate, context=line)
        judgement = judge(candidate, setting, pattern=pattern, ranker=ranker)
        answer = language.content_stems(candidate.answer)
        fact = answer | language.content_stems(candidate.question.replace("{{c1::", " "))
        quoted = candidate.evidence.text
        ordinals[pattern, quoted] += 1
        key = note_key(document, pattern, quoted, ordinals[pattern, quoted])
        found.append(Judged(candidate, pattern, judgement, place, key, answer, fact))
    return found


def deduplicate(judged: Sequence[Judged]) -> list[Judged]:
    """Of those that passed keep the best of each fact and direction, and at most one reverse.

    Only cards that share a stem of their answers, or their line, are compared.
    """
    kept: list[Judged] = []
    by_stem: dict[str, list[Judged]] = {}
    by_line: dict[int, list[Judged]] = {}
    for one in sorted((one for one in judged if one.judgement.tier), key=_by_worth):
        rivals = [other for stem in one.answer for other in by_stem.get(stem, ())]
        siblings = by_line.setdefault(one.candidate.evidence.start, [])
        if any(_same_direction(one, other) for other in rivals) or not _is_welcome(one, siblings):
            continue
        kept.append(one)
        siblings.append(one)
        for stem in one.answer:
            by_stem.setdefault(stem, []).append(one)
    return kept


def choose(judged: Sequence[Judged]) -> list[Judged]:
    """Make the best of a chapter ready, few from one line; hold the others as drafts.

    Where none is good enough, the best of the chapter is ready if it is fair.
    """
    chosen = []
    ready: Counter[int] = Counter()
    for one in sorted(judged, key=_by_worth):
        if not ready.total() and one.judgement.tier and one.judgement.score >= FIRST_READY_AT:
            one = replace(one, judgement=replace(one.judgement, tier=Tier.READY))
        line = one.candidate.evidence.start
        is_long = len(one.candidate.evidence.text.split()) >= LONG_LINE_IN_WORDS
        most = MOST_READY_FROM_A_LONG_LINE if is_long else MOST_READY_FROM_A_LINE
        is_full = ready.total() >= MOST_READY_IN_A_CHAPTER or ready[line] >= most
        if one.judgement.tier is Tier.READY and is_full:
            one = replace(one, judgement=replace(one.judgement, tier=Tier.DRAFT))
        ready[line] += one.judgement.tier is Tier.READY
        chosen.append(one)
    return sorted(chosen, key=lambda one: (one.candidate.evidence.start, one.place))


def setting_of(
    document: Document, chapter: Chapter, capitals: Capitals, claims: Sequence[Claim]
) -> Setting:
    """Gather what a chapter's candidates are judged against."""
    said = " ".join(passage.text for passage in passages_of(chapter))
    return Setting(
        chapter=chapter,
        stems=language.content_stems(f"{said} {document.title}"),
        topics=language.content_stems(f"{chapter.title.text} {document.title}"),
        speaker=chapter.speaker or document.speaker,
        hosts=people_of(document, chapter).hosts,
        capitals=capitals,
        sentences=whole_lines(lines_to_quote(chapter), claims),
    )


def _proposed(
    chapter: Chapter, claims: Sequence[Claim], patterns: Sequence[Pattern]
) -> Iterator[tuple[str, Candidate]]:
    for pattern in patterns:
        for candidate in pattern.propose(chapter, claims):
            yield pattern.name, candidate


def _by_worth(one: Judged) -> tuple[int, int]:
    """Sort the best first; a question goes before a blank that is hardly better."""
    is_blank = one.candidate.kind is NoteKind.CLOZE
    return _LEAD_OF_A_QUESTION * is_blank - one.judgement.score, one.place


def _same_direction(one: Judged, other: Judged) -> bool:
    """Whether two cards ask for the same thing about the same thing."""
    if one.answer == other.answer and (one.pattern == other.pattern or len(one.answer) > 2):
        return True
    if language.is_alike(one.candidate.question.lower(), other.candidate.question.lower()):
        return True
    shared = len(one.answer & other.answer) / max(1, min(len(one.answer), len(other.answer)))
    return shared >= 0.6 and _overlap(one.fact, other.fact) >= 0.5


def _is_welcome(one: Judged, siblings: Sequence[Judged]) -> bool:
    """Whether a line has room for a card: three at most, and one reverse of a fact."""
    same = [other for other in siblings if _overlap(one.fact, other.fact) > 0.75]
    return len(siblings) < MOST_FROM_A_LINE and len(same) < 2


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _trials(tried: Sequence[Judged], kept: Sequence[Judged]) -> Iterator[Trial]:
    """Pair each candidate with the key of its note, or with what the judge had against it."""
    keys = {one.key for one in kept}
    for one in tried:
        passed = one.judgement.tier is not None
        key = one.key if one.key in keys else ""
        yield Trial(one.candidate.evidence, key, passed, () if passed else one.judgement.reasons)


def _note(document: Document, one: Judged, chapter: int) -> Note:
    candidate = one.candidate
    return Note(
        key=one.key,
        kind=candidate.kind,
        context=candidate.context,
        question=candidate.question,
        answer=candidate.answer,
        evidence=candidate.evidence,
        chapter=chapter,
        pattern=one.pattern,
        score=one.judgement.score,
        tier=one.judgement.tier or Tier.DRAFT,
        reasons=one.judgement.reasons,
        tags=(slug(document.chapters[chapter - 1].title.text),),
        generator=VERSION,
        features=one.judgement.features,
    )


def slug(title: str) -> str:
    """Write a chapter's title as a tag: small letters and hyphens, cut at a word."""
    words = re.findall(r"[^\W_]+", title.lower())
    tag = ""
    for word in words:
        if tag and len(tag) + len(word) >= LONGEST_TAG_IN_CHARACTERS:
            break
        tag = f"{tag}-{word}" if tag else word[:LONGEST_TAG_IN_CHARACTERS]
    return tag or "chapter"


def note_key(document: Document, pattern: str, evidence: str, ordinal: int) -> str:
    """Name a note for good: by document, pattern, evidence and its place among equal ones."""
    born = (document.title, document.show, document.number, pattern, evidence, ordinal)
    return hashlib.sha256("|".join(map(str, born)).encode()).hexdigest()[:20]
