"""What became of each line of a document: its cards, or the reason it has none."""

from collections import Counter
from dataclasses import dataclass

from cards import language
from cards.generator.claims import read_claims
from cards.generator.gates import GATES
from cards.generator.naming import Capitals
from cards.generator.patterns import PATTERNS
from cards.generator.pipeline import setting_of
from cards.generator.setting import passages_of
from cards.model import Chapter, Document, Note, Passage

NOT_READ = "not read as a claim"
NOT_ASKED = "read, but no pattern asks it"
TOO_OPEN = "too open, or asked already"


@dataclass(frozen=True, slots=True)
class Line:
    """A bullet or a sentence, whether a card rests on it, and what stopped its candidates."""

    passage: Passage
    chapter: int
    has_card: bool
    why: str


def traced(document: Document, notes: tuple[Note, ...]) -> tuple[tuple[Line, ...], Counter[str]]:
    """Follow every line; count how often each gate stopped a candidate."""
    capitals = Capitals(document)
    lines: list[Line] = []
    stopped: Counter[str] = Counter()
    starts = {(note.chapter, note.evidence.start) for note in notes}
    for number, (chapter, claims) in enumerate(
        zip(document.chapters, read_claims(document), strict=True), 1
    ):
        if not chapter.makes_cards:
            continue
        setting = setting_of(document, chapter, capitals)
        reasons: dict[int, list[str]] = {claim.passage.start: [] for claim in claims}
        for pattern in PATTERNS:
            for candidate in pattern.propose(chapter, claims):
                gate = next((gate for gate in GATES if gate.fails(candidate, setting)), None)
                name = gate.name if gate else TOO_OPEN
                reasons.setdefault(candidate.evidence.start, []).append(name)
                stopped[name] += gate is not None
        for passage in _lines(chapter):
            start = passage.start
            found = reasons.get(start)
            why = NOT_READ if found is None else _commonest(found)
            lines.append(Line(passage, number, (number, start) in starts, why))
    return tuple(lines), +stopped


def _commonest(reasons: list[str]) -> str:
    return Counter(reasons).most_common(1)[0][0] if reasons else NOT_ASKED


def _lines(chapter: Chapter) -> tuple[Passage, ...]:
    """List bullets and sentences as the generator cuts them."""
    found = []
    summary = chapter.summary
    for passage in passages_of(chapter)[1:]:
        whole = passage is not summary and len(language.sentences(passage)) == 1
        found += [passage] if whole else language.sentences(passage)
    return tuple(found)
