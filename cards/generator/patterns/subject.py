"""A full claim about a term, read backwards: "What does so?" asks for the term."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import amounts, doers, realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.language import VerbForm
from cards.model import Candidate, Chapter, Claim

_UNCOUNTED = frozenset({"most", "many", "some", "all", "each", "every"})
_FEWEST_WORDS_SAID = 3
_FEWEST_WORDS_OF_A_TERM = 2
_FEWEST_WORDS_OF_A_GLOSS = 4
_MOST_WORDS_OF_A_GLOSS = 8
_ONLY = re.compile(r"only (?:the )?(?:[\w-]+ )+?([a-z]+)", re.IGNORECASE)
_LINKED = re.compile(r"\b(?:in|for|to|behind|on|between|that|which|at|from)\b")
_FOREMOST = re.compile(
    r"the (?:(?:main|key|chief|only|first|last|best|worst|most|central|core|decisive|crucial)\b"
    r"|\w+est\b)"
)


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the subject, when it is a term and enough is said of it."""
    for claim, clause in full_claims(claims):
        share = realise.SHARE.match(clause.subject.text)
        if share and not share.group(1).lower().endswith("most") and not clause.is_negated:
            asked = f"what share of {share.group(2)} {realise.said(clause)}"
            tails = " ".join(realise.written(tail) for tail in realise.kept_tails(clause))
            question = realise.question(realise.fronted(clause), asked, tails)
            yield ask(claim, question, realise.answer_of(share.group(1)))
        elif _is_term(clause) and not clause.is_negated:
            asked = _asked(clause)
            if len(language.content_stems(asked)) >= _FEWEST_WORDS_SAID:
                is_others = claim.holder not in (chapter.speaker or "").split()
                is_bound = is_others or asked.startswith("what is the ")
                holder = realise.holder_phrase(claim) if is_bound else ""
                question = realise.question(realise.fronted(clause), asked, holder)
                yield ask(
                    claim, question, realise.answer_of(clause.subject.text.removesuffix(" alone"))
                )


def _asked(clause: Clause) -> str:
    only = _ONLY.fullmatch(clause.subject.text)
    if only and only.group(1) == clause.subject.head:
        parts = [*clause.parts, *realise.kept_tails(clause)]
        return f"which {only.group(1)} {realise.said_with(clause, parts)}"
    parts = [*clause.parts, *realise.kept_tails(clause)]
    complements = [part for part in clause.parts if part.role is PartRole.COMPLEMENT]
    if clause.lemma == "be" and not clause.auxiliaries and complements:
        return _defined(clause, complements[0])
    kind = doers.class_of(clause.subject)
    if kind:
        return f"which {kind} {realise.predicate(clause, parts)}"
    who = "who" if doers.is_who(clause, clause.subject) else "what"
    return f"{who} {realise.predicate(clause, parts)}"


def _defined(clause: Clause, complement: Part) -> str:
    """Ask for the term behind "the N of …" or "a N that …"; a bare "a N" fits too many."""
    glossed = realise.which_one(complement.noun)
    if glossed and clause.parts[-1] is complement:
        return glossed
    if doers.is_who(clause, clause.subject):
        return f"who {realise.predicate(clause, clause.parts)}"
    is_scoped = " of " in complement.text or len(clause.parts) > 1 or realise.fronted(clause)
    if _FOREMOST.match(complement.text):
        if not is_scoped and not _LINKED.search(complement.text):
            return ""
        return f"what {'was' if clause.tag == VerbForm.PAST else 'is'} {complement.text}"
    told = len(language.content_stems(complement.text))
    is_kind = (
        bool(complement.noun and complement.noun.is_plural)
        and _FEWEST_WORDS_OF_A_GLOSS <= told <= _MOST_WORDS_OF_A_GLOSS
    )
    if (complement.text.startswith("the ") and told > 1) or is_kind:
        verb = "are" if complement.noun and complement.noun.is_plural else "is"
        if clause.tag == VerbForm.PAST:
            verb = "were" if verb == "are" else "was"
        return f"what {verb} {' '.join(realise.written(p) for p in clause.parts)} called"
    return ""


def _is_term(clause: Clause) -> bool:
    """Whether the subject is worth asking for: two words of its own, a name, a joined word."""
    if clause.subject.text.split()[0].lower() in _UNCOUNTED:
        return False
    if amounts.is_share(clause.subject.text) or any(map(realise.is_cut_open, clause.parts)):
        return False
    stems = language.content_stems(clause.subject.text)
    if clause.subject.is_person:
        return clause.subject.is_name or len(stems) >= _FEWEST_WORDS_OF_A_TERM
    if clause.subject.is_name:
        return " " in clause.subject.text or clause.subject.text.isupper()
    is_one_of_many = clause.subject.is_plural or clause.subject.text.lower().startswith(
        ("a ", "an ")
    )
    return len(stems) >= _FEWEST_WORDS_OF_A_TERM or not is_one_of_many


SUBJECT = Pattern(name="subject", label="Which term a claim is about", propose=propose)
