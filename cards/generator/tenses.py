"""What happened long ago, told in the present as notes do, put into the past."""

import re
from dataclasses import replace

from cards import language
from cards.clause import Clause, PartRole
from cards.generator import dates
from cards.language import VerbForm

_PRESENT = frozenset({VerbForm.THIRD, VerbForm.PLURAL})
_PASTS = {"is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did"}


def in_its_time(clause: Clause, text: str) -> tuple[Clause, str]:
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
