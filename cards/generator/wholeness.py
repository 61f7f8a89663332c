"""Whether a line of the notes is a sentence as it stands, so that it can be quoted with a gap."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause
from cards.model import Claim, Passage

_LONGEST_OPENING_IN_WORDS = 9
_LABEL = re.compile(r"^[^:]{2,60}: ")
_RUNNING_ON = re.compile(r"[;=→]|: ")


def clauses_within(passage: Passage, claims: Sequence[Claim]) -> tuple[Clause, ...]:
    """List the clauses of a line that is a sentence, or of what follows its label; else nothing."""
    text = _LABEL.sub("", passage.text)
    told = [claim.clause for claim in claims if claim.clause and _overlap(claim.passage, passage)]
    return tuple(told) if any(_opens(clause, text) for clause in told) else ()


def whole_lines(lines: Iterator[Passage], claims: Sequence[Claim]) -> tuple[Passage, ...]:
    """List the lines that are sentences."""
    return tuple(line for line in lines if clauses_within(line, claims))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _opens(clause: Clause, text: str) -> bool:
    """Whether a clause opens a text with its subject and says all its auxiliaries there."""
    said = language.words(text.lower())
    subject = [word.lower() for word in language.words(clause.subject.text)]
    subject = subject[1:] if subject[:1] in (["a"], ["an"], ["the"]) and subject[1:] else subject
    place = text.lower().find(" ".join(subject))
    if place < 0 or not all(word.lower() in said for word in clause.auxiliaries):
        return False
    opening = text[:place]
    is_near = len(opening.split()) <= _LONGEST_OPENING_IN_WORDS
    return is_near and _RUNNING_ON.search(opening) is None
