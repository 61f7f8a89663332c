"""A claim whose bracket gives its name, "… (glycosylation)", asks what that is called."""

import re
from collections.abc import Iterator, Sequence

from cards.generator import realise
from cards.generator.patterns.pattern import Pattern, ask, full_claims
from cards.model import Candidate, Chapter, Claim

_QUOTED = re.compile(r"[“\"‘](?P<name>[^”\"’]{3,40})[”\"’]")
_PROCESS = re.compile(r"(?P<name>(?:[a-z-]+ )?[a-z]+(?:tion|sis|ism|ing|lysis|ment))")
_CALLED = re.compile(r"(?:also )?(?:called|known as|termed|aka) (?P<name>[^,;]{3,40})")
_POINTS = frozenset({"it", "they", "this", "that", "these", "he", "she"})


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the name in a bracket that closes its line, by all that the line says."""
    for claim, clause in full_claims(claims):
        name = _name(claim)
        if not name or clause.tails or clause.opening or clause.subject.text in _POINTS:
            continue
        question = realise.question(f"what is the process called in which {claim.text}")
        yield ask(claim, question, realise.answer_of(name))


def _name(claim: Claim) -> str:
    """Find what the bracket at the end of a line names; "" when it does something else."""
    if not claim.aside or not claim.passage.text.rstrip(" .;").endswith(f"({claim.aside})"):
        return ""
    quoted, process = _QUOTED.fullmatch(claim.aside), _PROCESS.fullmatch(claim.aside)
    called = _CALLED.fullmatch(claim.aside)
    is_process = quoted is not None and re.search(r"(?:ing|tion|sis|ment|ism)$", quoted["name"])
    found = called or process or (quoted if is_process else None)
    return found["name"].strip('“”"‘’') if found else ""


NAMED = Pattern(name="named", label="The name in a bracket", propose=propose)
