"""A full claim about a term, read backwards: "What does so?" asks for the term."""

from collections.abc import Iterator, Sequence

from cards import language
from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim, Clause, PartRole

_FEWEST_WORDS_SAID = 3
_FEWEST_WORDS_OF_A_TERM = 2


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the subject, when it is a term and enough is said of it."""
    for claim, clause in full_claims(claims):
        if _is_term(clause) and not clause.is_negated:
            asked = _asked(clause)
            if len(language.content_stems(asked)) >= _FEWEST_WORDS_SAID:
                question = realise.question(realise.fronted(clause), asked)
                yield ask(claim, question, realise.answer_of(clause.subject.text))


def _asked(clause: Clause) -> str:
    parts = [*clause.parts, *realise.kept_tails(clause)]
    if clause.subject.is_person:
        return f"who {realise.predicate(clause, parts)}"
    complements = [part for part in clause.parts if part.role is PartRole.COMPLEMENT]
    if clause.lemma == "be" and not clause.auxiliaries and complements:
        glossed = realise.which_one(complements[0].text)
        if glossed and clause.parts[-1] is complements[0]:
            return glossed
        is_definition = complements[0].text.startswith("the ") and not clause.subject.is_plural
        return f"what {realise.predicate(clause, parts)}{' called' if is_definition else ''}"
    return f"what {realise.predicate(clause, parts)}"


def _is_term(clause: Clause) -> bool:
    """Whether the subject is worth asking for: two words of its own, a name, a joined word."""
    if clause.subject.text.split()[0].lower() in {"most", "many", "some", "all", "each", "every"}:
        return False
    stems = language.content_stems(clause.subject.text)
    if clause.subject.is_person:
        return clause.subject.is_name or len(stems) >= _FEWEST_WORDS_OF_A_TERM
    if clause.subject.is_name:
        return " " in clause.subject.text or clause.subject.text.isupper()
    return len(stems) >= _FEWEST_WORDS_OF_A_TERM


SUBJECT = Pattern(name="subject", label="Which term a claim is about", propose=propose)
