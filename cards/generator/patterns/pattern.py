"""What a way of asking is: a name, a label for people, and a function that proposes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cards.clause import ClaimForm, Clause
from cards.model import Candidate, Chapter, Claim, NoteKind

_COUNTS = {1: "one word", 2: "two words", 3: "three words", 4: "four words"}
Propose = Callable[[Chapter, Sequence[Claim]], Iterator[Candidate]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of asking. `propose` gets a chapter and its claims; it never judges what it makes."""

    name: str
    label: str
    propose: Propose


def full_claims(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Clause]]:
    """Go through the claims that are whole sentences, each with its clause."""
    for claim in claims:
        if claim.form is ClaimForm.CLAUSE and claim.clause is not None:
            yield claim, claim.clause


def sentences(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Clause]]:
    """Go through the full claims, and what the notes say only behind a "why"."""
    for claim in claims:
        if claim.clause is not None and claim.left is None:
            yield claim, claim.clause


def ask(claim: Claim, question: str, answer: str) -> Candidate:
    """Propose a question with a short answer that rests on a claim's line."""
    return Candidate(NoteKind.BASIC, question, answer, claim.passage)


def initials_of(key: str) -> str:
    """Hint at a phrase of up to four words: "two words: g… s…"."""
    words = key.split()
    initials = " ".join(f"{word.strip('“”‘')[:1]}…" for word in words)
    return f"{_COUNTS[len(words)]}: {initials}"
