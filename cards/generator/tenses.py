"""Verbs as notes shorten them: the present for the long past, a participle for a passive."""

import re
from dataclasses import replace

from cards import language
from cards.clause import Clause, Part, PartRole
from cards.generator import dates
from cards.language import VerbForm

_PRESENT = frozenset({VerbForm.THIRD, VerbForm.PLURAL})
_OBJECTS = frozenset({PartRole.OBJECT, PartRole.COMPLEMENT, PartRole.QUALITY})
_SENTENCE = re.compile(r"(?:that|whether|how|why|what|to)\s")
_PASTS = {"is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did"}
_WANT_AN_OBJECT = language.listed(
    """inaugurate destroy capture strike found establish discover invent introduce publish abolish
    execute assassinate elect crown defeat conquer kill murder arrest ban sign ratify adopt appoint
    depose exile build construct create unite grant award annex occupy besiege recruit manufacture
    synthesize synthesise isolate propose dissolve beat overthrow convict condemn burn ordain
    commission restore rebuild demolish partition dedicate lay raise make use design carve paint
    write compose print translate excavate unearth deport expel"""
)
"""Verbs that without an object are passives whose "was" the notes leave out."""


def whole(clause: Clause, text: str) -> tuple[Clause, str]:
    """Give "Constantinople founded in 330" its "was", and the long past its tense."""
    has_object = any(map(_is_object, clause.parts)) or (
        clause.parts and clause.parts[0].role is PartRole.OTHER
    )
    is_bare = clause.tag == VerbForm.PAST and not clause.auxiliaries and not has_object
    is_participle = language.inflect(clause.lemma, VerbForm.PARTICIPLE) == clause.verb
    if is_bare and is_participle and _wants_object(clause) and not clause.particle:
        subject = clause.subject
        is_many = subject.is_plural and (subject.head.endswith("s") or " and " in subject.text)
        be = "were" if is_many else "was"
        text = _replaced(text, clause.verb, f"{be} {clause.verb}")
        return replace(clause, auxiliaries=(be,), tag=VerbForm.PARTICIPLE), text
    return _in_its_time(clause, text)


def may_want_object(lemma: str) -> bool:
    """Whether a verb may be a passive where it has no object."""
    return lemma in _WANT_AN_OBJECT or language.wants_object(lemma)


def _is_object(part: Part) -> bool:
    """Whether a part is an object, or a sentence that stands for one: "that …"."""
    return part.role in _OBJECTS or _SENTENCE.match(part.text) is not None


def _wants_object(clause: Clause) -> bool:
    """Whether a verb never stands without an object, or mostly so and its subject is terse."""
    if language.needs_object(clause.lemma):
        return True
    subject = clause.subject
    is_terse = re.match(r"(?:an?|the|its?|their|his|her)\s", subject.text, re.IGNORECASE) is None
    is_thing = language.is_counted(subject.head) and language.wants_object(clause.lemma)
    return is_terse and (is_thing or clause.lemma in _WANT_AN_OBJECT)


def _in_its_time(clause: Clause, text: str) -> tuple[Clause, str]:
    """Put a clause with a year long past, and its text, into the past tense."""
    times = [tail for tail in clause.tails if tail.role is PartRole.TIME]
    is_past = any(time.lead in {"in", "on", "from"} and dates.is_past(time.text) for time in times)
    if not is_past or clause.tag not in _PRESENT:
        return clause, text
    if clause.auxiliaries:
        first, *others = clause.auxiliaries
        if first not in _PASTS:
            return clause, text
        past = replace(clause, auxiliaries=(_PASTS[first], *others))
        return past, _replaced(text, first, _PASTS[first])
    verb = _PASTS.get(clause.verb) or language.inflect(clause.lemma, VerbForm.PAST)
    past = replace(clause, verb=verb, tag=VerbForm.PAST)
    return past, _replaced(text, clause.verb, verb)


def _replaced(text: str, verb: str, other: str) -> str:
    return re.sub(rf"\b{re.escape(verb)}\b", other, text, count=1)
