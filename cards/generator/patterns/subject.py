"""A full claim about a term, read backwards: "What does so?" asks for the term."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import amounts, realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.language import VerbForm
from cards.model import Candidate, Chapter, Claim

_HUMAN_DEEDS = language.listed(
    """show find discover calculate argue publish write invent propose paint compose prove describe
    report study found design develop claim predict observe measure teach marry die say believe
    announce declare order sign grant refuse invade conquer defeat beat recruit retire coin name"""
)
_UNCOUNTED = frozenset({"most", "many", "some", "all", "each", "every"})
_BODIES = language.listed(
    """senate parliament congress court council committee government ministry company firm bank army
    police team church union party jury panel assembly"""
)
_THINGS = language.listed(
    """glacier river mountain lake bridge island sea ocean railway company university institute
    theory law effect equation method test line desert valley cape bay canal fort castle abbey act
    treaty war battle index curve model college museum prize award alone protocol agreement code
    report paper program"""
)
_FEWEST_WORDS_SAID = 3
_FEWEST_WORDS_OF_A_TERM = 2
_FEWEST_WORDS_OF_A_GLOSS = 4
_MOST_WORDS_OF_A_GLOSS = 8
_LINKED = re.compile(r"\b(?:in|for|to|behind|on|between|that|which|at|from)\b")
_FOREMOST = re.compile(
    r"the (?:(?:main|key|chief|only|first|last|best|worst|most|central|core|decisive|crucial)\b"
    r"|\w+est\b)"
)


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
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
                holder = realise.holder_phrase(claim) if asked.startswith("what is the ") else ""
                question = realise.question(realise.fronted(clause), asked, holder)
                yield ask(
                    claim, question, realise.answer_of(clause.subject.text.removesuffix(" alone"))
                )


def _asked(clause: Clause) -> str:
    parts = [*clause.parts, *realise.kept_tails(clause)]
    complements = [part for part in clause.parts if part.role is PartRole.COMPLEMENT]
    if clause.lemma == "be" and not clause.auxiliaries and complements:
        return _defined(clause, complements[0])
    who = "who" if _is_who(clause) else "what"
    return f"{who} {realise.predicate(clause, parts)}"


def _defined(clause: Clause, complement: Part) -> str:
    """Ask for the term behind "the N of …" or "a N that …"; a bare "a N" fits too many."""
    glossed = realise.which_one(complement.noun)
    if glossed and clause.parts[-1] is complement:
        return glossed
    if _is_who(clause):
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


def _is_who(clause: Clause) -> bool:
    """Whether to ask "who": a name alone is a person's only when it does what people do."""
    subject = clause.subject
    if subject.lemma.lower() in _BODIES and clause.lemma in _HUMAN_DEEDS:
        return True
    is_lone_name = subject.is_name and " " not in subject.text
    if is_lone_name or not subject.is_person:
        return _acts_like_a_person(clause)
    if clause.lemma == "be" and not subject.is_name and not _is_said_to_be_human(clause):
        return False
    return subject.lemma.lower() not in _THINGS


def _is_said_to_be_human(clause: Clause) -> bool:
    """Whether what somebody is, is a person too; "the winner is the state" is about none."""
    complements = [p.noun for p in clause.parts if p.role is PartRole.COMPLEMENT]
    return all(noun is None or noun.is_person for noun in complements)


def _acts_like_a_person(clause: Clause) -> bool:
    """Whether a name of two or three words does what only people do."""
    words = clause.subject.text.split()
    is_full_name = len(words) <= 5 and all(w.lstrip("“")[:1].isupper() or w == "and" for w in words)
    if len(words) == 1 and not clause.subject.is_person:
        return False
    is_thing = words[-1].lower() in _THINGS
    is_named = clause.subject.is_name and is_full_name and not is_thing
    return is_named and clause.lemma in _HUMAN_DEEDS


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
