"""The generator's figures on whole documents: `make quality`. `--update` keeps them as the last.

python -m tests.quality [--update] [--cards] [--facts] [--lines] [--half HALF] [NAME …]
"""

import argparse
import difflib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cards import cloze
from cards.generator.pipeline import make
from cards.model import Document, Line, Note, Source, Tier
from cards.readers import read_document
from tests.quality.facts import Fact, read_facts, tested, words_of

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
LAST_RUN = HERE / "last_run.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """A document, its notes, and what an expert would ask of it."""

    name: str
    document: Document
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]

    @property
    def ready(self) -> tuple[Note, ...]:
        """The notes that may be studied at once."""
        return tuple(note for note in self.notes if note.tier is Tier.READY)

    @property
    def fertile(self) -> frozenset[str]:
        """Titles of the chapters an expert found a fact in."""
        return frozenset(fact.chapter.strip().lower() for fact in self.facts)


def main() -> None:
    """Print the figures and what changed since the last run."""
    options = _options()
    cases = [case for case in cases_of(options.half) if _wanted(case.name, options.names)]
    report = "\n".join([*figures(cases), ""])
    sys.stdout.write(report)
    for case in cases:
        if options.cards:
            _say(cards_of(case))
        if options.facts:
            _say(facts_of(case))
        if options.lines:
            _say(lines_of(case))
    if options.names or options.half != "development":
        return
    last = LAST_RUN.read_text(encoding="utf-8") if LAST_RUN.exists() else ""
    changed = list(
        difflib.unified_diff(last.splitlines(), report.splitlines(), "last run", "now", "", "", 0)
    )
    _say(changed or ["Nothing changed since the last run."])
    if options.update:
        LAST_RUN.write_text(report, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    for flag in ("update", "cards", "facts", "lines"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--half", default="development", choices=["development", "held_out"])
    parser.add_argument("names", nargs="*")
    return parser.parse_args()


def _wanted(name: str, names: list[str]) -> bool:
    return not names or any(part in name for part in names)


def cases_of(half: str) -> Iterator[Case]:
    """Read the seeds, where they are at hand, and one half of our own documents."""
    for name, text, gold in _paths_of(half):
        yield _case(name, text, read_facts(gold))


def texts_of() -> Iterator[tuple[str, Path]]:
    """List every document at hand by name."""
    for half in ("development", "held_out"):
        yield from ((name, text) for name, text, _ in _paths_of(half))


def _paths_of(half: str) -> Iterator[tuple[str, Path, Path]]:
    golds = [(SHARED / "gold" / "seed_36.json", SHARED / "seeds" / "000_a09c88392e4511b0.txt")]
    golds += [(SHARED / "gold" / "seed_258.json", SHARED / "seeds" / "002_d3b2f5b164fdf077.txt")]
    if half != "development":
        golds = []
    for gold in sorted((HERE / half).glob("*.gold.json")):
        beside = sorted(gold.parent.glob(f"{_name(gold)}.*"))
        golds += [(gold, path) for path in beside if not path.name.endswith(".gold.json")][:1]
    for gold, text in golds:
        if gold.exists() and text.exists():
            yield _name(gold), text, gold


def _name(gold: Path) -> str:
    return gold.name.removesuffix(".json").removesuffix(".gold")


def _case(name: str, text: Path, facts: tuple[Fact, ...]) -> Case:
    document = read_document(Source(text.name, text.read_bytes()))
    made = make(document)
    return Case(name, document, made.notes, facts, tuple(_learnable(document, made.lines)))


def _learnable(document: Document, lines: tuple[Line, ...]) -> Iterator[Line]:
    """Leave titles out, and chapters that are set aside."""
    for line in lines:
        chapter = document.chapters[line.chapter - 1]
        if chapter.makes_cards and line.passage != chapter.title:
            yield line


def figures(cases: list[Case]) -> Iterator[str]:
    """Write a line for each document, then what stopped candidates and lines."""
    yield (
        f"{'document':28} {'cards':>5} {'ready':>5} {'a ch.':>5} {'ch. with':>9}"
        f" {'facts':>5} {'ready':>6} {'all':>5} {'twice':>5} {'bare lines':>10}"
    )
    for case in cases:
        yield _row(case)
    facts = sum(len(case.facts) for case in cases)
    ready = sum(len(_tested(case, case.ready)) for case in cases)
    every = sum(len(_tested(case, case.notes)) for case in cases)
    tells = f"tested by ready cards {_share(ready, facts)}, by all {_share(every, facts)}"
    yield f"all facts: {facts}, {tells}"
    yield f"all cards: {sum(len(c.notes) for c in cases)}, ready {sum(len(c.ready) for c in cases)}"
    yield wrong_answers([note for case in cases for note in case.notes])
    lines = [line for case in cases for line in case.lines]
    yield "candidates of these lines that gave no card:"
    yield from _counted(Counter(reason for line in lines for reason in line.against))
    bare = Counter(line.why for line in lines if not line.keys)
    yield "lines without a card, because:"
    yield from _counted(bare)
    yield "ready cards by pattern:"
    yield from _counted(Counter(note.pattern for case in cases for note in case.ready))


def wrong_answers(notes: list[Note]) -> str:
    """Write how many notes have wrong answers, and how often length or a word tells the key."""
    sets = [note for note in notes if note.distractors]
    uneven = [n for n in sets if len(set(map(len, (n.answer, *n.distractors)))) > 1]
    longest = [n for n in uneven if len(n.answer) > max(map(len, n.distractors))]
    telling = [n for n in sets if not all(_is_like_length(n.answer, d) for d in n.distractors)]
    shared = [n for n in sets if n.answer.lower() in map(str.lower, n.distractors)]
    ready = [note for note in notes if note.tier is Tier.READY]
    share = _share(sum(bool(note.distractors) for note in ready), len(ready))
    return (
        f"wrong answers: {len(sets)} notes of {len(notes)}, {share} of ready;"
        f" key the longest in {_share(len(longest), len(uneven))} of {len(uneven)} uneven sets,"
        f" of a length that tells in {len(telling)}, among its rivals in {len(shared)}"
    )


def _is_like_length(key: str, other: str) -> bool:
    return 0.6 <= len(other) / len(key) <= 1.6


def _row(case: Case) -> str:
    asked = {note.chapter for note in case.ready}
    titles = [chapter.title.text.strip().lower() for chapter in case.document.chapters]
    fertile = [place for place, title in enumerate(titles, 1) if title in case.fertile]
    with_ready = sum(place in asked for place in fertile)
    bare = sum(not line.keys for line in case.lines)
    per_chapter = len(case.ready) / max(1, len(fertile))
    tests, every = _tested(case, case.ready), _tested(case, case.notes)
    facts = len(case.facts)
    return (
        f"{case.name:28} {len(case.notes):5} {len(case.ready):5} {per_chapter:5.1f}"
        f" {with_ready:4}/{len(fertile):<4} {facts:5} {_share(len(tests), facts):>6}"
        f" {_share(len(every), facts):>5} {_twice(case.ready):5}"
        f" {_share(bare, len(case.lines)):>10}"
    )


def _tested(case: Case, notes: tuple[Note, ...]) -> dict[str, Note]:
    return tested(case.facts, notes, [chapter.title.text for chapter in case.document.chapters])


def _share(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.0%}"


def _twice(notes: tuple[Note, ...]) -> int:
    """Count notes that share answer and most words with an earlier one of their chapter."""
    found = 0
    for place, note in enumerate(notes):
        words = words_of(note.question) | words_of(note.answer)
        for other in notes[:place]:
            theirs = words_of(other.question) | words_of(other.answer)
            same = words_of(note.answer) & words_of(other.answer)
            is_alike = len(words & theirs) / len(words | theirs) > 0.6
            if other.chapter == note.chapter and same and is_alike:
                found += 1
                break
    return found


def _counted(counts: Counter[str]) -> Iterator[str]:
    for what, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:5} {what}"


def cards_of(case: Case) -> Iterator[str]:
    """Write every card, those ready first marked with a plus."""
    yield f"\n=== {case.name}"
    chapter = 0
    for note in case.notes:
        if note.chapter != chapter:
            chapter = note.chapter
            yield f"--- {case.document.chapters[chapter - 1].title.text}"
        mark = "+" if note.tier is Tier.READY else "-"
        question = cloze.blanked(note.question, note.answer)
        card = f"{question} => {note.answer}   [{note.context}]"
        yield f"{mark} {note.score:3} {note.pattern:10} {card}"


def facts_of(case: Case) -> Iterator[str]:
    """Write every fact of the expert: + tested by a ready card, ~ by a draft, - by none."""
    yield f"\n=== {case.name}"
    ready, every = _tested(case, case.ready), _tested(case, case.notes)
    for fact in case.facts:
        mark = "+" if fact.name in ready else "~" if fact.name in every else "-"
        yield f"{mark} {fact.name} {fact.question} => {fact.answer}"


def lines_of(case: Case) -> Iterator[str]:
    """Write every line without a card, and why."""
    yield f"\n=== {case.name}"
    for line in case.lines:
        if not line.keys:
            yield f"{line.chapter:3} [{line.why}] {line.passage.text}"


def _say(lines: Iterator[str] | list[str]) -> None:
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
