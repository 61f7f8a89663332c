"""What is the only, the first or the largest of its kind is asked for by that: "X: oldest law"."""

import re
from collections.abc import Iterator, Sequence

from cards import language
from cards.clause import ClaimForm
from cards.generator import dates, kinds, labels, realise
from cards.generator.patterns.label import ROLES, THEMES
from cards.generator.patterns.pattern import Pattern, ask
from cards.model import Candidate, Chapter, Claim

_RANKED = re.compile(
    r"^(?:the\s)?(?P<rank>(?:second |third )?(?:only|sole|first|last|(?:most|least) [a-z-]+"
    r"|[a-z]{2,}(?:[^aeiou]est|iest)|best|worst)) (?P<kind>[a-z][\w-]*(?: .+)?)$",
    re.IGNORECASE,
)
_NO_RANKS = language.listed("forest interest harvest request protest contest priest west rest test")
_OPEN_KINDS = language.listed("one ones thing things part way time step aid two three four few")
_DOERS = language.listed(
    """man woman person king queen emperor commander general president minister pope bishop ruler
    leader scientist author writer poet painter composer astronaut pilot explorer physician
    doctor nurse judge scholar philosopher mathematician inventor winner champion governor mayor
    european american african asian roman greek"""
)
_DEED = re.compile(r"(?:tion|sion|ment|ance|ence|ing|ity|command|use|chance|way|reason|rise|fall)$")
_FEWEST_WORDS = 2
_LONGEST_IN_WORDS = 14


def propose(_chapter: Chapter, claims: Sequence[Claim]) -> Iterator[Candidate]:
    """Ask what or who holds the rank; there can be only one answer."""
    for claim in claims:
        if claim.form not in {ClaimForm.LABEL, ClaimForm.ROLE} or claim.left is None:
            continue
        text = labels.shortest_gloss(claim.right_text)
        found = _RANKED.match(text)
        name = kinds.with_the(claim.left.text)
        if found is None or not _is_sound(found, text) or not _is_answer(name, claim):
            continue
        wh = "who" if _is_doer(found["kind"]) else "what"
        be = "was" if _is_past(claim) else "is"
        asked = realise.question(f"{wh} {be} the {found['rank']} {found['kind']}")
        yield ask(claim, asked, realise.answer_of(name))


def is_ranked(text: str) -> bool:
    """Whether a phrase says that something is the only or the first of its kind."""
    found = _RANKED.match(labels.shortest_gloss(text))
    return found is not None and found["rank"].split()[-1].lower() not in _NO_RANKS


def _is_sound(found: re.Match[str], text: str) -> bool:
    """Whether the rank is one, and its kind says within what."""
    rank, kind = found["rank"].split()[-1].lower(), found["kind"]
    first = kind.split()[0].lower()
    if _DEED.search(_phrase(kind).split()[-1]):
        return False
    if rank in _NO_RANKS or first in _OPEN_KINDS or len(text.split()) > _LONGEST_IN_WORDS:
        return False
    if re.search(r"[:;=/→]|\b(?:it|its|they|their|this|that|these|but)\b(?! \w+s\b)", kind):
        return False
    return len(language.content_stems(kind)) >= _FEWEST_WORDS and not re.search(r"\d", kind)


def _is_answer(name: str, claim: Claim) -> bool:
    words = name.lower().split()
    is_theme = words[-1] in THEMES | ROLES or words[0] in THEMES - {"first"}
    return not is_theme and not dates.is_date(name) and " as " not in f" {claim.right_text} "


def _is_doer(kind: str) -> bool:
    """Whether the kind is people: its noun stands before "of", "to", "in" or at the end."""
    return _phrase(kind).split()[-1].lower() in _DOERS


def _phrase(kind: str) -> str:
    return re.split(r"\s(?:of|to|in|who|that|on|with|from|at|by|for)\s", kind)[0]


def _is_past(claim: Claim) -> bool:
    return re.search(r"\b(?:BCE?|AD|CE)\b", claim.passage.text) is not None or (
        dates.is_past(claim.aside) if dates.is_date(claim.aside) else False
    )


RANKED = Pattern(name="ranked", label="The only, the first, the largest", propose=propose)
