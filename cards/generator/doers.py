"""Whether whoever does something is a "who" or a "what"."""

import re

from cards import language
from cards.clause import Clause, Noun, PartRole

_HUMAN_DEEDS = language.listed(
    """show find discover calculate argue publish write invent propose paint compose prove describe
    report study found design develop claim predict observe measure teach marry die say believe
    announce declare order sign grant refuse invade conquer defeat beat recruit retire coin name
    build introduce bear crown expel adopt ban trade settle"""
)
_ONLY_HUMAN_DEEDS = language.listed(
    "bear write paint compose marry argue publish coin invent propose calculate believe teach"
)
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
_A_PEOPLE = re.compile(r"[Tt]he [A-Z]\w+(?:ans|ish|ese|ch|eeks|urks|rabs|oths|egians|anes)")


def is_who(clause: Clause, doer: Noun) -> bool:
    """Whether to ask "who": a name alone is a person's only when it does what people do."""
    if doer.lemma.lower() in _BODIES or _A_PEOPLE.fullmatch(doer.text):
        return clause.lemma in _HUMAN_DEEDS
    is_lone_name = doer.is_name and " " not in doer.text
    if is_lone_name or not doer.is_person:
        return _acts_like_a_person(clause, doer)
    if clause.lemma == "be" and not doer.is_name and not _is_said_to_be_human(clause):
        return False
    return doer.lemma.lower() not in _THINGS


def _is_said_to_be_human(clause: Clause) -> bool:
    """Whether what somebody is, is a person too; "the winner is the state" is about none."""
    complements = [p.noun for p in clause.parts if p.role is PartRole.COMPLEMENT]
    return all(noun is None or noun.is_person for noun in complements)


def _acts_like_a_person(clause: Clause, doer: Noun) -> bool:
    """Whether a name does what only people do; a lone one must do what nothing else does."""
    words = doer.text.split()
    is_full_name = len(words) <= 5 and all(w.lstrip("“")[:1].isupper() or w == "and" for w in words)
    if not doer.is_name or not is_full_name or words[-1].lower() in _THINGS:
        return False
    is_alone = len(words) == 1 and not doer.is_person
    return clause.lemma in (_ONLY_HUMAN_DEEDS if is_alone else _HUMAN_DEEDS)
