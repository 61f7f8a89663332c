"""A verdict with two sides, "X is A but B", asks how X is judged; the answer keeps both sides."""

from collections.abc import Iterator, Sequence

from cards.clause import PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask how the holder judges the subject, when the verdict has a "but"."""
    for claim, clause in full_claims(claims):
        verdicts = [part for part in clause.parts if part.role is PartRole.QUALITY]
        if clause.lemma != "be" or not claim.holder or not verdicts or clause.auxiliaries:
            continue
        if " but " in verdicts[0].text and len(clause.parts) == 1:
            question = realise.question(f"how does {claim.holder} judge {clause.subject.text}")
            yield ask(claim, question, realise.answer_of(f"as {verdicts[0].text}"))


VERDICT = Pattern(name="verdict", label="A verdict with two sides", propose=propose)
