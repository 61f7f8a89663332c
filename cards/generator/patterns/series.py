"""A list of two to five members asks for all of them at once, and says how many."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cards.clause import ClaimForm
from cards.generator import dates, realise, splitting
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim, NoteKind

_NUMBERED = re.compile(r"^(?P<kind>[A-Za-z][\w -]*?) #?(?P<place>[1-5])$")
_COUNTED = re.compile(r"^(?:(?:the|his|her|their)\s+)?(two|three|four|five)\s+(.+)$", re.IGNORECASE)
_NEEDED = re.compile(r"^what (.+?) (need|require|include|contain|lack)s?$", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:^|, )(?:about |over |nearly )?\d[\d,.]* [a-z]")
_DATES = re.compile(r"\b(?:years?|dates?|decades?|centur(?:y|ies))\b", re.IGNORECASE)
_OWN_COUNT = re.compile(r"[’']s?\s(?:two|three|four|five)\b")
_SHORTEST_LIST, _LONGEST_LIST = 2, 5


def propose(chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for the members of brackets, labels, numbered lines, steps and titles."""
    yield from _of_title(chapter)
    yield from _numbered(claims)
    for claim in claims:
        if claim.form is ClaimForm.STEPS:
            yield from _steps(claim)
        elif claim.form is ClaimForm.LABEL:
            yield from _labelled(claim)
        elif claim.form is ClaimForm.CLAUSE:
            yield from _bracketed(claim)
            yield from _announced(claim)


def _bracketed(claim: Claim) -> Iterator[Candidate]:
    """Ask for the instances behind a plural noun: "methods (A, B)"."""
    members = splitting.members_of(claim.aside)
    if not members or claim.aside_of is None or not claim.aside_of.is_plural:
        return
    count = realise.number_word(len(members))
    kind = re.sub(r"^(?:the|these|those|some|many|several)\s+", "", claim.aside_of.text)
    by = f"does {claim.holder} name" if claim.holder else "are named as examples"
    yield ask(claim, realise.question(f"which {count} {kind} {by}"), realise.listed(members))


def _announced(claim: Claim) -> Iterator[Candidate]:
    """Ask for what a sentence announces: "a loop has three parts: A, B, and C"."""
    clause = claim.clause
    if not claim.members or clause is None or not clause.parts or clause.tails:
        return
    *others, last = clause.parts
    noun = last.noun
    if noun is None or not noun.is_plural or len(others) > 1:
        return
    count = realise.number_word(len(claim.members))
    kind = re.sub(r"^(?:the|these|its|two|three|four|five)\s+", "", noun.text)
    asked = (f"{last.lead} what {count} {kind}", realise.inverted(clause, others))
    question = realise.question(*asked, realise.holder_phrase(claim))
    yield ask(claim, question, realise.listed(claim.members))


def _labelled(claim: Claim) -> Iterator[Candidate]:
    """Ask what a label counts, or what makes up its own: "three causes: …", "FAIR's role: …"."""
    if not claim.members or claim.left is None or _AMOUNT.search(claim.right_text):
        return
    if any(map(dates.is_date, claim.members)) and not _DATES.search(claim.left.text):
        return
    count = realise.number_word(len(claim.members))
    counted = _COUNTED.match(claim.left.text)
    question = _of_its_kind(claim, count)
    if counted and counted[1].lower() == count:
        question = realise.question(f"what are {_whose(claim.holder)} {count} {counted[2]}")
    elif question or _OWN_COUNT.search(claim.left.text):
        question = question or ""
    elif claim.left.is_plural and not counted and " " in claim.left.text:
        kind = re.sub(r"^(?:the|some|main)\s+", "", claim.left.text)
        by = f"does {claim.holder} name" if claim.holder else "are named"
        question = realise.question(f"which {count} {kind} {by}")
    elif re.search(r"[’']s?\s", claim.left.text):
        question = realise.question(f"what {count} things make up {claim.left.text}")
    if question:
        yield ask(claim, question, realise.listed(claim.members))


def _of_its_kind(claim: Claim, count: str) -> str:
    """Ask for the "four layers" that a bracket or dash says the label has; "" if it says none."""
    counted = _COUNTED.match(claim.aside)
    if counted is None or claim.left is None or counted[1].lower() != count:
        return ""
    if not re.fullmatch(r"(?:[a-z-]+ ){0,2}[a-z-]+s", counted[2]):
        return ""
    return realise.question(
        f"what are the {count} {counted[2]} of {realise.with_article(claim.left)}"
    )


def _whose(holder: str | None) -> str:
    return f"{holder}’s" if holder else "the"


def _steps(claim: Claim) -> Iterator[Candidate]:
    """Ask for the step between two others."""
    members = [member for member in claim.members if " and " not in member]
    for before, step, after in zip(members, members[1:], members[2:], strict=False):
        question = realise.question(f"which step comes between {before} and {after}")
        yield ask(claim, question, realise.answer_of(step))


def _numbered(claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask for each line of a numbered series, and for the series: "Challenge 1: …"."""
    labels = [claim for claim in claims if claim.form is ClaimForm.LABEL and claim.left]
    for kind, group in groupby(labels, key=_kind):
        series = list(group)
        if not kind or not _SHORTEST_LIST <= len(series) <= _LONGEST_LIST:
            continue
        count = realise.number_word(len(series))
        for place, claim in enumerate(series, 1):
            ordinal = realise.ordinal_word(place)
            asked = f"what is the {ordinal} of {_whose(claim.holder)} {count} {kind}s"
            question = realise.question(asked)
            yield ask(claim, question, realise.answer_of(claim.right_text))


def _kind(claim: Claim) -> str:
    found = _NUMBERED.match(claim.left.text) if claim.left else None
    return found["kind"].lower() if found else ""


def _of_title(chapter: Chapter) -> Iterator[Candidate]:
    """Ask for the members a title counts, or says something needs."""
    labelled = splitting.at_colon(splitting.unwrapped(chapter.title.text))
    members = splitting.members_of(labelled[1]) if labelled else ()
    if not labelled or not members:
        return
    counted, needed = _COUNTED.match(labelled[0]), _NEEDED.match(labelled[0])
    count = realise.number_word(len(members))
    question = ""
    of_whom = _whose(chapter.speaker.split()[-1] if chapter.speaker else None)
    if counted and counted[1].lower() == count:
        question = realise.question(f"what are {of_whom} {count} {counted[2]}")
    elif needed:
        question = realise.question(f"what {count} things does {needed[1]} {needed[2]}")
    if question:
        yield Candidate(NoteKind.BASIC, question, realise.listed(members), chapter.title)


SERIES = Pattern(name="series", label="The members of a list", propose=propose)
