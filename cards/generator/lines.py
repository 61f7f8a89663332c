"""What became of each line of a chapter: its cards, or in words for people why it has none."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cards import language
from cards.generator.gates import GATES
from cards.generator.pieces import LONGEST_LINE_IN_CHARACTERS
from cards.model import BulletKind, Chapter, Claim, Line, Passage

NOT_UNDERSTOOD = "it was not understood as a statement"
NO_STATEMENT = "it is a title that states nothing by itself"
NOT_ASKED = "it was understood, but no pattern asks it"
ASKED_ALREADY = "another card asks it already"
LOW = "a question was tried, but scored too low"
A_ROW = "it is a row of a table, not a sentence"
TOO_LONG = "it is too long to be read as one sentence"
TRIED = "a question was tried, but "
SET_ASIDE = "its chapter is set aside: "
_GATES = frozenset(gate.words for gate in GATES)


@dataclass(frozen=True, slots=True)
class Trial:
    """A candidate's end: the line it rests on, and its note's key or what was said against it.

    One that `passed` without a key had to give way to another card.
    """

    evidence: Passage
    key: str = ""
    passed: bool = False
    problems: tuple[str, ...] = ()


def lines_of(
    chapter: Chapter, number: int, claims: Sequence[Claim], trials: Iterable[Trial]
) -> tuple[Line, ...]:
    """Tell every line of a chapter what became of it, in the chapter's order."""
    lines = sorted(_cut(chapter, number), key=lambda line: line.passage.start)
    starts = [line.passage.start for line in lines]
    read = {_place(starts, claim.passage) for claim in claims}
    ends: dict[int, list[Trial]] = {}
    for trial in trials:
        ends.setdefault(_place(starts, trial.evidence), []).append(trial)
    return tuple(
        _told(
            line,
            ends.get(place, []),
            unread="" if place in read else _unread(line.passage, chapter),
        )
        for place, line in enumerate(lines)
    )


def _cut(chapter: Chapter, number: int) -> Iterator[Line]:
    """Go through the title, the bullets and the sentences, each with what is known beforehand."""
    aside = "" if chapter.no_cards is None else f"{SET_ASIDE}{chapter.no_cards.value}"
    yield Line(chapter.title, number, why=aside)
    for bullet in chapter.bullets:
        row = A_ROW if bullet.kind is BulletKind.ROW else ""
        for passage in (bullet.passage,) if row else _sentences(bullet.passage):
            yield Line(passage, number, why=aside or row)
    for passage in _sentences(chapter.summary) if chapter.summary else ():
        yield Line(passage, number, why=aside)


def _sentences(passage: Passage) -> Sequence[Passage]:
    """Cut where there is more than one sentence."""
    found = language.sentences(passage)
    return found if len(found) > 1 else (passage,)


def _place(starts: list[int], passage: Passage) -> int:
    return bisect_right(starts, passage.start) - 1


def _unread(passage: Passage, chapter: Chapter) -> str:
    """Say why nothing was read in a line."""
    if passage == chapter.title:
        return NO_STATEMENT
    return TOO_LONG if len(passage.text) > LONGEST_LINE_IN_CHARACTERS else NOT_UNDERSTOOD


def _told(line: Line, trials: Sequence[Trial], *, unread: str) -> Line:
    keys = tuple(trial.key for trial in trials if trial.key)
    against = tuple(_against(trial) for trial in trials if not trial.key)
    why = "" if keys else line.why or _why(against) or unread or NOT_ASKED
    return replace(line, keys=keys, why=why, against=against)


def _against(trial: Trial) -> str:
    """Say what ended a candidate: a gate, its score, or a better card."""
    if trial.passed:
        return ASKED_ALREADY
    gates = [problem for problem in trial.problems if problem in _GATES]
    if gates:
        return f"{TRIED}{gates[0]}"
    return f"{LOW}: {trial.problems[0]}" if trial.problems else LOW


def _why(against: Sequence[str]) -> str:
    """Choose the reason of the candidate that came furthest; among equals the commonest."""
    furthest = (
        reason for end in (ASKED_ALREADY, LOW) for reason in against if reason.startswith(end)
    )
    commonest = Counter(against).most_common(1)
    return next(furthest, commonest[0][0] if commonest else "")
