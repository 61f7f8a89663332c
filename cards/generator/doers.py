"""Whether whoever does something is a "who" or a "what"."""

import re

from cards import language
from cards.clause import Clause, Noun, PartRole

_HUMAN_DEEDS = language.listed(
    """show find discover calculate argue publish write invent propose paint compose prove describe
    report study found design develop claim predict observe measure teach marry die say believe
    announce declare order sign grant refuse invade conquer defeat beat recruit retire coin name
    build introduce bear crown expel adopt ban trade settle open patent establish lead smuggle
    demonstrate isolate identify sort criticise criticize translate edit collect photograph stain"""
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
_CLASSES = _THINGS - {"alone"} | language.listed(
    """council synod edict constitution volcano eruption earthquake crisis plan project commission
    committee movement algorithm theorem principle hypothesis paradox syndrome disease scale
    revolution empire dynasty affair trial experiment study task act decree accord pact rebellion
    revolt uprising peace bill reform school doctrine declaration temple cathedral palace tower dam
    observatory telescope mission satellite probe mountains islands wars current basin reef"""
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


def class_of(doer: Noun) -> str:
    """Name what kind of thing a name says it is: "glacier", of Thwaites Glacier; "" if nothing."""
    found = re.match(r"[Tt]he ([A-Z][a-z]+) of [A-Z]", doer.text)
    words = doer.text.split()
    last = words[-1] if len(words) > 1 and words[-2][:1].isupper() else ""
    for word in (found.group(1) if found else "", last):
        if word[:1].isupper() and word.lower() in _CLASSES and doer.is_name:
            return word.lower()
    return ""


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
