"""A "why X is Y" of the notes asks "Why is X Y?", when the notes give the reason elsewhere."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm, Clause, PartRole
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, sentences
from cards.model import Candidate, Chapter, Claim

_NEEDING = language.listed("require need lack involve demand depend allow enable use produce")
_LONGEST_REASON_IN_WORDS = 22
_EXAMPLE = re.compile(r"^(?:e\.g|i\.e|for example|such as)")


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask the notes' own why; a bracket, a because, or what the same subject needs answers."""
    for claim in claims:
        if claim.form is not ClaimForm.WHY or claim.clause is None:
            continue
        asked = realise.inverted(claim.clause, claim.clause.parts)
        question = realise.question("why", asked, realise.holder_phrase(claim))
        for evidence, reason in _reasons(claim, claim.clause, claims):
            yield ask(evidence, question, realise.answer_of(reason))


def _reasons(why: Claim, asked: Clause, claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    if why.aside and not _EXAMPLE.match(why.aside):
        yield why, f"because of {why.aside}"
    yield from _attributed(claims)
    subject = language.content_stems(asked.subject.text)
    for claim, clause in sentences(claims):
        if clause is asked or not subject or language.content_stems(clause.subject.text) != subject:
            continue
        for tail in clause.tails:
            if tail.role is PartRole.REASON:
                yield claim, realise.written(tail)
        if clause.lemma in _NEEDING and not clause.is_negated:
            pronoun = "they" if clause.subject.is_plural else "it"
            yield claim, f"because {pronoun} {realise.said(clause)}"


def _attributed(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    """Take "attributes it to Y" for the reason of what the title asks."""
    for claim in claims:
        is_it = claim.left is not None and claim.left.text == "it"
        if claim.form is ClaimForm.ROLE and is_it and claim.naming == "attribute to":
            has_more = claim.aside and len(claim.aside.split()) <= _LONGEST_REASON_IN_WORDS
            yield claim, f"because of {claim.aside if has_more else claim.right_text}"


WHY = Pattern(name="why", label="Why, asked by the notes themselves", propose=propose)
