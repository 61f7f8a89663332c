"""What a bracket gives as an example or analogy is asked for by what it stands for."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_GIVEN = re.compile(r"^(?:e\.g\.|for example|such as|like),?\s+(.+)$", re.IGNORECASE)
_NAMED = re.compile(r"^(?:the\s+)?(.+?)\s+(example|analogy|thought experiment)$", re.IGNORECASE)
_FEWEST_WORDS_OF_A_KIND = 2


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask which example shows the claim, or which example of a kind is given."""
    for claim, _ in full_claims(claims):
        given, named = _GIVEN.match(claim.aside), _NAMED.match(claim.aside)
        if named:
            question = realise.question(f"which {named[2]} illustrates that {claim.text}")
            yield ask(claim, question, realise.answer_of(named[1]))
        elif given and _is_kind(claim):
            kind = claim.aside_of.text if claim.aside_of else ""
            by = f"does {claim.holder} give" if claim.holder else "is given"
            question = realise.question(f"which example of {kind} {by}")
            yield ask(claim, question, realise.answer_of(given[1]))


def _is_kind(claim: Claim) -> bool:
    """Whether the bracket stands behind a noun phrase that says enough."""
    kind = claim.aside_of
    return kind is not None and len(language.content_stems(kind.text)) >= _FEWEST_WORDS_OF_A_KIND


EXAMPLE = Pattern(name="example", label="An example in brackets", propose=propose)
