"""A line of the notes cut up: which of its words are marked, as those a card rests on."""

from dataclasses import dataclass

from cards.model import Passage

_NEAR_IN_CHARACTERS = 240


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row, marked or not."""

    text: str
    is_marked: bool = False


def around(passage: Passage | None, evidence: Passage) -> tuple[Run, ...]:
    """Mark the words a note rests on in their line; of a long one only what stands near them."""
    if passage is None:
        return (Run(evidence.text, is_marked=True),)
    runs = marked_runs(passage, evidence)
    return tuple(_shortened(run, is_before=place == 0) for place, run in enumerate(runs))


def marked_runs(passage: Passage, evidence: Passage | None) -> tuple[Run, ...]:
    """Mark the words of a passage that are evidence."""
    if evidence is None or not overlap(passage, evidence):
        return (Run(passage.text),)
    start = max(0, evidence.start - passage.start)
    end = min(len(passage.text), evidence.end - passage.start)
    runs = (
        Run(passage.text[:start]),
        Run(passage.text[start:end], is_marked=True),
        Run(passage.text[end:]),
    )
    return tuple(run for run in runs if run.text)


def overlap(one: Passage, other: Passage) -> bool:
    """Whether two passages share a character."""
    return one.start < other.end and other.start < one.end


def _shortened(run: Run, *, is_before: bool) -> Run:
    if run.is_marked or len(run.text) <= _NEAR_IN_CHARACTERS:
        return run
    if is_before:
        return Run(f"… {run.text[-_NEAR_IN_CHARACTERS:].partition(' ')[2]}")
    return Run(f"{run.text[:_NEAR_IN_CHARACTERS].rpartition(' ')[0]} …")
